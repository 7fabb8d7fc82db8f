using Venice.OpenApi.Conformance;
using Venice.OpenApi.Document;
using Venice.OpenApi.Reading;

namespace Venice.OpenApi.Core.Tests.Meaning;

/// <summary>Everything that must hold of one value at once: a schema with what it refers to, all of its <c>allOf</c>, and of each choice one alternative.</summary>
internal sealed class Facets
{
    private const int MostSources = 400;

    private readonly Dictionary<string, string> _discriminators = new(StringComparer.Ordinal);

    // the named schema that the value is one of, of those that were chosen
    private OpenApiSchema? _subject;

    private Facets()
    {
    }

    /// <summary>The schemas that must hold, each speaking for itself alone.</summary>
    public List<OpenApiSchema> Sources { get; } = [];

    /// <summary>The types that all of them allow; <see cref="OpenApiTypes.None"/> when none says anything.</summary>
    public OpenApiTypes Types { get; private set; }

    public bool IsNullable { get; private set; }

    /// <summary>What the discriminators say that their members hold.</summary>
    public IReadOnlyDictionary<string, string> Discriminators => _discriminators;

    public IReadOnlyList<SpecNode>? Values { get; private set; }

    public static Facets Of(IReadOnlyList<OpenApiSchema> all, Choices choices)
    {
        var facets = new Facets();
        var waiting = new Stack<OpenApiSchema>(all.Reverse());
        var seen = new HashSet<OpenApiSchema>();
        while (waiting.Count > 0 && facets.Sources.Count < MostSources)
        {
            var schema = waiting.Pop().Resolved;
            if (seen.Add(schema))
            {
                facets.Sources.Add(schema);
                facets.Open(schema, all, choices, waiting);
            }
        }

        facets.Settle();
        return facets;
    }

    /// <summary>The schemas of a member, of all who know it.</summary>
    public List<OpenApiSchema> Member(string name) =>
        [.. Sources.SelectMany(source => source.Properties.Where(property => property.Name == name).Select(static property => property.Schema))];

    public IEnumerable<string> Members => Sources.SelectMany(static source => source.Properties).Select(static property => property.Name).Distinct(StringComparer.Ordinal);

    public IEnumerable<string> Required => Sources.SelectMany(static source => source.Required).Distinct(StringComparer.Ordinal);

    private void Open(OpenApiSchema schema, IReadOnlyList<OpenApiSchema> asked, Choices choices, Stack<OpenApiSchema> waiting)
    {
        if (schema.Reference is { } reference)
        {
            waiting.Push(reference);
        }

        foreach (var part in schema.AllOf.Reverse())
        {
            waiting.Push(part);
        }

        OpenApiSchema? chosen = null;
        foreach (var choice in new[] { schema.OneOf, schema.AnyOf }.Where(static choice => choice.Count > 0))
        {
            chosen = choices.Pick(choice);
            waiting.Push(chosen);
        }

        if (schema.Discriminator is not null && chosen is null && asked.Any(one => one.Resolved == schema) && choices.Heirs(schema) is { Count: > 0 } heirs)
        {
            // where a mapping says which values there are, the base's own name is none of them
            chosen = choices.Pick(schema.Discriminator.Mapping.Count == 0 ? [schema, .. heirs] : heirs);
            waiting.Push(chosen);
        }

        _subject = chosen?.Resolved.ComponentName is null ? _subject : chosen;
        if (schema.Discriminator is { } discriminator && (_subject ?? asked.FirstOrDefault(static one => one.Resolved.ComponentName is not null)) is { } subject)
        {
            var mapped = discriminator.Mapping.FirstOrDefault(pair => pair.Value.Resolved == subject.Resolved).Key;
            if ((mapped ?? subject.Resolved.ComponentName) is { } value)
            {
                _discriminators[discriminator.PropertyName] = value;
            }
        }
    }

    private void Settle()
    {
        const OpenApiTypes Every = (OpenApiTypes)127;
        var types = Every;
        IsNullable = Sources.TrueForAll(static source => source.IsNullable || source.Types == OpenApiTypes.None || (source.Types & OpenApiTypes.Null) != 0);
        foreach (var said in Sources.Where(static source => source.Types != OpenApiTypes.None && !(source.IsNullable && source.Types == OpenApiTypes.Null)).Select(static source => source.Types))
        {
            types &= (said & OpenApiTypes.Number) != 0 ? said | OpenApiTypes.Integer : said;
        }

        Types = types == Every ? OpenApiTypes.None : types & ~OpenApiTypes.Null;
        foreach (var source in Sources)
        {
            Narrow(source.Enum);
            Narrow(source.Const is { } only ? [only] : null);
        }
    }

    private void Narrow(IReadOnlyList<SpecNode>? values)
    {
        if (values is not null)
        {
            Values = Values is null ? values : [.. Values.Where(value => values.Any(other => CanonicalJson.Of(other) == CanonicalJson.Of(value)))];
        }
    }
}
