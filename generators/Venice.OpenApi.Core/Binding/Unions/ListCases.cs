using Venice.OpenApi.Binding.Naming;
using Venice.OpenApi.Binding.Schemas;
using Venice.OpenApi.Binding.Types;
using Venice.OpenApi.Diagnostics;
using Venice.OpenApi.Document;
using Venice.OpenApi.Model;

namespace Venice.OpenApi.Binding.Unions;

/// <summary>The lists among the alternatives of a union. Their items tell them apart; lists of texts, or of numbers, are one as texts and numbers are.</summary>
internal sealed class ListCases(BindingContext context, TypeDraft union)
{
    public IEnumerable<UnionCaseDraft> Bind(SchemaFacts facts, List<UnionMember> lists)
    {
        var groups = Groups(lists);
        foreach (var group in groups)
        {
            var bound = group.Count > 1 ? Merged(facts, group) : Single(group[0]);
            yield return new UnionCaseDraft(groups.Count == 1 ? CaseNames.OfKind(TypeKind.List) : Name(group, bound), bound, group) { Object = group.Count == 1 ? ItemOf(group[0]) : null };
        }
    }

    private List<List<UnionMember>> Groups(List<UnionMember> lists)
    {
        var groups = new List<List<UnionMember>>();
        foreach (var list in lists)
        {
            if (ScalarOf(list) is var kind and not OpenApiTypes.None && groups.Find(known => ScalarOf(known[0]) == kind) is { } group)
            {
                group.Add(list);
            }
            else
            {
                groups.Add([list]);
            }
        }

        return groups;
    }

    /// <summary>The kind of the items that nothing tells from others of that kind.</summary>
    private OpenApiTypes ScalarOf(UnionMember list) => ItemOf(list) is not { Choices.Count: 0 } item
        ? OpenApiTypes.None
        : item.Types switch
        {
            OpenApiTypes.String => OpenApiTypes.String,
            OpenApiTypes.Boolean => OpenApiTypes.Boolean,
            OpenApiTypes.Integer or OpenApiTypes.Number or (OpenApiTypes.Integer | OpenApiTypes.Number) => OpenApiTypes.Number,
            _ => OpenApiTypes.None,
        };

    private SchemaFacts? ItemOf(UnionMember list) =>
        list.Facts is { Items: { } items, PrefixItems.Count: 0 } ? context.Facts.Of(SchemaBinder.Subject(items, out _)) : null;

    private BoundType Single(UnionMember list) => TextUnion.Single(list with { Place = union.Inside }, context);

    private BoundType Merged(SchemaFacts facts, List<UnionMember> group)
    {
        var items = group.ConvertAll(static list => list.Facts.Items!).Distinct().ToList();
        if (items.Count > 1)
        {
            context.Bag.Report(BindingRules.ListsMerged, facts.Source.Place, facts.Source.Pointer);
        }

        var item = context.Schemas.Bind(context.Combined.Either(items, facts.Source), union.Inside.Item());
        return new BoundType(new TypeModel(TypeKind.List, Item: item.Type), ListBinder.WithItems(ConstraintModel.None, item.Constraints));
    }

    /// <summary>A name that the document gives the list or its items, else the kind of the items.</summary>
    private string Name(List<UnionMember> group, BoundType bound)
    {
        var written = group[0].Written;
        if (Keywords.NameOf(written, "x-dotnet-name", context.Bag) is { } given)
        {
            return given;
        }

        if ((written.Resolved.ComponentName ?? Title(written.Resolved)) is { } own)
        {
            return CaseNames.WithoutUnion(Identifier.Of(own, CaseNames.OfKind(TypeKind.List)), union.WantedName);
        }

        var items = group[0].Facts.Items?.Resolved;
        var item = items is null || group.Count > 1 ? null : items.ComponentName ?? Title(items);
        return (item is null ? CaseNames.OfKind(bound.Type.Item!.Kind) : Identifier.Of(item, "Type")) + CaseNames.OfKind(TypeKind.List);
    }

    private static string? Title(OpenApiSchema schema) => string.IsNullOrWhiteSpace(schema.Title) ? null : schema.Title;
}
