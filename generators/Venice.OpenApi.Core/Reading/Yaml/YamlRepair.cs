using System.Text;
using Venice.OpenApi.Diagnostics;

namespace Venice.OpenApi.Reading.Yaml;

/// <summary>
/// What documents in use get wrong and many tools read: spaces in the blank lines before a block scalar's text, tabs in blank lines, and
/// continuation lines of a quoted text that are not indented. No repair adds or removes a line, so that places stay true.
/// </summary>
internal static class YamlRepair
{
    private const string BlankLine = "white space in a blank line";
    private const string QuotedLine = "a line of a quoted text that is not indented";

    /// <summary>The repaired text, or <see langword="null"/> when there is nothing to repair.</summary>
    public static string? Apply(string file, string text, DiagnosticBag bag)
    {
        var repaired = new StringBuilder(text.Length);
        var quoted = new YamlQuotedLines();
        var line = 0;
        var copied = 0;
        var afterHeader = false;
        foreach (var (start, end) in TextLines.Of(text))
        {
            line++;
            if (IsBlank(text, start, end))
            {
                if (end > start && (afterHeader || text.IndexOf('\t', start, end - start) >= 0))
                {
                    repaired.Append(text, copied, start - copied);
                    copied = end;
                    Report(BlankLine, new(file, line, 1), bag);
                }

                continue;
            }

            var missing = quoted.MissingIndentation(text, start, end);
            if (missing > 0)
            {
                repaired.Append(text, copied, start - copied).Append(' ', missing);
                copied = start;
                Report(QuotedLine, new(file, line, 1), bag);
            }

            afterHeader = IsBlockScalarHeader(text, start, end);
        }

        return bag.ToEquatableArray().IsEmpty ? null : repaired.Append(text, copied, text.Length - copied).ToString();
    }

    /// <summary>Says it once a kind: who breaks such a rule, breaks it everywhere.</summary>
    private static void Report(string what, SourcePlace place, DiagnosticBag bag)
    {
        if (!bag.ToEquatableArray().Any(finding => finding.Arguments[0] == what))
        {
            bag.Report(ReadingRules.IrregularYaml, place, what);
        }
    }

    private static bool IsBlank(string text, int start, int end)
    {
        while (start < end && text[start] is ' ' or '\t')
        {
            start++;
        }

        return start == end;
    }

    /// <summary>Whether the line ends in <c>|</c> or <c>&gt;</c>, perhaps with <c>+</c> or <c>-</c>; with a digit, the spaces would be text.</summary>
    private static bool IsBlockScalarHeader(string text, int start, int end)
    {
        var at = end - 1;
        while (at >= start && text[at] is ' ' or '\t')
        {
            at--;
        }

        if (at >= start && text[at] is '+' or '-')
        {
            at--;
        }

        return at > start && text[at] is '|' or '>' && text[at - 1] is ' ' or '\t';
    }
}
