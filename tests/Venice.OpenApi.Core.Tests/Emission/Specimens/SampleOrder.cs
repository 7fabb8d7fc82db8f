using System.Text;
using Venice.OpenApi.Model;

namespace Venice.OpenApi.Core.Tests.Emission.Specimens;

/// <summary>JSON for the order, made from its model: every member present, in order.</summary>
internal static class SampleOrder
{
    public static string Json(bool nulls = false, RecordModel? record = null)
    {
        var text = new StringBuilder("{");
        foreach (var property in (record ?? Shop.Order).Properties)
        {
            var mayBeNull = property.Presence != Presence.Required;
            text.Append('"').Append(property.WireName).Append("\":").Append(nulls && mayBeNull ? "null" : Value(property.Type)).Append(',');
        }

        return text.Append("\"undeclared\":{\"a\":[1,null]}}").ToString();
    }

    private static string Value(TypeModel type) => type.Kind switch
    {
        TypeKind.String => "\"abc\"",
        TypeKind.Boolean => "true",
        TypeKind.Int32 => "5",
        TypeKind.Int64 => "9007199254740991",
        TypeKind.Double => "1.5",
        TypeKind.Decimal => "0.01",
        TypeKind.DateTime => "\"2024-01-31T12:00:00Z\"",
        TypeKind.Date => "\"2024-01-31\"",
        TypeKind.Time => "\"12:30:00\"",
        TypeKind.Guid => "\"6f9619ff-8b86-d011-b42d-00c04fc964ff\"",
        TypeKind.Uri => "\"https://example.com/a\"",
        TypeKind.Bytes => "\"AQID\"",
        TypeKind.Json => "{\"x\":[1,\"two\",null]}",
        TypeKind.File => "\"https://example.com/b.png\"",
        TypeKind.List => $"[{Value(type.Item!)}{(type.Item!.IsNullable ? ",null" : "")}]",
        TypeKind.Map => $"{{\"k y\":{Value(type.Item!)}}}",
        TypeKind.Enum => "\"red\"",
        TypeKind.Union => "\"some words\"",
        _ => "{\"width\":8,\"unit\":\"mm\"}",
    };
}
