using System.Globalization;
using Venice.OpenApi.Binding.Naming;
using Venice.OpenApi.Binding.Schemas;
using Venice.OpenApi.Binding.Types;
using Venice.OpenApi.Document;
using Venice.OpenApi.Model;

namespace Venice.OpenApi.Binding.Unions;

/// <summary>What the cases of one union are called.</summary>
internal sealed class CaseNames(IReadOnlyList<UnionMember> members, BindingContext context)
{
    // most members have a name, and nobody asks what sets them apart
    private readonly Lazy<HashSet<string>> _onceRequired = new(() => Once(members.SelectMany(static m => m.Facts.Required)));
    private readonly Lazy<HashSet<UnionConstantModel>> _onceConstant = new(() => Once(members.SelectMany(m => Constants(m.Facts, context))));

    public static string OfKind(TypeKind kind) => kind switch
    {
        TypeKind.Int32 or TypeKind.Int64 or TypeKind.Double or TypeKind.Decimal => "Number",
        TypeKind.String or TypeKind.Enum => "Text",
        TypeKind.Json => "Any",
        _ => kind.ToString(),
    };

    /// <summary><c>ImageModelPricing</c> of <c>ModelPricing</c> is <c>Image</c>, <c>ShapeCircle</c> of <c>Shape</c> is <c>Circle</c>.</summary>
    public static string WithoutUnion(string name, string union)
    {
        if (name.Length <= union.Length)
        {
            return name;
        }

        return name.EndsWith(union, StringComparison.Ordinal)
            ? name.Substring(0, name.Length - union.Length)
            : name.StartsWith(union, StringComparison.Ordinal) && char.IsUpper(name[union.Length]) ? name.Substring(union.Length) : name;
    }

    /// <summary>Members with one possible text.</summary>
    public static IReadOnlyList<UnionConstantModel> Constants(SchemaFacts facts, BindingContext context) =>
        [.. facts.Properties.Select(property => Constant(property, context)).OfType<UnionConstantModel>()];

    /// <summary>The name of an object among its siblings, before the union's own name is cut off.</summary>
    public string OfObject(UnionMember member)
    {
        if (member.Name is { } given)
        {
            return given;
        }

        var target = member.Written.Resolved;
        var name = Keywords.NameOf(member.Written, "x-dotnet-name", context.Bag) ?? Keywords.NameOf(target, "x-dotnet-name", context.Bag);
        if (name is not null)
        {
            return name;
        }

        var text = target.ComponentName ?? (string.IsNullOrWhiteSpace(member.Facts.Source.Title) ? null : member.Facts.Source.Title);
        return text is not null ? Identifier.Of(text, "Type") : ByContent(member) ?? "Option" + Number(member);
    }

    private static UnionConstantModel? Constant(OpenApiProperty property, BindingContext context) =>
        context.Facts.Of(SchemaBinder.Subject(property.Schema, out _)) is { Types: OpenApiTypes.String, Values: [var only] } ? new(property.Name, only.Text) : null;

    private static HashSet<T> Once<T>(IEnumerable<T> items)
    {
        var (met, once) = (new HashSet<T>(), new HashSet<T>());
        foreach (var item in items)
        {
            _ = met.Add(item) ? once.Add(item) : once.Remove(item);
        }

        return once;
    }

    private string? ByContent(UnionMember member)
    {
        if (member.Facts.Required is [var required] && _onceRequired.Value.Contains(required))
        {
            return Identifier.Of(required);
        }

        return Constants(member.Facts, context).FirstOrDefault(_onceConstant.Value.Contains) is { } own ? Identifier.Of(own.Value) : null;
    }

    private string Number(UnionMember member) => (members.TakeWhile(other => other != member).Count() + 1).ToString(CultureInfo.InvariantCulture);
}
