using System.Globalization;
using System.Text;
using Venice.OpenApi.Tool.Comparing.Changes;

namespace Venice.OpenApi.Tool.Updating;

/// <summary>What a person still has to look at after an update.</summary>
internal static class ReviewText
{
    public static string Of(UpdateRequest request, UpdatePlan plan)
    {
        var text = new StringBuilder();
        text.Append("\nTo review:\n");
        var changes = plan.Diff.Changes;
        Line(text, changes.Count(static change => change.Severity == Severity.Breaking), "breaking change(s) above: the changelog must say what callers do about them");
        Line(text, changes.Count(static change => change.Severity == Severity.Behaviour), "change(s) of behaviour above: the changelog must name them");
        Line(
            text,
            changes.Count(static change => change.Kind is ChangeKind.PropertyAdded or ChangeKind.RequiredPropertyAdded or ChangeKind.OperationAdded or ChangeKind.ParameterAdded or ChangeKind.HeaderAdded),
            "new name(s) above: the overlay has no words for them yet");
        Line(text, changes.Count(static change => change.Kind is ChangeKind.ValuesRemoved), "list(s) lost values: 'x-enum-retired' in the overlay keeps them compiling");
        text.Append(CultureInfo.InvariantCulture, $"  * the difference of {request.Document} itself\n");
        return text.ToString();
    }

    private static void Line(StringBuilder text, int count, string what)
    {
        if (count > 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"  * {count} {what}\n");
        }
    }
}
