using System.Text.Json.Nodes;
using Venice.OpenApi.Conformance;
using Venice.OpenApi.Document;
using Venice.OpenApi.Reading;

namespace Venice.OpenApi.Core.Tests.Meaning;

/// <summary>Makes values that a schema is likely to allow. The same seed makes the same values; whether they are right is for others to say.</summary>
internal sealed class InstanceGenerator(Choices choices)
{

    /// <summary>From here on only what must be there.</summary>
    private const int Shallow = 4;

    private const int Deepest = 40;
    private const int MostItems = 300;

    private readonly List<Site> _sites = [];
    private readonly List<object> _path = [];
    private readonly ScalarGenerator _scalars = new(choices.Random);

    /// <summary>Members that no schema speaks of begin with this.</summary>
    public const string ExtraPrefix = "x-extra";

    public (JsonNode? Value, IReadOnlyList<Site> Sites) Make(OpenApiSchema schema)
    {
        _sites.Clear();
        _path.Clear();
        choices.Begin();
        var value = Value([schema]);
        return (value, [.. _sites]);
    }

    private JsonNode? Value(IReadOnlyList<OpenApiSchema> schemas)
    {
        var facets = Facets.Of(schemas, choices);
        _sites.Add(new Site([.. _path], facets));
        var goesOn = facets.Sources.Exists(source => Steps(source).Any(choices.IsOnRoute));
        if (!goesOn && facets.IsNullable && facets.Types != OpenApiTypes.None && facets.Values is null && choices.Random.Next(_path.Count > Shallow ? 2 : 10) == 0)
        {
            return null;
        }

        if (facets.Values is { Count: > 0 } values)
        {
            return NodeText.ToJson(values[choices.Random.Next(values.Count)]);
        }

        return (!goesOn && choices.Random.Next(8) == 0 ? Example(facets) : null) ?? Make(facets, TypeOf(facets));
    }

    private static IEnumerable<OpenApiSchema> Steps(OpenApiSchema schema) =>
        new[] { schema.Items, schema.AdditionalProperties }.OfType<OpenApiSchema>().Concat(schema.PrefixItems).Concat(schema.Properties.Concat(schema.PatternProperties).Select(static property => property.Schema));

    private JsonNode? Make(Facets facets, OpenApiTypes type) => type switch
    {
        OpenApiTypes.Object => Object(facets),
        OpenApiTypes.Array => Array(facets),
        OpenApiTypes.String => JsonValue.Create(_scalars.Text(facets)),
        OpenApiTypes.Integer => _scalars.Number(facets, isWhole: true),
        OpenApiTypes.Number => _scalars.Number(facets, isWhole: choices.Random.Next(3) == 0),
        OpenApiTypes.Boolean => JsonValue.Create(choices.Random.Next(2) == 0),
        _ => _scalars.Anything(),
    };

    private static JsonNode? Example(Facets facets) =>
        facets.Sources.Select(static source => source.Node?["example"] ?? (source.Node?["examples"] as SpecList)?.Items.FirstOrDefault() ?? source.Default)
            .FirstOrDefault(static example => example is not null) is { } node ? NodeText.ToJson(node) : null;

    private OpenApiTypes TypeOf(Facets facets)
    {
        if (facets.Types != OpenApiTypes.None)
        {
            var allowed = Enum.GetValues<OpenApiTypes>().Where(type => type != OpenApiTypes.None && (facets.Types & type) != 0).ToList();
            return allowed.Count == 0 ? OpenApiTypes.Null
                : allowed.Count == 1 ? allowed[0]
                : facets.Sources.Exists(source => source.Properties.Any(property => choices.IsOnRoute(property.Schema))) ? OpenApiTypes.Object
                : facets.Sources.Exists(source => source.Items is { } items && choices.IsOnRoute(items)) ? OpenApiTypes.Array
                : choices.Pick(facets.Sources[^1], allowed);
        }

        var sources = facets.Sources;
        return sources.Exists(static s => s.Properties.Count + s.PatternProperties.Count + s.Required.Count > 0 || s.AdditionalProperties is { BooleanSchema: null } || s.MinProperties is not null) ? OpenApiTypes.Object
            : sources.Exists(static s => s.Items is not null || s.PrefixItems.Count > 0 || s.MinItems is not null) ? OpenApiTypes.Array
            : sources.Exists(static s => s.Pattern is not null || s.Format is not null || s.MinLength is not null || s.MaxLength is not null) ? OpenApiTypes.String
            : sources.Exists(static s => s.Minimum is not null || s.Maximum is not null || s.MultipleOf is not null) ? OpenApiTypes.Number
            : OpenApiTypes.None;
    }

