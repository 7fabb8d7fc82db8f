using Venice.OpenApi.Diagnostics;
using Venice.OpenApi.Document;

namespace Venice.OpenApi.Binding.Schemas;

/// <summary>Takes a schema, its <c>allOf</c> and its target together; each schema once.</summary>
internal sealed class SchemaFactsBuilder(CombinedSchemas combined, DiagnosticBag bag, KeptBinding? kept = null)
{
    private const int MaxDepth = 64;

    private readonly Dictionary<OpenApiSchema, SchemaFacts> _known = [];

    public SchemaFacts Of(OpenApiSchema schema)
    {
        if (_known.TryGetValue(schema, out var known))
        {
            return known;
        }

        var facts = schema.Reference is null && schema.AllOf.Count == 0 ? kept?.Facts(schema) ?? Alone(schema) : Together(schema);
        _known.Add(schema, facts);
        return facts;
    }

    /// <summary>What a schema says that takes in no other: nothing is combined for it.</summary>
    private SchemaFacts Alone(OpenApiSchema schema)
    {
        var reports = bag.Reports;
        var facts = new SchemaFacts(schema);
        facts.Sources.Add(schema);
        new SchemaMerger(facts, combined, bag).Merge();
        if (bag.Reports == reports)
        {
            kept?.Keep(facts);
        }

        return facts;
    }

    private SchemaFacts Together(OpenApiSchema schema)
    {
        var facts = new SchemaFacts(schema);
        Collect(schema, facts.Sources, [], 0);
        new SchemaMerger(facts, combined, bag).Merge();
        return facts;
    }

    private void Collect(OpenApiSchema schema, List<OpenApiSchema> sources, HashSet<OpenApiSchema> seen, int depth)
    {
        if (!seen.Add(schema))
        {
            return;
        }

        if (depth > MaxDepth)
        {
            bag.Report(BindingRules.NestedTooDeep, schema.Place, schema.Pointer);
            return;
        }

        if (schema.Reference is { } target)
        {
            Collect(target, sources, seen, depth + 1);
        }

        foreach (var member in schema.AllOf)
        {
            Collect(member, sources, seen, depth + 1);
        }

        sources.Add(schema);
    }
}
