using System.Globalization;
using System.Text;
using Venice.OpenApi.Reading;
using Venice.OpenApi.Tool.Comparing.Changes;
using Venice.OpenApi.Tool.Comparing.Surface;

namespace Venice.OpenApi.Tool.Comparing.Reporting;

/// <summary>For a terminal.</summary>
internal static class TextReport
{
    public static string Write(SpecDiff diff)
    {
        var text = new StringBuilder();
        Line(text, 0, $"{ReportWords.Document(diff.Before)} → {ReportWords.Document(diff.After)}");
        if (diff.Changes.Count == 0)
        {
            Line(text, 0, "No difference.");
            return text.ToString();
        }

        foreach (var severity in (Severity[])[Severity.Breaking, Severity.Behaviour, Severity.Mitigated, Severity.Compatible])
        {
            Section(text, severity, [.. diff.Changes.Where(change => change.Severity == severity)]);
        }

        Words(text, [.. diff.Changes.Where(static change => change.Severity == Severity.Text)]);
        Surface(text, "C# that must be changed", diff.Surface.Breaks);
        Surface(text, "C# that compiles and does something else", diff.Surface.Silent);
        Summary(text, diff);
        return text.ToString();
    }

    private static void Section(StringBuilder text, Severity severity, List<SpecChange> changes)
    {
        if (changes.Count == 0)
        {
            return;
        }

        text.Append('\n');
        Line(text, 0, $"{ReportWords.Title(severity)} ({changes.Count.ToString(CultureInfo.InvariantCulture)})");
        foreach (var group in changes.GroupBy(ReportSubject.Heading))
        {
            text.Append('\n');
            Line(text, 1, group.Key);
            foreach (var change in group)
            {
                Change(text, severity, change);
            }
        }
    }

    private static void Change(StringBuilder text, Severity severity, SpecChange change)
    {
        var subject = ReportSubject.Subject(change);
        Line(text, 2, subject.Length > 0 ? $"{subject} {change.What}" : change.What);
        if (severity is Severity.Breaking or Severity.Behaviour)
        {
            Line(text, 4, $"C#: {ReportWords.CSharp(change)}; requests: {ReportWords.Requests(change.Requests)}");
        }

        if (ReportSubject.Elsewhere(change) is { } elsewhere)
        {
            Line(text, 4, elsewhere);
        }

        if (change.Before.Pointer == change.After.Pointer)
        {
            Line(text, 4, $"{ReportWords.Place(change.Before)} → {ReportWords.Place(change.After)}  {change.After.Pointer}");
        }
        else
        {
            Line(text, 4, $"{ReportWords.Place(change.Before)}  {change.Before.Pointer}");
            Line(text, 3, $"→ {ReportWords.Place(change.After)}  {change.After.Pointer}");
        }
    }

    private static void Words(StringBuilder text, List<SpecChange> changes)
    {
        if (changes.Count == 0)
        {
            return;
        }

        text.Append('\n');
        Line(text, 0, $"{ReportWords.Title(Severity.Text)} ({changes.Count.ToString(CultureInfo.InvariantCulture)})");
        text.Append('\n');
        foreach (var change in changes)
        {
            Line(text, 1, $"{ReportWords.Place(change.After)}  {change.After.Pointer} {change.What}");
        }
    }

    private static void Surface(StringBuilder text, string title, IReadOnlyList<SurfaceBreak> lost)
    {
        if (lost.Count == 0)
        {
            return;
        }

        text.Append('\n');
        Line(text, 0, $"{title} ({lost.Count.ToString(CultureInfo.InvariantCulture)})");
        text.Append('\n');
        foreach (var item in lost)
        {
            Line(text, 1, $"{item.Member} {item.What}");
        }
    }

    private static void Summary(StringBuilder text, SpecDiff diff)
    {
        text.Append('\n');
        if (diff.IsCut)
        {
            Line(text, 0, "The documents are too large to be compared whole: there may be more.");
        }

        Line(text, 0, $"C#:       {ReportWords.Source(diff)}");
        Line(text, 0, $"Requests: {ReportWords.Requests(diff.Requests)}");
        Line(text, 0, $"SemVer:   {ReportWords.Step(diff.Step)}");
    }

    /// <summary>Paths and names are the documents' own: no control character of theirs reaches a terminal.</summary>
    private static void Line(StringBuilder text, int indentation, string line) =>
        text.Append(' ', indentation * 2).Append(SpecExcerpt.Of(line, int.MaxValue)).Append('\n');
}
