using Venice.OpenApi.Diagnostics;
using Venice.OpenApi.Document;
using Venice.OpenApi.Reading;

namespace Venice.OpenApi.Parsing;

/// <summary>Finds out which version of the specification a document follows.</summary>
internal static class VersionParser
{
    /// <returns><see langword="null"/>, reported, when it cannot be read as any of them.</returns>
    public static OpenApiVersion? Parse(SpecMap root, DiagnosticBag bag)
    {
        if (root["openapi"] is SpecScalar { IsNull: false } version)
        {
            return Known(version.Text) ?? Nearest(version, bag);
        }

        if (root["swagger"] is { } swagger)
        {
            bag.Report(ParsingRules.Swagger, swagger.Place, NodeText.Shown(swagger));
            return null;
        }

        if (root["paths"] is null && root["components"] is null && root["webhooks"] is null)
        {
            bag.Report(ParsingRules.NotOpenApi, root.Place);
            return null;
        }

        bag.Report(ParsingRules.MissingVersion, root.Place, "3.1");
        return OpenApiVersion.V31;
    }

    /// <summary>A further file's own version; a fragment follows the main file.</summary>
    public static OpenApiVersion Inherit(SpecNode root, OpenApiVersion main) =>
        root is SpecMap map && map["openapi"] is SpecScalar version && Known(version.Text) is { } known ? known : main;

    private static OpenApiVersion? Known(string text) => MinorOf(text) switch
    {
        0 => OpenApiVersion.V30,
        1 => OpenApiVersion.V31,
        2 => OpenApiVersion.V32,
        _ => null,
    };

    /// <summary>The digit after <c>3.</c>; -1 for every other text.</summary>
    private static int MinorOf(string text) =>
        text.Length >= 3 && text[0] == '3' && text[1] == '.' && text[2] is >= '0' and <= '9' && (text.Length == 3 || text[3] is '.' or '-')
            ? text[2] - '0'
            : -1;

    private static OpenApiVersion? Nearest(SpecScalar version, DiagnosticBag bag)
    {
        var text = version.Text.Trim();
        if (text.StartsWith("1", StringComparison.Ordinal) || text.StartsWith("2", StringComparison.Ordinal))
        {
            bag.Report(ParsingRules.Swagger, version.Place, NodeText.Shown(version));
            return null;
        }

        var isNewer = text.Length > 0 && text[0] is >= '3' and <= '9' && text != "3";
        bag.Report(ParsingRules.UnknownVersion, version.Place, NodeText.Shown(version), isNewer ? "3.2" : "3.1");
        return isNewer ? OpenApiVersion.V32 : OpenApiVersion.V31;
    }
}
