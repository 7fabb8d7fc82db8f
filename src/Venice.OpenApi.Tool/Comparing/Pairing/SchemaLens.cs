using Venice.OpenApi.Binding;
using Venice.OpenApi.Binding.Schemas;
using Venice.OpenApi.Diagnostics;
using Venice.OpenApi.Document;

namespace Venice.OpenApi.Tool.Comparing.Pairing;

/// <summary>Looks through wrappers: what a schema of one document comes to. Each schema is looked at once.</summary>
internal sealed class SchemaLens(OpenApiDocument document)
{
    private const int MostWrappers = 16;

    private readonly SchemaFactsBuilder _facts = new(new(document, new DiagnosticBag()), new DiagnosticBag(), new KeptBinding(before: null));
    private readonly Dictionary<OpenApiSchema, EffectiveSchema> _known = [];

    public EffectiveSchema Of(OpenApiSchema schema)
    {
        var resolved = schema.Resolved;
        if (!_known.TryGetValue(resolved, out var effective))
        {
            effective = See(resolved);
            _known.Add(resolved, effective);
        }

        return schema.IsNullable && !effective.IsNullable ? effective with { IsNullable = true } : effective;
    }

    private EffectiveSchema See(OpenApiSchema schema)
    {
        var isNullable = false;
        var facts = _facts.Of(schema);
        for (var i = 0; i < MostWrappers && Inside(facts) is { } inner; i++)
        {
            isNullable |= facts.IsNullable || facts.Choices.Count > 0;
            schema = inner.Resolved;
            isNullable |= inner.IsNullable;
            facts = _facts.Of(schema);
        }

        return new(schema, facts, isNullable || facts.IsNullable, NameOf(schema));
    }

    /// <summary>The only thing that it says: the member beside null, or the only member of <c>allOf</c>.</summary>
    private static OpenApiSchema? Inside(SchemaFacts facts)
    {
        var schema = facts.Source;
        if (schema.Reference is null && schema.AllOf is [var only] && SchemaShape.SaysNothingBesideAllOf(schema) && schema.Types == OpenApiTypes.None)
        {
            return only;
        }

        if (facts.Sources.Count > 1 || facts.Choices is not [var choice] || facts.Properties.Count > 0 || facts.Values is not null || schema.Discriminator is not null)
        {
            return null;
        }

        var members = choice.Where(static member => !SchemaShape.IsNull(member.Resolved)).ToList();
        return members.Count == 1 && choice.Count == 2 && schema.Types == OpenApiTypes.None ? members[0] : null;
    }

    private static string? NameOf(OpenApiSchema schema) =>
        schema.ComponentName ?? (schema.Reference is null && schema.AllOf is [var only] && SchemaShape.SaysNothingBesideAllOf(schema) ? only.Resolved.ComponentName : null);
}
