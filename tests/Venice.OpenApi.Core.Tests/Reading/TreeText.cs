using Venice.OpenApi.Diagnostics;
using Venice.OpenApi.Reading;

namespace Venice.OpenApi.Core.Tests.Reading;

/// <summary>Trees and findings as one line, to be compared at a glance: <c>{key: I'1', list: [S'a', N'']}</c>.</summary>
internal static class TreeText
{
    public static string Of(SpecNode? node) => Of(node, static _ => "");

    /// <summary>With the place of every key and value behind it, as <c>@line:column</c>.</summary>
    public static string WithPlaces(SpecNode? node) => Of(node, static place => $"@{place.Line}:{place.Column}");

    public static string OfYaml(string text) => Of(Yaml(text).Root);

    public static SpecDocument Yaml(string text) => SpecReader.Read(new("api.yaml", text));

    public static SpecDocument Json(string text) => SpecReader.Read(new("api.json", text));

    public static SpecMap Map(string yaml, string file = "api.yaml") => Assert.IsType<SpecMap>(SpecReader.Read(new(file, yaml)).Root);

    /// <summary>Findings as <c>ID line:column</c>, in order.</summary>
    public static string Of(IEnumerable<DiagnosticInfo> findings) =>
        string.Join(", ", findings.Select(static finding => $"{finding.Rule.Id} {finding.Place.Line}:{finding.Place.Column}"));

    private static string Of(SpecNode? node, Func<SourcePlace, string> place) => node switch
    {
        null => "nothing",
        SpecMap map => $"{{{string.Join(", ", map.Entries.Select(entry => $"{entry.Key}{place(entry.KeyPlace)}: {Of(entry.Value, place)}"))}}}{place(map.Place)}",
        SpecList list => $"[{string.Join(", ", list.Items.Select(item => Of(item, place)))}]{place(list.Place)}",
        SpecScalar scalar => $"{Letter(scalar.Kind)}'{scalar.Text.Replace("\n", "\\n", StringComparison.Ordinal)}'{place(scalar.Place)}",
        _ => "?",
    };

    private static char Letter(SpecScalarKind kind) => kind switch
    {
        SpecScalarKind.Null => '0',
        SpecScalarKind.Boolean => 'B',
        SpecScalarKind.Integer => 'I',
        SpecScalarKind.Number => 'N',
        _ => 'S',
    };
}
