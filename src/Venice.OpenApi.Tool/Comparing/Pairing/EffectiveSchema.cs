using Venice.OpenApi.Binding.Schemas;
using Venice.OpenApi.Document;
using Venice.OpenApi.Parsing;
using Venice.OpenApi.Reading;
using Venice.OpenApi.Tool.Comparing.Changes;

namespace Venice.OpenApi.Tool.Comparing.Pairing;

/// <summary>What a schema comes to: references followed, <c>allOf</c> taken together, "this or null" taken for "this, nullable".</summary>
/// <param name="Schema">The schema that decides, where a wrapper says nothing of its own.</param>
/// <param name="Name">The component that it is, when it is one.</param>
internal sealed record EffectiveSchema(OpenApiSchema Schema, SchemaFacts Facts, bool IsNullable, string? Name)
{
    /// <summary>The types allowed, null left out; none when nothing is said.</summary>
    public OpenApiTypes Types { get; } = Facts.Types & ~OpenApiTypes.Null;

    /// <summary>The cases of a choice, null left out; empty when it is none.</summary>
    public IReadOnlyList<OpenApiSchema> Cases { get; } = [.. Facts.Choices.SelectMany(static choice => choice).Where(static member => !SchemaShape.IsNull(member.Resolved))];

    public bool IsChoice => Cases.Count > 0;

    /// <summary>It becomes a type with a name in C#: an object with members, known values, a choice.</summary>
    public bool IsNamedType => Facts.Properties.Count > 0 || IsChoice || Facts.Values is { Count: > 1 };

    public SpecNode? Default => Last(static schema => schema.Default);

    public bool IsDeprecated => Facts.Sources.Exists(static source => source.IsDeprecated);

    public bool IsReadOnly => Facts.Sources.Exists(static source => source.IsReadOnly);

    public bool IsWriteOnly => Facts.Sources.Exists(static source => source.IsWriteOnly);

    public ChangePlace Place => ChangePlace.Of(Schema);

    /// <summary>Where a keyword stands, or the schema when it says no such thing.</summary>
    public ChangePlace PlaceOf(params ReadOnlySpan<string> keywords)
    {
        for (var i = Facts.Sources.Count - 1; i >= 0; i--)
        {
            foreach (var keyword in keywords)
            {
                if (Facts.Sources[i].Node?.Entry(keyword) is { } entry)
                {
                    return new(JsonPointer.Child(Facts.Sources[i].Pointer, keyword), entry.KeyPlace);
                }
            }
        }

        return Place;
    }

    /// <summary>Where the keyword of a member stands: <c>properties/name</c>.</summary>
    public ChangePlace PlaceOfProperty(string name) =>
        Facts.Properties.FirstOrDefault(property => property.Name == name) is { } found ? new(found.Schema.Pointer, found.NamePlace) : Place;

    public override string ToString() => (Name, IsChoice, Types) switch
    {
        ({ } name, _, _) => name,
        (_, true, _) => $"one of {Cases.Count}",
        (_, _, OpenApiTypes.None) => "anything",
        var (_, _, types) => string.Join(" or ", Enum.GetValues<OpenApiTypes>().Where(type => type != OpenApiTypes.None && types.HasFlag(type)).Select(static type => type.ToString().ToLowerInvariant())),
    };

    private SpecNode? Last(Func<OpenApiSchema, SpecNode?> of) => Facts.Sources.AsEnumerable().Reverse().Select(of).FirstOrDefault(static node => node is not null);
}
