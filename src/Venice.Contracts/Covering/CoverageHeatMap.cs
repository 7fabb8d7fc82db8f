using System.Globalization;
using System.Text;

namespace Venice.Contracts.Covering;

/// <summary>The page's table of operations and dimensions; the colour is the share of what a contract can hold.</summary>
internal static class CoverageHeatMap
{
    private static readonly CoverageDimension[] Dimensions = [.. Enum.GetValues<CoverageDimension>().Where(static dimension => dimension != CoverageDimension.Operations)];

    public static void Add(StringBuilder page, ContractCoverage coverage)
    {
        page.Append("""
            <h2>Where it is strong, and where it is not</h2>
            <p class="hint">The colour is the covered share of what a contract can hold; the strip below each figure shows what is covered, open and out of reach.</p>
            <div class="map" role="region" aria-label="coverage by operation" tabindex="0"><table>
            <thead><tr><th scope="col">operation</th>
            """);
        foreach (var dimension in Dimensions)
        {
            page.Append(CultureInfo.InvariantCulture, $"<th scope=\"col\">{CoverageWords.NameOf(dimension)}</th>");
        }

        page.Append("</tr></thead>\n<tbody>\n");
        foreach (var (index, operation) in coverage.Operations.Index())
        {
            page.Append(CultureInfo.InvariantCulture, $"<tr><th scope=\"row\"><a href=\"#o{index}\">{CoveragePage.Text(operation.Operation)}</a><small>{CoveragePage.Plural(operation.Interactions, "interaction")}</small></th>");
            foreach (var dimension in Dimensions)
            {
                AddCell(page, operation.Count(dimension), index);
            }

            page.Append("</tr>\n");
        }

        page.Append("</tbody></table></div>\n");
    }

    private static void AddCell(StringBuilder page, CoverageCount count, int index)
    {
        if (count.Total == 0)
        {
            page.Append("<td class=\"nothing\">–</td>");
            return;
        }

        // nothing of it is in reach: no colour says that something is amiss, or done
        var colour = count.Covered + count.Open == 0 ? " class=\"nothing\"" : string.Create(CultureInfo.InvariantCulture, $" style=\"--s:{count.ReachableShare:0.##}\"");
        var title = $"{count.Covered} covered, {count.Open} open, {count.Unreachable} out of reach";
        page.Append(CultureInfo.InvariantCulture, $"<td{colour}><a href=\"#o{index}\" title=\"{title}\">{count.Covered}<small> / {count.Total}</small>{CoveragePage.Bar(count)}</a></td>");
    }
}
