using Venice.OpenApi.Reading;

namespace Venice.OpenApi.Tool.Importing;

/// <summary>Leaves prose and examples out of a document; everything else stays as it was published, in its order.</summary>
internal static class FactsOnly
{
    public static SpecMap Of(SpecMap document) => Object(document, FactKind.Document);

    /// <summary>The same for a schema alone.</summary>
    public static SpecMap OfSchema(SpecMap schema) => Object(schema, FactKind.Schema);

    // Recursion is bounded by the reader's depth.
    private static SpecMap Object(SpecMap map, FactKind kind)
    {
        var entries = new List<SpecEntry>(map.Entries.Count);
        foreach (var entry in map.Entries)
        {
            if (FactGrammar.Member(kind, entry.Key) is { } member)
            {
                entries.Add(entry with { Value = Under(entry.Value, member) });
            }
            else if (kind == FactKind.Response && entry.Key == "description")
            {
                entries.Add(entry with { Value = Blank(entry.Value) });
            }
            else if (!FactGrammar.IsProse(kind, entry.Key))
            {
                entries.Add(entry);
            }
        }

        if (kind == FactKind.Response && map["description"] is null && map["$ref"] is null)
        {
            // A response without one is no valid document, and readers do refuse it.
            entries.Add(new("description", map.Place, Blank(map)));
        }

        return new(map.Place, entries);
    }

    private static SpecNode Under(SpecNode value, FactMember member) => (member.Shape, value) switch
    {
        (FactShape.One or FactShape.OneOrList, SpecMap map) => Object(map, member.Kind),
        (FactShape.List or FactShape.OneOrList, SpecList list) => new SpecList(list.Place, [.. list.Items.Select(item => One(item, member.Kind))]),
        (FactShape.Map, SpecMap map) => Each(map, value => One(value, member.Kind)),
        (FactShape.Names, SpecMap map) => Each(map, Blank),
        _ => value,
    };

    private static SpecNode One(SpecNode value, FactKind kind) => value is SpecMap map ? Object(map, kind) : value;

    private static SpecMap Each(SpecMap map, Func<SpecNode, SpecNode> of) =>
        new(map.Place, [.. map.Entries.Select(entry => entry with { Value = of(entry.Value) })]);

    private static SpecScalar Blank(SpecNode at) => new(at.Place, SpecScalarKind.String, "");
}
