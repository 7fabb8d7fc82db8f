using Venice.OpenApi.Collections;
using Venice.OpenApi.Diagnostics;
using Venice.OpenApi.Reading.Building;
using YamlDotNet.Core;

namespace Venice.OpenApi.Reading.Yaml;

/// <summary>One run over a YAML text: what it gave, and where it failed, if it did.</summary>
internal sealed record YamlAttempt(SpecNode? Root, SourcePlace? FailedAt, EquatableArray<DiagnosticInfo> Findings)
{
    /// <summary>YamlDotNet's own words, which are all short.</summary>
    private const int SentenceLength = 200;

    public static YamlAttempt Of(string file, string text, YamlBreaks breaks)
    {
        var bag = new DiagnosticBag();
        var builder = new SpecTreeBuilder(bag);
        var events = new YamlEvents(file, text, breaks, builder, bag);
        SourcePlace? failedAt = null;
        try
        {
            events.Pull();
        }
        catch (YamlException e)
        {
            if (e.Message.Contains(" tab ") && Tab(file, text, (int)e.Start.Line) is { } tab)
            {
                failedAt = tab;
                bag.Report(ReadingRules.TabIndentation, tab);
            }
            else
            {
                var place = Within(text, events.Place(e.Start));
                failedAt = place;
                bag.Report(ReadingRules.YamlSyntax, place, Sentence(e.Message));
            }
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException or IndexOutOfRangeException
            or FormatException or OverflowException or InvalidCastException or NullReferenceException)
        {
            // YamlDotNet does not foresee every malformed text; to the reader of the message this is one like the others.
            var place = Within(text, events.Place(events.Last));
            failedAt = place;
            bag.Report(ReadingRules.YamlSyntax, place, "A bracket or brace is not closed, or a line inside it is not indented.");
        }

        return new(builder.Close(), failedAt, bag.ToEquatableArray());
    }

    /// <summary>YamlDotNet counts one line more than there are when the text ends without a line end.</summary>
    private static SourcePlace Within(string text, SourcePlace place)
    {
        var end = TextPosition.Place(place.File, text, text.Length);
        return place.Line > end.Line ? end : place;
    }

    /// <summary>The first tab that indents something, from a line on: YamlDotNet names the place where the mapping began.</summary>
    private static SourcePlace? Tab(string file, string text, int fromLine)
    {
        var line = 0;
        foreach (var (start, end) in TextLines.Of(text))
        {
            line++;
            var content = start;
            while (content < end && text[content] is ' ' or '\t')
            {
                content++;
            }

            var tab = text.IndexOf('\t', start, content - start);
            if (line >= fromLine && tab >= 0 && content < end && text[content] != '#')
            {
                return new(file, line, tab - start + 1);
            }
        }

        return null;
    }

    private static string Sentence(string message) => SpecExcerpt.Of(message, SentenceLength).TrimEnd('.') + ".";
}