    private JsonObject Object(Facets facets)
    {
        var made = new JsonObject();
        // OpenAPI wants a discriminator's member to be there, even where no schema says so
        var required = facets.Required.Concat(facets.Discriminators.Keys).ToHashSet(StringComparer.Ordinal);
        var share = _path.Count > Shallow ? 0 : _path.Count == 0 && choices.Random.Next(4) == 0 ? 100 : 45;
        foreach (var name in facets.Members.Concat(required).Distinct(StringComparer.Ordinal).ToList())
        {
            var schemas = facets.Member(name);
            var wanted = required.Contains(name) || schemas.Exists(choices.IsOnRoute) || (_path.Count < Deepest && choices.Random.Next(100) < share);
            if (wanted && !(schemas.Exists(static schema => schema.Resolved.BooleanSchema == false) && !required.Contains(name)))
            {
                made[name] = facets.Discriminators.TryGetValue(name, out var value) && schemas.TrueForAll(static s => s.Resolved is { Const: null, Enum: null })
                    ? JsonValue.Create(value)
                    : Inside(name, schemas.Count > 0 ? schemas : Rest(facets));
            }
        }

        Others(facets, made);
        return made;
    }

    private static List<OpenApiSchema> Rest(Facets facets) => [.. facets.Sources.Select(static s => s.AdditionalProperties).OfType<OpenApiSchema>().Where(static s => s.BooleanSchema is null)];

    private void Others(Facets facets, JsonObject made)
    {
        var fewest = facets.Sources.Max(static s => s.MinProperties) ?? 0;
        var rest = Rest(facets);
        var isMap = facets.Sources.Exists(static s => s.AdditionalProperties is { } rest && rest.Resolved.BooleanSchema != false);
        var isClosed = facets.Sources.Exists(static s => s.AdditionalProperties?.Resolved.BooleanSchema == false);
        var wanted = rest.Exists(choices.IsOnRoute) ? 1 : isMap && _path.Count <= Shallow ? choices.Random.Next(3) : 0;
        for (var i = 0; i < MostItems && !isClosed && (i < wanted || made.Count < fewest); i++)
        {
            made[(isMap ? "key" : ExtraPrefix) + i] = Inside("key" + i, rest);
        }

        if (!isMap && !isClosed && _path.Count <= 1 && choices.Random.Next(12) == 0)
        {
            made[ExtraPrefix] = _scalars.Anything();
        }

        foreach (var pattern in facets.Sources.SelectMany(static s => s.PatternProperties).Where(pattern => choices.IsOnRoute(pattern.Schema) || choices.Random.Next(2) == 0))
        {
            var name = PatternText.Make(pattern.Name, choices.Random);
            if (name is not null && !made.ContainsKey(name))
            {
                made[name] = Inside(name, [pattern.Schema]);
            }
        }
    }

    private JsonArray Array(Facets facets)
    {
        var fewest = facets.Sources.Max(static s => s.MinItems) ?? 0;
        var most = facets.Sources.Min(static s => s.MaxItems) ?? long.MaxValue;
        var goesOn = facets.Sources.Exists(source => source.PrefixItems.Append(source.Items).OfType<OpenApiSchema>().Any(choices.IsOnRoute));
        var wanted = Math.Min(most, Math.Max(fewest, goesOn ? 1 : _path.Count > Shallow ? 0 : choices.Random.Next(4)));
        var isUnique = facets.Sources.Exists(static s => s.UniqueItems);
        var made = new JsonArray();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var tries = 0; made.Count < Math.Min(wanted, MostItems) && tries < MostItems * 2; tries++)
        {
            var index = made.Count;
            var item = Inside(index, [.. facets.Sources.Select(s => index < s.PrefixItems.Count ? s.PrefixItems[index] : s.Items).OfType<OpenApiSchema>()]);
            if (seen.Add(item?.ToJsonString() ?? "null") || !isUnique)
            {
                made.Add(item);
            }
        }

        return made;
    }

    private JsonNode? Inside(object step, IReadOnlyList<OpenApiSchema> schemas)
    {
        if (_path.Count >= Deepest)
        {
            return null;
        }

        _path.Add(step);
        var value = schemas.Count == 0 ? _scalars.Anything() : Value(schemas);
        _path.RemoveAt(_path.Count - 1);
        return value;
    }
}
