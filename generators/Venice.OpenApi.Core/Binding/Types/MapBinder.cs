using Venice.OpenApi.Binding.Naming;
using Venice.OpenApi.Binding.Schemas;
using Venice.OpenApi.Diagnostics;
using Venice.OpenApi.Document;
using Venice.OpenApi.Model;

namespace Venice.OpenApi.Binding.Types;

/// <summary>Objects whose member names are data.</summary>
internal static class MapBinder
{
    /// <summary>What undeclared members hold; <see langword="null"/> when nothing is said, the schema <c>false</c> when there are none.</summary>
    public static OpenApiSchema? ValueSchema(SchemaFacts facts, BindingContext context)
    {
        if (facts.PatternProperties.Count == 0)
        {
            // Where members are counted, those that no schema speaks of count as well.
            return facts.AdditionalProperties ?? (facts.MinProperties is null && facts.MaxProperties is null ? null : Anything(facts));
        }

        context.Bag.Report(BindingRules.PropertiesByPattern, facts.Source.Place, facts.Source.Pointer);
        var schemas = facts.PatternProperties.Select(static p => p.Schema).ToList();
        if (facts.AdditionalProperties is { BooleanSchema: null } rest)
        {
            schemas.Add(rest);
        }

        return schemas.Count == 1 || schemas.TrueForAll(schema => schema.Resolved == schemas[0].Resolved)
            ? schemas[0]
            : Anything(facts);
    }

    private static OpenApiSchema Anything(SchemaFacts facts) => new() { Place = facts.Source.Place, Pointer = facts.Source.Pointer, BooleanSchema = true };

    public static BoundType Bind(SchemaFacts facts, OpenApiSchema value, TypePlace place, BindingContext context)
    {
        var item = context.Schemas.Bind(value, place.Entry());
        var constraints = ConstraintBinder.Of(facts, TypeKind.Map, context.Bag);
        return new BoundType(new TypeModel(TypeKind.Map, Item: item.Type), ListBinder.WithItems(constraints, item.Constraints));
    }
}
