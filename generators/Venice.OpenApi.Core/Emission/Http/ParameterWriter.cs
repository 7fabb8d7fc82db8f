using Venice.OpenApi.Model;

namespace Venice.OpenApi.Emission.Http;

/// <summary>A line for each parameter; what equals the location's default is not said.</summary>
internal static class ParameterWriter
{
    public static void Write(SourceWriter writer, ParameterModel parameter)
    {
        var method = parameter.Location.ToString();
        var name = CSharpLiteral.String(parameter.WireName);
        writer.Line(parameter.Location == ParameterLocation.QueryString
            ? $"call.QueryString({Value(parameter)});"
            : $"call.{method}({name}, {Value(parameter)}{Manner(parameter)});");
    }

    public static string Value(ParameterModel parameter)
    {
        var access = "request." + parameter.PropertyName;
        if (parameter.Style != "json")
        {
            return ValueExpressions.OfMember(parameter.Type, parameter.Presence, access);
        }

        return ValueExpressions.JsonText(parameter.Type, parameter.Presence, access, "given" + parameter.PropertyName);
    }

    private static string Manner(ParameterModel parameter)
    {
        if (parameter.Style == "json")
        {
            return "";
        }

        var usual = parameter.Location is ParameterLocation.Query or ParameterLocation.Cookie ? "form" : "simple";
        var hasStyles = parameter.Location is ParameterLocation.Path or ParameterLocation.Query;
        var style = hasStyles && parameter.Style != usual ? StyleName(parameter.Style) : null;
        return (style is null ? "" : $", {HttpNames.ParameterStyle}.{style}")
            + (parameter.Explode == (usual == "form") ? "" : $", explode: {CSharpLiteral.Boolean(parameter.Explode)}")
            + (hasStyles && parameter.AllowReserved ? ", allowReserved: true" : "");
    }

    public static string? StyleName(string style) => style switch
    {
        "form" => "Form",
        "simple" => "Simple",
        "label" => "Label",
        "matrix" => "Matrix",
        "spaceDelimited" => "SpaceDelimited",
        "pipeDelimited" => "PipeDelimited",
        "deepObject" => "DeepObject",
        _ => null,
    };
}
