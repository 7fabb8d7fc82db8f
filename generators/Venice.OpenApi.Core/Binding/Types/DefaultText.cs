using System.Text;
using Venice.OpenApi.Binding.Schemas;
using Venice.OpenApi.Document;
using Venice.OpenApi.Model;
using Venice.OpenApi.Reading;

namespace Venice.OpenApi.Binding.Types;

/// <summary>A default of the document as JSON, for the schema of the emitted type.</summary>
internal static class DefaultText
{
    /// <summary>A default is a few words; one that is longer is data, which has no place in a schema that is shown to others.</summary>
    private const int MaxLength = 500;

    /// <returns><see langword="null"/> when nothing is said, or what is said is no value of the type.</returns>
    public static string? Of(OpenApiSchema schema, SchemaFacts facts, TypeModel type)
    {
        var text = (schema.Default ?? facts.Sources.FindLast(static source => source.Default is not null)?.Default) is { } node ? Json(node, type) : null;
        return text is { Length: <= MaxLength } ? text : null;
    }

    private static string? Json(SpecNode node, TypeModel type) => (node, type.Kind) switch
    {
        (SpecScalar { IsNull: true }, _) => null,
        (SpecScalar scalar, TypeKind.Json) => scalar.IsString ? Quote(scalar.Text) : null,
        (SpecScalar { Kind: SpecScalarKind.Boolean } scalar, TypeKind.Boolean) => scalar.IsTrue ? "true" : "false",
        (SpecScalar { Kind: SpecScalarKind.Integer or SpecScalarKind.Number } scalar, TypeKind.Int32 or TypeKind.Int64 or TypeKind.Double or TypeKind.Decimal) => NumberText.Literal(scalar.Text),
        (SpecScalar, TypeKind.Boolean or TypeKind.Int32 or TypeKind.Int64 or TypeKind.Double or TypeKind.Decimal or TypeKind.Record or TypeKind.Union or TypeKind.List or TypeKind.Map) => null,
        (SpecScalar scalar, _) => Quote(scalar.Text),
        (SpecList list, TypeKind.List) => List(list, type.Item!),
        _ => null,
    };

    private static string? List(SpecList list, TypeModel item)
    {
        if (list.Items.Count > MaxLength)
        {
            return null;
        }

        var items = list.Items.Select(node => Json(node, item)).ToList();
        return items.Contains(null) ? null : $"[{string.Join(",", items)}]";
    }

    private static string Quote(string text)
    {
        var json = new StringBuilder("\"");
        foreach (var c in text)
        {
            _ = c is '"' or '\\' ? json.Append('\\').Append(c) : c is >= ' ' and <= '~' ? json.Append(c) : json.Append("\\u").Append(((int)c).ToString("X4", System.Globalization.CultureInfo.InvariantCulture));
        }

        return json.Append('"').ToString();
    }
}
