using Venice.OpenApi.Binding.Naming;
using Venice.OpenApi.Binding.Schemas;
using Venice.OpenApi.Binding.Types;
using Venice.OpenApi.Diagnostics;
using Venice.OpenApi.Document;
using Venice.OpenApi.Model;

namespace Venice.OpenApi.Binding.Unions;

/// <summary>Alternatives to cases: texts and numbers are one case each, since nothing in JSON tells two of them apart; lists are told apart by their items.</summary>
internal sealed class CaseBinder(BindingContext context, TypeDraft union)
{
    public IReadOnlyList<UnionCaseDraft> Bind(SchemaFacts facts, List<UnionMember> items)
    {
        var cases = new List<UnionCaseDraft>();
        var names = new CaseNames(items, context);
        foreach (var group in Groups(items))
        {
            cases.AddRange(Group(facts, group, names));
        }

        // Equal types are one case: of two names the first stays.
        return [.. cases.GroupBy(static c => c.Bound.Type with { IsNullable = false }).Select(static same => One([.. same]))];
    }

    // What only one of them asks for is not asked of the value.
    private static UnionCaseDraft One(List<UnionCaseDraft> same) =>
        same[0].Bound.Type.Kind == TypeKind.List && same.Exists(other => other.Bound.Constraints != same[0].Bound.Constraints)
            ? same[0] with { Bound = same[0].Bound with { Constraints = ConstraintModel.None } }
            : same[0];

    private static List<List<UnionMember>> Groups(List<UnionMember> items)
    {
        var groups = new List<List<UnionMember>>();
        foreach (var item in items)
        {
            if (groups.Find(known => GroupOf(known[0]) == GroupOf(item)) is { } group)
            {
                group.Add(item);
            }
            else
            {
                groups.Add([item]);
            }
        }

        return groups;
    }

    private static OpenApiTypes GroupOf(UnionMember member) => member.Facts.Choices.Count > 0
        ? OpenApiTypes.Object
        : member.Facts.Types switch
        {
            OpenApiTypes.Integer or OpenApiTypes.Number or (OpenApiTypes.Integer | OpenApiTypes.Number) => OpenApiTypes.Number,
            OpenApiTypes.None => OpenApiTypes.Object,
            var type => type,
        };

    private IEnumerable<UnionCaseDraft> Group(SchemaFacts facts, List<UnionMember> group, CaseNames names)
    {
        switch (GroupOf(group[0]))
        {
            case OpenApiTypes.String:
                yield return Named(TextUnion.Texts(Unnamed(group), group, union.Inside.Child("Text"), context), group);
                break;
            case OpenApiTypes.Number:
                yield return Named(TextUnion.Numbers(group, context), group);
                break;
            case OpenApiTypes.Boolean:
                yield return Named(TextUnion.Single(group[0], context), group);
                break;
            case OpenApiTypes.Array:
                foreach (var list in new ListCases(context, union).Bind(facts, group))
                {
                    yield return list;
                }

                break;
            default:
                foreach (var member in group)
                {
                    yield return Object(member, names);
                }

                break;
        }
    }

    private static UnionCaseDraft Named(BoundType bound, List<UnionMember> group) => new(CaseNames.OfKind(bound.Type.Kind), bound, group);

    // The words and names of the union are not those of its texts.
    private SchemaFacts Unnamed(List<UnionMember> group)
    {
        var first = group[0].Facts.Source;
        return context.Facts.Of(new OpenApiSchema { Place = first.Place, Pointer = first.Pointer });
    }

    private UnionCaseDraft Object(UnionMember member, CaseNames names)
    {
        var name = names.OfObject(member);
        var bound = Placed(member, member.Place.Child(name));
        if (bound.Type.Kind == TypeKind.Json && member.Facts.Types == OpenApiTypes.Object)
        {
            bound = new BoundType(new TypeModel(TypeKind.Map, Item: new TypeModel(TypeKind.Json)), ConstraintModel.None);
        }

        var isNamedByKind = name.StartsWith("Option", StringComparison.Ordinal) && bound.Type.Kind is not (TypeKind.Record or TypeKind.Union);
        return new UnionCaseDraft(isNamedByKind ? CaseNames.OfKind(bound.Type.Kind) : CaseNames.WithoutUnion(name, union.WantedName), bound, [member]);
    }

    private BoundType Placed(UnionMember member, TypePlace place) => TextUnion.Single(member with { Place = place }, context);
}
