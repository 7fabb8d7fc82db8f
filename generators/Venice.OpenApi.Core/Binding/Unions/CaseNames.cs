using System.Globalization;
using Venice.OpenApi.Binding.Naming;
using Venice.OpenApi.Binding.Schemas;
using Venice.OpenApi.Document;
using Venice.OpenApi.Model;

namespace Venice.OpenApi.Binding.Unions;

/// <summary>What the cases of a union are called.</summary>
internal static class CaseNames
{
    /// <summary>The name of an object among its siblings, before the union's own name is cut off.</summary>
    public static string OfObject(UnionMember member, IReadOnlyList<UnionMember> all, BindingContext context)
    {
        var subject = member.Schema?.Node == member.Written.Node ? member.Written.Resolved : member.Schema ?? member.Written;
        var name = Keywords.NameOf(member.Written, "x-dotnet-name", context.Bag) ?? Keywords.NameOf(subject, "x-dotnet-name", context.Bag);
        if (name is not null)
        {
            return name;
        }

        if ((member.Written.Resolved.ComponentName ?? member.Schema?.ComponentName ?? subject.Title) is { } text && !string.IsNullOrWhiteSpace(text))
        {
            return Identifier.Of(text, "Type");
        }

        var required = member.Facts.Required;
        if (required.Count == 1 && all.All(other => other == member || !other.Facts.Required.Contains(required[0])))
        {
            return Identifier.Of(required[0]);
        }

        if (Constants(member.Facts, context).FirstOrDefault(constant => all.All(other => other == member || !Constants(other.Facts, context).Contains(constant))) is { } own)
        {
            return Identifier.Of(own.Value);
        }

        return "Option" + (all.ToList().IndexOf(member) + 1).ToString(CultureInfo.InvariantCulture);
    }

    public static string OfKind(TypeKind kind) => kind switch
    {
        TypeKind.Int32 or TypeKind.Int64 or TypeKind.Double or TypeKind.Decimal => "Number",
        TypeKind.String or TypeKind.Enum => "Text",
        TypeKind.Json => "Any",
        TypeKind.Map => "Map",
        _ => kind.ToString(),
    };

    /// <summary><c>ImageModelPricing</c> of <c>ModelPricing</c> is <c>Image</c>.</summary>
    public static string WithoutUnion(string name, string union) =>
        name.Length > union.Length && name.EndsWith(union, StringComparison.Ordinal) ? name.Substring(0, name.Length - union.Length) : name;

    public static IReadOnlyList<UnionConstantModel> Constants(SchemaFacts facts, BindingContext context) =>
        [.. facts.Properties
            .Select(property => (property.Name, context.Facts.Of(SchemaSubject(property.Schema)).Values, context.Facts.Of(SchemaSubject(property.Schema)).Types))
            .Where(static p => p.Types == OpenApiTypes.String && p.Values is { Count: 1 })
            .Select(static p => new UnionConstantModel(p.Name, p.Values![0].Text))];

    private static OpenApiSchema SchemaSubject(OpenApiSchema schema) => Types.SchemaBinder.Subject(schema, out _);
}
