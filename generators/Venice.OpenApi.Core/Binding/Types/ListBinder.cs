using Venice.OpenApi.Binding.Naming;
using Venice.OpenApi.Binding.Schemas;
using Venice.OpenApi.Diagnostics;
using Venice.OpenApi.Model;

namespace Venice.OpenApi.Binding.Types;

/// <summary>Arrays.</summary>
internal static class ListBinder
{
    public static BoundType Bind(SchemaFacts facts, TypePlace place, BindingContext context)
    {
        var item = Item(facts, place, context);
        var constraints = ConstraintBinder.Of(facts, TypeKind.List, context.Bag);
        return new BoundType(new TypeModel(TypeKind.List, Item: item.Type), WithItems(constraints, item.Constraints));
    }

    public static ConstraintModel WithItems(ConstraintModel constraints, ConstraintModel items) => items.IsEmpty ? constraints : constraints with { Items = items };

    private static BoundType Item(SchemaFacts facts, TypePlace place, BindingContext context)
    {
        if (facts.PrefixItems.Count == 0)
        {
            return facts.Items is { } items ? context.Schemas.Bind(items, place.Item()) : BoundType.Json;
        }

        var types = facts.PrefixItems.Concat(facts.Items is { BooleanSchema: null } rest ? [rest] : [])
            .Select(schema => context.Schemas.Bind(schema, place.Item()))
            .ToList();
        if (types.TrueForAll(type => type.Type == types[0].Type))
        {
            return types.TrueForAll(type => type.Constraints == types[0].Constraints) ? types[0] : types[0] with { Constraints = ConstraintModel.None };
        }

        context.Bag.Report(BindingRules.TupleAsList, facts.Source.Place, facts.Source.Pointer);
        return BoundType.Json;
    }
}
