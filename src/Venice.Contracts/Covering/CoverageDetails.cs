using System.Globalization;
using System.Text;

namespace Venice.Contracts.Covering;

/// <summary>What the page tells of one operation: what is not covered, and why.</summary>
internal static class CoverageDetails
{
    public static void Add(StringBuilder page, OperationCoverage operation, int index)
    {
        var open = operation.Items.Where(static item => item.State == CoverageState.Open).ToList();
        var beyond = operation.Items.Where(static item => item.State == CoverageState.Unreachable).ToList();
        var verdict = open.Count == 0 ? "<span>nothing open</span>" : string.Create(CultureInfo.InvariantCulture, $"<span class=\"bad\">{open.Count} open</span>");
        // the anchor stands inside: who follows a link to it has the details opened
        page.Append(CultureInfo.InvariantCulture, $"""
            <details{(open.Count > 0 && index == 0 ? " open" : "")}><summary><b>{CoveragePage.Text(operation.Operation)}</b><code>{CoveragePage.Text(operation.Method)} {CoveragePage.Text(operation.Path)}</code>{verdict}</summary>
            <div class="inside" id="o{index}">

            """);
        page.Append(open.Count == 0 ? "<p class=\"good\">Everything that a contract can hold is covered.</p>\n" : "");
        foreach (var dimension in open.GroupBy(static item => item.Dimension))
        {
            page.Append(CultureInfo.InvariantCulture, $"<h3>{CoverageWords.NameOf(dimension.Key)}</h3>\n");
            AddGaps(page, dimension, "gap");
        }

        if (beyond.Count > 0)
        {
            page.Append(CultureInfo.InvariantCulture, $"<details><summary>{beyond.Count} out of a contract's reach</summary>\n");
            AddGaps(page, beyond, "gap beyond");
            page.Append("</details>\n");
        }

        page.Append("</div></details>\n");
    }

    private static void AddGaps(StringBuilder page, IEnumerable<CoverageItem> items, string style)
    {
        foreach (var gap in items.GroupBy(static item => (item.Part, item.Reason)))
        {
            var part = gap.Key.Part.Length == 0 ? "" : $"<b>{CoveragePage.Text(gap.Key.Part)}</b> · ";
            page.Append(CultureInfo.InvariantCulture, $"<div class=\"{style}\"><p>{part}{CoveragePage.Text(gap.Key.Reason ?? "")}</p><ul>");
            foreach (var item in gap)
            {
                page.Append(CultureInfo.InvariantCulture, $"<li title=\"{CoveragePage.Text(item.Pointer)}\"><code>{CoveragePage.Text(item.Name)}</code></li>");
            }

            page.Append("</ul></div>\n");
        }
    }
}
