using Venice.OpenApi.Binding.Documentation;
using Venice.OpenApi.Binding.Naming;
using Venice.OpenApi.Binding.Schemas;
using Venice.OpenApi.Binding.Types;
using Venice.OpenApi.Collections;
using Venice.OpenApi.Document;
using Venice.OpenApi.Model;

namespace Venice.OpenApi.Binding.Unions;

/// <summary>Alternatives that are all texts, or all numbers, are one type.</summary>
internal static class TextUnion
{
    private static readonly TypeKind[] ByWidth = [TypeKind.Decimal, TypeKind.Double, TypeKind.Int64, TypeKind.Int32];

    public static BoundType Texts(SchemaFacts union, IReadOnlyList<UnionMember> members, TypePlace place, BindingContext context)
    {
        if (members.Count == 1)
        {
            return Single(members[0], context);
        }

        var closed = members.Where(static m => m.Facts.Values is not null).ToList();
        var open = members.Where(static m => m.Facts.Values is null).ToList();
        var values = EnumBinder.Distinct([.. closed.SelectMany(static m => m.Facts.Values!)]);

        // A plain text beside known values is what an open enum is anyway.
        if (values.Count >= 2 && open.TrueForAll(static m => m.Facts is { Format: null, Pattern: null, ContentEncoding: null }))
        {
            var place2 = union.Source.ComponentName is { } name ? TypePlace.OfComponent(name) : place;
            return context.Schemas.Enums.Bind(union, values, place2, Words(closed));
        }

        if (closed.Count == members.Count)
        {
            return Single(closed[0], context);
        }

        var common = Common(open.Select(m => Single(m, context)), TypeKind.String);

        // What one alternative asks for, the constant beside it need not keep; and it has no date's form.
        return closed.Count == 0 ? common : new BoundType(common.Type.Kind == TypeKind.File ? common.Type : new TypeModel(TypeKind.String), ConstraintModel.None);
    }

    public static BoundType Numbers(IReadOnlyList<UnionMember> members, BindingContext context)
    {
        var types = members.Select(m => ScalarBinder.Bind(m.Facts, context)).ToList();
        return Common(types, ByWidth.First(kind => types.Exists(type => type.Type.Kind == kind)));
    }

    public static BoundType Single(UnionMember member, BindingContext context) =>
        member.Schema is { } schema ? context.Schemas.Bind(schema, member.Place) : context.Schemas.BindFacts(member.Facts, member.Place);

    private static BoundType Common(IEnumerable<BoundType> types, TypeKind otherwise)
    {
        var all = types.Select(static type => type with { Type = type.Type with { IsNullable = false }, Constant = null }).ToList();
        if (all.TrueForAll(type => type == all[0]))
        {
            return all[0];
        }

        if (all.TrueForAll(type => type.Type == all[0].Type))
        {
            return all[0] with { Constraints = Listed(all) };
        }

        // A file may be given as the text that stands for it; for the rest only the plain text covers all.
        var kind = all.Exists(static type => type.Type.Kind == TypeKind.File) ? TypeKind.File : otherwise;
        var constraints = all.TrueForAll(type => type.Constraints == all[0].Constraints) ? all[0].Constraints : ConstraintModel.None;
        return new BoundType(new TypeModel(kind), constraints);
    }

    // Of alternatives that each list their values, all those are allowed; other limits of one the others need not keep.
    private static ConstraintModel Listed(List<BoundType> types) =>
        types.TrueForAll(static type => type.Constraints.Values.Count > 0 && type.Constraints == new ConstraintModel { Values = type.Constraints.Values })
            ? new ConstraintModel { Values = types.SelectMany(static type => type.Constraints.Values).Distinct().ToEquatableArray() }
            : ConstraintModel.None;

    // `oneOf` of constants, each with a description, is how 2020-12 documents an enum.
    private static Dictionary<string, string> Words(List<UnionMember> members)
    {
        var words = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var member in members)
        {
            if (member.Facts.Values is [{ } value] && (DocumentationBinder.Description(member.Facts) ?? member.Facts.Source.Title) is { } text)
            {
                words[value.Text] = text;
            }
        }

        return words;
    }
}
