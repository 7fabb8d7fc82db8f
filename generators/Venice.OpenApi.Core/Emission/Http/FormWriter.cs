using Venice.OpenApi.Model;

namespace Venice.OpenApi.Emission.Http;

/// <summary>A line for each member of a form; a member that was not given gives no part.</summary>
internal static class FormWriter
{
    public static void Multipart(SourceWriter writer, RepresentationModel form, string access)
    {
        writer.Line($"var form = call.MultipartBody({CSharpLiteral.String(form.MediaType)});");
        foreach (var part in form.Parts.Where(static part => !part.IsReadOnly))
        {
            writer.Line(Part(part, $"{access}.{part.Name}"));
        }
    }

    public static void UrlEncoded(SourceWriter writer, RepresentationModel form, string access)
    {
        writer.Line($"var form = call.FormBody({CSharpLiteral.String(form.MediaType)});");
        foreach (var part in form.Parts.Where(static part => !part.IsReadOnly))
        {
            var name = CSharpLiteral.String(part.WireName);
            var value = $"{access}.{part.Name}";
            writer.Line(part.Type.Kind == TypeKind.File
                ? $"form.File({name}, {ValueExpressions.Readable(part.Presence, value)});"
                : $"form.Field({name}, {ValueExpressions.OfMember(part.Type, part.Presence, value)});");
        }
    }

    private static string Part(PropertyModel part, string access)
    {
        var name = CSharpLiteral.String(part.WireName);
        var contentType = part.PartContentType is { } type ? $", contentType: {CSharpLiteral.String(type)}" : "";
        var value = ValueExpressions.Readable(part.Presence, access);
        return part.Type switch
        {
            { Kind: TypeKind.File } => $"form.File({name}, {value}{contentType});",
            { Kind: TypeKind.List, Item: { Kind: TypeKind.File, IsNullable: false } } => $"form.Files({name}, {value}{contentType});",
            { Kind: TypeKind.Record or TypeKind.Union } => $"form.Json({name}, {value}{contentType});",
            _ => $"form.Field({name}, {ValueExpressions.OfMember(part.Type, part.Presence, access)}{contentType});",
        };
    }
}
