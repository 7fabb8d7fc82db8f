using Venice.OpenApi.Document;
using Venice.OpenApi.Reading;

namespace Venice.OpenApi.Parsing;

/// <summary>What stands under <c>components/schemas</c>.</summary>
internal sealed class NamedSchemas(ParseRun run, SpecLocation? components)
{
    private readonly List<NamedLocation> _all =
        components is not null && run.Read.Map(components, "schemas") is { } map ? [.. map.Map!.Entries.Select(entry => new NamedLocation(entry.Key, map.Child(entry.Key, entry.Value)))] : [];

    public List<OpenApiSchema> ParseAll() => _all.ConvertAll(schema => run.Schemas.GetNamed(schema.Value, schema.Key));

    /// <summary>Those that something reached.</summary>
    public List<OpenApiSchema> Parsed() => [.. _all.Where(schema => run.Schemas.Has(schema.Value.Node)).Select(static schema => schema.Value).Select(at => run.Schemas.Get(at))];

    /// <summary>Parses those that take in what was reached: whoever uses a base may be given its heirs, which it need not name.</summary>
    /// <returns>Whether there were any.</returns>
    public bool ParseHeirs()
    {
        var heirs = _all.Where(schema => !run.Schemas.Has(schema.Value.Node) && TakesIn(schema.Value)).ToList();
        heirs.ForEach(heir => run.Schemas.Get(heir.Value));
        return heirs.Count > 0;
    }

    // a list of another shape is for whoever parses it to report
    private bool TakesIn(SpecLocation schema) => schema.Map?["allOf"] is SpecList && run.Read.Items(schema, "allOf").Any(IsReached);

    private bool IsReached(SpecLocation member) => member.Reference is not null && run.References.End(member) is { } end && run.Schemas.Has(end.Node);
}
