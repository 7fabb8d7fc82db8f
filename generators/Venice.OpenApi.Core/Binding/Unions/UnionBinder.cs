using Venice.OpenApi.Binding.Documentation;
using Venice.OpenApi.Binding.Naming;
using Venice.OpenApi.Binding.Schemas;
using Venice.OpenApi.Binding.Types;
using Venice.OpenApi.Collections;
using Venice.OpenApi.Diagnostics;
using Venice.OpenApi.Document;
using Venice.OpenApi.Model;

namespace Venice.OpenApi.Binding.Unions;

/// <summary>oneOf, anyOf and several types: what is left when null, nesting and mere spellings are taken out.</summary>
internal sealed class UnionBinder(BindingContext context)
{
    public BoundType Bind(SchemaFacts facts, TypePlace place)
    {
        var members = new UnionMembers(context);
        members.Add(facts, place);
        return Reduce(facts, members, place).Nullable(members.IsNullable);
    }

    private BoundType Reduce(SchemaFacts facts, UnionMembers members, TypePlace place)
    {
        var items = members.Items;
        if (members.HasAnything)
        {
            // An empty schema beside texts is how generators of documents write "or an uploaded file".
            return items.Count > 0 && items.TrueForAll(IsText) ? new BoundType(new TypeModel(TypeKind.File), ConstraintModel.None) : BoundType.Json;
        }

        if (items.Count == 0)
        {
            return members.IsNullable ? BoundType.JsonOf(JsonKinds.Null) : BoundType.Json;
        }

        if (items.TrueForAll(IsText))
        {
            return TextUnion.Texts(facts, items, place, context);
        }

        if (items.TrueForAll(IsNumber))
        {
            return TextUnion.Numbers(items, context);
        }

        return items.Count == 1 ? TextUnion.Single(items[0], context) : Union(facts, items, place);
    }

    private static bool IsText(UnionMember member) => member.Facts.Types == OpenApiTypes.String && member.Facts.Choices.Count == 0;

    private static bool IsNumber(UnionMember member) =>
        (member.Facts.Types & ~(OpenApiTypes.Integer | OpenApiTypes.Number)) == 0 && member.Facts.Types != OpenApiTypes.None && member.Facts.Choices.Count == 0;

    private BoundType Union(SchemaFacts facts, List<UnionMember> items, TypePlace place)
    {
        var draft = context.Shapes.Add(facts, place, Keywords.NameOf(facts.Source, "x-dotnet-name", context.Bag));
        var bound = new BoundType(new TypeModel(TypeKind.Union, draft.Key), ConstraintModel.None);
        context.Schemas.Announce(facts, bound);
        if (draft.ComponentName is not null)
        {
            context.Schemas.Later(() => Fill(draft, facts, items));
            return bound;
        }

        Fill(draft, facts, items);

        // Alternatives that turned out to be one and the same are no union.
        return draft.Union!.Cases is [var only]
            ? new BoundType(only.Type, only.Constraints)
            : bound with { Type = bound.Type with { Name = context.Shapes.Settle(draft) } };
    }

    private void Fill(TypeDraft draft, SchemaFacts facts, List<UnionMember> items)
    {
        var cases = new CaseBinder(context, draft).Bind(facts, items);
        var names = NameScope.Members([.. cases.Select(static c => c.WantedName)], ReservedNames.OfUnion(draft.WantedName), "Case", companion: ReservedNames.Factory);
        var models = cases.Select((c, i) => Case(c, names[i])).ToList();
        var announced = AnnouncedCases.Of(facts, cases, names, context);
        var discriminator = announced is null ? facts.Discriminator : null;
        draft.Union = new UnionModel(
            context.Options.Namespace,
            draft.Key,
            OriginText.Of(facts.Source.Pointer),
            context.DocumentName,
            DocumentationBinder.OfType(facts, static () => NeutralWords.OfUnion),
            models.ToEquatableArray(),
            discriminator?.PropertyName,
            announced?.Key,
            announced?.Values ?? (discriminator is null ? [] : DiscriminatorBinder.Values(discriminator, cases, names, context)))
        {
            DefaultCase = discriminator is null ? null : DiscriminatorBinder.Default(discriminator, cases, names, context),
        };
        if (discriminator is null && announced is null)
        {
            UnionOverlap.Report(facts, draft.WantedName, models, context.Bag);
        }
    }

    private UnionCaseModel Case(UnionCaseDraft draft, string name)
    {
        var members = draft.Object;
        var fallback = draft.Bound.Type.Kind switch
        {
            TypeKind.Record or TypeKind.Union or TypeKind.Map or TypeKind.Json => $"The case `{name}`.",
            TypeKind.List => "A list.",
            TypeKind.Boolean => "True or false.",
            TypeKind.String or TypeKind.Enum => "A text.",
            _ => "A value.",
        };
        return new UnionCaseModel(
            name,
            draft.Bound.NotNull,
            draft.Bound.Constraints,
            DocumentationBinder.Of(draft.Members.Count == 1 ? DocumentationBinder.Description(draft.Members[0].Facts) : null, null, fallback),
            members is null ? [] : members.Required.ToEquatableArray(),
            members is null ? [] : CaseNames.Constants(members, context).ToEquatableArray(),
            members is null ? [] : members.Properties.Select(static p => p.Name).ToEquatableArray());
    }
}
