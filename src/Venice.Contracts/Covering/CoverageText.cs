using System.Globalization;
using System.Text;

namespace Venice.Contracts.Covering;

/// <summary>A coverage for a terminal.</summary>
internal static class CoverageText
{
    private const int MostNames = 4;

    private static readonly CoverageDimension[] Dimensions = Enum.GetValues<CoverageDimension>();

    public static string Of(ContractCoverage coverage)
    {
        var text = new StringBuilder();
        var width = coverage.Operations.Select(static operation => operation.Operation.Length).Append(9).Max();
        text.Append("operation".PadRight(width)).Append("  interactions");
        foreach (var dimension in Dimensions)
        {
            text.Append("  ").Append(CoverageWords.NameOf(dimension).PadLeft(12));
        }

        text.Append('\n');
        foreach (var operation in coverage.Operations)
        {
            AddRow(text, operation.Operation.PadRight(width), operation.Interactions, operation.Count);
        }

        AddRow(text, "all".PadRight(width), coverage.Interactions, coverage.Count);
        AddRest(text, coverage);
        foreach (var stranger in coverage.Strangers)
        {
            text.Append(CultureInfo.InvariantCulture, $"\ncalls no operation of the document: {stranger}");
        }

        return text.ToString().TrimEnd('\n') + "\n";
    }

    private static void AddRow(StringBuilder text, string name, int interactions, Func<CoverageDimension, CoverageCount> count)
    {
        text.Append(CultureInfo.InvariantCulture, $"{name}  {interactions,12}");
        foreach (var dimension in Dimensions)
        {
            var one = count(dimension);
            text.Append("  ").Append((one.Total == 0 ? "-" : string.Create(CultureInfo.InvariantCulture, $"{one.Covered}/{one.Total}")).PadLeft(12));
        }

        text.Append('\n');
    }

    /// <summary>What is open is told one by one; what no contract can hold, by its reasons.</summary>
    private static void AddRest(StringBuilder text, ContractCoverage coverage)
    {
        foreach (var operation in coverage.Operations)
        {
            var open = operation.Items.Where(static item => item.State == CoverageState.Open).GroupBy(static item => (item.Dimension, item.Part, item.Reason)).ToList();
            if (open.Count > 0)
            {
                text.Append(CultureInfo.InvariantCulture, $"\n{operation.Operation}, open:\n");
            }

            foreach (var group in open)
            {
                var more = group.Count() > MostNames ? string.Create(CultureInfo.InvariantCulture, $" and {group.Count() - MostNames} more") : "";
                text.Append(CultureInfo.InvariantCulture, $"  {(group.Key.Part + " " + string.Join(", ", group.Take(MostNames).Select(static item => item.Name))).Trim()}{more}\n    {group.Key.Reason}\n");
            }
        }

        var unreachable = coverage.Operations.SelectMany(static operation => operation.Items).Where(static item => item.State == CoverageState.Unreachable)
            .GroupBy(static item => item.Reason, StringComparer.Ordinal).OrderByDescending(static group => group.Count()).ToList();
        text.Append(unreachable.Count > 0 ? "\nout of a contract's reach:\n" : "");
        foreach (var group in unreachable)
        {
            text.Append(CultureInfo.InvariantCulture, $"  {group.Count(),5}  {group.Key}\n");
        }
    }
}
