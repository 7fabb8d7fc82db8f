using System.Globalization;
using System.Text;
using Venice.OpenApi.Binding.Schemas;
using Venice.OpenApi.Document;
using Venice.OpenApi.Model;
using Venice.OpenApi.Reading;

namespace Venice.OpenApi.Binding.Types;

/// <summary>A constant of the document as a C# literal of its type, in printable ASCII.</summary>
internal static class LiteralText
{
    private const int LongestExample = 80;

    /// <summary>The example that a schema gives, as a literal of its type; short texts only.</summary>
    public static string? OfExample(OpenApiElement element, SchemaFacts? facts, TypeKind kind)
    {
        var node = element.Extension("example") ?? facts?.Extension("example") ?? (facts?.Extension("examples") is SpecList { Items: [var first, ..] } ? first : null);
        return node is SpecScalar { IsNull: false, Text.Length: > 0 and <= LongestExample } scalar ? Of(scalar, kind) : null;
    }

    /// <returns><see langword="null"/> when the type has no literals or the value does not fit it.</returns>
    public static string? Of(SpecScalar value, TypeKind kind) => kind switch
    {
        TypeKind.String or TypeKind.Enum => Quote(value.Text),
        TypeKind.Boolean => value.Kind == SpecScalarKind.Boolean ? (value.IsTrue ? "true" : "false") : null,
        TypeKind.Int32 => int.TryParse(value.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number.ToString(CultureInfo.InvariantCulture) : null,
        TypeKind.Int64 => long.TryParse(value.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number.ToString(CultureInfo.InvariantCulture) + "L"
            : null,
        TypeKind.Double => Number(value) is { } text ? text + "d" : null,
        TypeKind.Decimal => Number(value) is { } text && NumberText.TryDecimal(text, out _) ? text + "m" : null,
        _ => null,
    };

    private static string? Number(SpecScalar value) => value.Kind is SpecScalarKind.Integer or SpecScalarKind.Number ? NumberText.Literal(value.Text) : null;

    public static string Quote(string text)
    {
        var literal = new StringBuilder(text.Length + 2).Append('"');
        foreach (var c in text)
        {
            if (c is '"' or '\\')
            {
                literal.Append('\\').Append(c);
            }
            else if (c is >= ' ' and <= '~')
            {
                literal.Append(c);
            }
            else
            {
                literal.Append("\\u").Append(((int)c).ToString("X4", CultureInfo.InvariantCulture));
            }
        }

        return literal.Append('"').ToString();
    }
}
