using System.Globalization;
using System.Text;
using Venice.OpenApi.Tool.Comparing.Changes;
using Venice.OpenApi.Tool.Comparing.Surface;

namespace Venice.OpenApi.Tool.Comparing.Reporting;

/// <summary>For a pull request or an issue.</summary>
internal static class MarkdownReport
{
    /// <summary>A comment on GitHub ends at 65,536 characters; what does not fit is counted.</summary>
    private const int MostRows = 150;

    public static string Write(SpecDiff diff)
    {
        var text = new StringBuilder();
        text.Append("## ").Append(Headline(diff)).Append("\n\n");
        text.Append(MarkdownText.Of(ReportWords.Document(diff.Before))).Append(" → ").Append(MarkdownText.Of(ReportWords.Document(diff.After))).Append("\n\n");
        if (diff.Changes.Count == 0)
        {
            return text.ToString();
        }

        text.Append("| | |\n|---|---|\n");
        Row(text, "**C#**", MarkdownText.Of(ReportWords.Source(diff)));
        Row(text, "**Requests**", ReportWords.Requests(diff.Requests));
        Row(text, "**SemVer**", ReportWords.Step(diff.Step));
        if (diff.IsCut)
        {
            text.Append("\nThe documents are too large to be compared whole: there may be more.\n");
        }

        foreach (var severity in (Severity[])[Severity.Breaking, Severity.Behaviour, Severity.Mitigated, Severity.Compatible])
        {
            Section(text, severity, [.. diff.Changes.Where(change => change.Severity == severity)]);
        }

        Surface(text, "C# that must be changed", diff.Surface.Breaks);
        Surface(text, "C# that compiles and does something else", diff.Surface.Silent);
        Words(text, [.. diff.Changes.Where(static change => change.Severity == Severity.Text)]);
        return text.ToString();
    }

    private static string Headline(SpecDiff diff) => diff.Severity switch
    {
        null => "The documents do not differ",
        Severity.Breaking => "Breaking changes",
        Severity.Behaviour => "Requests mean something else",
        Severity.Text => "Words have changed",
        _ => "Compatible changes",
    };

    private static void Section(StringBuilder text, Severity severity, List<SpecChange> changes)
    {
        if (changes.Count == 0)
        {
            return;
        }

        var isFolded = severity is Severity.Compatible or Severity.Mitigated && changes.Count > 10;
        Begin(text, $"{ReportWords.Title(severity)} ({Number(changes.Count)})", isFolded);
        text.Append("| where | what | C# | requests | old | new |\n|---|---|---|---|---|---|\n");
        foreach (var change in changes.Take(MostRows))
        {
            var subject = ReportSubject.Subject(change);
            var where = $"{MarkdownText.Code(ReportSubject.Heading(change))}{(subject.Length > 0 ? $" {MarkdownText.Of(subject)}" : "")}";
            var elsewhere = ReportSubject.Elsewhere(change) is { } more ? $"<br>{MarkdownText.Of(more)}" : "";
            Row(text, where + elsewhere, MarkdownText.Of(change.What), ReportWords.CSharp(change), ReportWords.Requests(change.Requests), Line(change.Before), Line(change.After));
        }

        End(text, changes.Count, isFolded);
    }

    private static void Surface(StringBuilder text, string title, IReadOnlyList<SurfaceBreak> lost)
    {
        if (lost.Count == 0)
        {
            return;
        }

        Begin(text, $"{title} ({Number(lost.Count)})", isFolded: false);
        foreach (var item in lost.Take(MostRows))
        {
            text.Append("* ").Append(MarkdownText.Code(item.Member)).Append(' ').Append(MarkdownText.Of(item.What)).Append('\n');
        }

        End(text, lost.Count, isFolded: false);
    }

    private static void Words(StringBuilder text, List<SpecChange> changes)
    {
        if (changes.Count == 0)
        {
            return;
        }

        Begin(text, $"{ReportWords.Title(Severity.Text)} ({Number(changes.Count)})", isFolded: true);
        foreach (var change in changes.Take(MostRows))
        {
            text.Append("* ").Append(MarkdownText.Code(change.After.Pointer)).Append(' ').Append(MarkdownText.Of(change.What)).Append(" (").Append(Line(change.After)).Append(")\n");
        }

        End(text, changes.Count, isFolded: true);
    }

    private static void Begin(StringBuilder text, string title, bool isFolded) =>
        text.Append(isFolded ? $"\n<details><summary>{title}</summary>\n\n" : $"\n### {title}\n\n");

    private static void End(StringBuilder text, int count, bool isFolded)
    {
        if (count > MostRows)
        {
            text.Append("\n… and ").Append(Number(count - MostRows)).Append(" more.\n");
        }

        if (isFolded)
        {
            text.Append("\n</details>\n");
        }
    }

    private static void Row(StringBuilder text, params ReadOnlySpan<string> cells)
    {
        foreach (var cell in cells)
        {
            text.Append("| ").Append(cell).Append(' ');
        }

        text.Append("|\n");
    }

    private static string Line(ChangePlace place) => $"line {Number(place.Place.Line)}";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
