using System.Globalization;
using System.Net;
using System.Text;

namespace Venice.Contracts.Covering;

/// <summary>A coverage as one page of HTML: no script, nothing from elsewhere, and every word of the document escaped.</summary>
internal static class CoveragePage
{
    private static readonly CoverageDimension[] Dimensions = Enum.GetValues<CoverageDimension>();

    public static string Of(ContractCoverage coverage)
    {
        var page = new StringBuilder();
        page.Append(CultureInfo.InvariantCulture, $"""
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <title>Contract coverage: {Text(coverage.Title)}</title>
            <style>
            {Style()}
            </style>
            </head>
            <body>
            <main>
            <h1>What the contract covers</h1>
            <p class="lead">{Text(coverage.Title)}: {Plural(coverage.Interactions, "interaction")} against {Plural(coverage.Operations.Count, "operation")}. {Verdict(coverage)}</p>

            """);
        AddTiles(page, coverage);
        CoverageHeatMap.Add(page, coverage);
        page.Append("<h2>Operation by operation</h2>\n<p class=\"hint\">What is open, with the reason; and, folded away, what no contract can hold.</p>\n");
        foreach (var (index, operation) in coverage.Operations.Index())
        {
            CoverageDetails.Add(page, operation, index);
        }

        AddStrangers(page, coverage.Strangers);
        AddDefinitions(page);
        page.Append("</main>\n</body>\n</html>\n");
        return page.ToString().ReplaceLineEndings("\n");
    }

    public static string Text(string text) => WebUtility.HtmlEncode(text);

    public static string Percent(double share) => string.Create(CultureInfo.InvariantCulture, $"{Math.Floor(share * 100):0} %");

    public static string Plural(int count, string noun) => string.Create(CultureInfo.InvariantCulture, $"{count} {noun}{(count == 1 ? "" : "s")}");

    /// <summary>Three strips: covered, open, out of reach.</summary>
    public static string Bar(CoverageCount count) => "<div class=\"bar\" aria-hidden=\"true\">" + Strip('c', count.Covered) + Strip('o', count.Open) + Strip('u', count.Unreachable) + "</div>";

    private static string Strip(char name, int count) => count == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"<i class=\"{name}\" style=\"flex:{count}\"></i>");

    private static string Verdict(ContractCoverage coverage)
    {
        var open = Dimensions.Sum(dimension => coverage.Count(dimension).Open);
        return open == 0 ? "Everything that a contract can hold is covered." : open == 1 ? "One thing that it could hold is open." : string.Create(CultureInfo.InvariantCulture, $"{open} of the things that it could hold are open.");
    }

    private static void AddTiles(StringBuilder page, ContractCoverage coverage)
    {
        page.Append("<div class=\"tiles\">\n");
        foreach (var dimension in Dimensions)
        {
            var count = coverage.Count(dimension);
            var share = count.Unreachable == 0 ? $"{Percent(count.Share)} of all" : $"{Percent(count.ReachableShare)} of what is in reach";
            page.Append(CultureInfo.InvariantCulture, $"<div class=\"tile\"><span>{CoverageWords.NameOf(dimension)}</span><strong>{count.Covered} <small>of {count.Total}</small></strong><span>{(count.Total == 0 ? "none declared" : share)}</span>{Bar(count)}</div>\n");
        }

        page.Append("""
            </div>
            <ul class="legend"><li><i class="c"></i>covered: whoever breaks it is found out</li><li><i class="o"></i>open: could be covered and is not</li><li><i class="u"></i>out of reach: no contract can hold it</li></ul>

            """);
    }

    private static void AddStrangers(StringBuilder page, IReadOnlyList<string> strangers)
    {
        if (strangers.Count == 0)
        {
            return;
        }

        page.Append("<h2>Strangers</h2>\n<p class=\"hint\">Interactions that call no operation of the document.</p>\n<div class=\"gap\"><ul>\n");
        foreach (var stranger in strangers)
        {
            page.Append(CultureInfo.InvariantCulture, $"<li><code>{Text(stranger)}</code></li>\n");
        }

        page.Append("</ul></div>\n");
    }

    private static void AddDefinitions(StringBuilder page)
    {
        page.Append("<h2>What counts as covered</h2>\n<dl>\n");
        foreach (var dimension in Dimensions)
        {
            page.Append(CultureInfo.InvariantCulture, $"<dt>{CoverageWords.NameOf(dimension)}</dt><dd>{Text(CoverageWords.DefinitionOf(dimension))}</dd>\n");
        }

        page.Append(CultureInfo.InvariantCulture, $"<dt>out of reach</dt><dd>{Text(CoverageWords.OutOfReach)}</dd>\n</dl>\n");
    }

    private static string Style()
    {
        using var resource = typeof(CoveragePage).Assembly.GetManifestResourceStream("CoveragePage.css")!;
        using var reader = new StreamReader(resource);
        return reader.ReadToEnd().TrimEnd();
    }
}
