using Venice.OpenApi.Model;

namespace Venice.OpenApi.Emission.Http;

/// <summary>A line for each member of a form; a member that was not given gives no part.</summary>
internal static class FormWriter
{
    public static void Multipart(SourceWriter writer, RepresentationModel form, string access, IEnumerable<ParameterModel> headers)
    {
        writer.Line($"var form = call.MultipartBody({CSharpLiteral.String(form.MediaType)});");
        foreach (var part in form.Parts.Where(static part => !part.IsReadOnly))
        {
            writer.Line(Part(part, $"{access}.{part.Name}"));
        }

        foreach (var header in headers.Where(header => form.Parts.Any(part => part.WireName == header.Part)))
        {
            var explode = header is { Explode: true, Style: not "json" } ? ", explode: true" : "";
            writer.Line($"form.Header({CSharpLiteral.String(header.Part!)}, {CSharpLiteral.String(header.WireName)}, {ParameterWriter.Value(header)}{explode});");
        }
    }

    public static void UrlEncoded(SourceWriter writer, RepresentationModel form, string access)
    {
        var names = new LocalNames([], "form", "call", "request", "cancellationToken");
        writer.Line($"var form = call.FormBody({CSharpLiteral.String(form.MediaType)});");
        foreach (var part in form.Parts.Where(static part => !part.IsReadOnly))
        {
            var name = CSharpLiteral.String(part.WireName);
            var value = $"{access}.{part.Name}";
            if (HoldsFiles(part.Type))
            {
                Files(writer, name, ValueExpressions.Readable(part.Presence, value), part.Type, names);
            }
            else
            {
                writer.Line($"form.Field({name}, {Field(part, value)}{Manner(part)});");
            }
        }
    }

    /// <summary>What has members is JSON, unless the document says how else they are written (OpenAPI 3.1, section 4.8.15.1).</summary>
    private static string Field(PropertyModel part, string value)
    {
        var isJson = part.PartStyle is null && (part.Type.Kind is TypeKind.Record or TypeKind.Union or TypeKind.Map || part.PartContentType is { } type && type.EndsWith("json", StringComparison.Ordinal));
        return isJson ? ValueExpressions.JsonText(part.Type, part.Presence, value, "given" + part.Name) : ValueExpressions.OfMember(part.Type, part.Presence, value);
    }

    private static string Manner(PropertyModel part)
    {
        var style = part.PartStyle is { } name and not "form" ? ParameterWriter.StyleName(name) : null;
        return (style is null ? "" : $", {HttpNames.ParameterStyle}.{style}") + (part.PartStyle is null || part.PartExplode ? "" : ", explode: false");
    }

    private static bool HoldsFiles(TypeModel type) => type.Kind == TypeKind.File || (type.Item is { } item && HoldsFiles(item));

    // Pairs have no place for more than one text: a list repeats the name, a map has names of its own.
    private static void Files(SourceWriter writer, string name, string value, TypeModel type, LocalNames names)
    {
        if (type.Kind == TypeKind.File)
        {
            writer.Line($"form.File({name}, {value});");
            return;
        }

        var (all, item) = (names.Take("Files"), names.Take("File"));
        var (itemName, itemValue) = type.Kind == TypeKind.Map ? (item + ".Key", item + ".Value") : (name, item);
        writer.Open($"if ({value} is {{ }} {all})").Open($"foreach (var {item} in {all})");
        Files(writer, itemName, itemValue, type.Item!, names);
        writer.Close().Close();
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
            _ when part.PartStyle is { } style && !HoldsFiles(part.Type) =>
                $"form.Styled({name}, {ValueExpressions.OfMember(part.Type, part.Presence, access)}, {HttpNames.ParameterStyle}.{ParameterWriter.StyleName(style) ?? "Form"}, {CSharpLiteral.Boolean(part.PartExplode)});",
            { Kind: TypeKind.Map } => $"form.Json({name}, {value}, {JsonCalls.Writer(part.Type with { IsNullable = true })}{contentType});",
            { Kind: TypeKind.List, Item.Kind: TypeKind.Record or TypeKind.Union or TypeKind.Map or TypeKind.List or TypeKind.File } =>
                $"form.JsonItems({name}, {value}, {JsonCalls.Writer(part.Type with { IsNullable = true })}{contentType});",
            { Kind: TypeKind.Record or TypeKind.Union } => $"form.Json({name}, {value}{contentType});",
            _ => $"form.Field({name}, {ValueExpressions.OfMember(part.Type, part.Presence, access)}{contentType});",
        };
    }
}
