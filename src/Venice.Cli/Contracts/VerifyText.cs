using System.Globalization;
using System.Text;

namespace Venice.Cli.Contracts;

/// <summary>A verification for a terminal: a line for each operation, and below it what differs.</summary>
internal static class VerifyText
{
    public static string Of(VerifyOutcome outcome)
    {
        var text = new StringBuilder();
        var operations = outcome.Interactions.GroupBy(static one => one.OperationLabel, StringComparer.Ordinal).ToList();
        var width = operations.Max(static operation => operation.Key.Length);
        foreach (var operation in operations)
        {
            var verified = operation.Where(static one => one.LeftOut is null).ToList();
            var word = verified.Count == 0 ? "-   " : verified.Exists(outcome.IsBroken) ? "FAIL" : "ok  ";
            var pending = Besides(operation.Count(outcome.IsPending), "pending");
            var leftOut = Besides(operation.Count() - verified.Count, "left out");
            text.Append(CultureInfo.InvariantCulture, $"{word}  {operation.Key.PadRight(width)}  {verified.Count(outcome.IsKept)} of {verified.Count}{pending}{leftOut}\n");
            foreach (var one in verified.Where(one => !outcome.IsKept(one)))
            {
                AddDifferences(text, outcome, one);
            }
        }

        foreach (var reason in outcome.Interactions.Where(static one => one.LeftOut is not null).GroupBy(static one => one.LeftOut, StringComparer.Ordinal))
        {
            text.Append(CultureInfo.InvariantCulture, $"left out, {reason.Count()}: {reason.Key}\n");
        }

        if (outcome.IsUnexplained)
        {
            text.Append("The engine says that the contract is broken, but not where.\n");
        }

        return text.Append(CultureInfo.InvariantCulture, $"{outcome.Kept} of {outcome.Verified} interactions are kept by {outcome.Provider}.\n").ToString();
    }

    private static string Besides(int count, string what) => count == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $", {count} {what}");

    private static void AddDifferences(StringBuilder text, VerifyOutcome outcome, ChosenInteraction interaction)
    {
        text.Append(CultureInfo.InvariantCulture, $"        {interaction.Label}{(outcome.IsPending(interaction) ? " (pending)" : "")}\n");
        foreach (var difference in outcome.Differences(interaction))
        {
            var place = difference.Place.Length == 0 ? difference.Kind : $"{difference.Kind} {difference.Place}";
            text.Append(CultureInfo.InvariantCulture, $"          {place}: {difference.Sentence}\n");
            if (difference is { Expected: { } expected, Actual: { } actual } && !(difference.Sentence.Contains(expected, StringComparison.Ordinal) && difference.Sentence.Contains(actual, StringComparison.Ordinal)))
            {
                text.Append(CultureInfo.InvariantCulture, $"            expected {expected}\n            actual   {actual}\n");
            }
        }
    }
}
