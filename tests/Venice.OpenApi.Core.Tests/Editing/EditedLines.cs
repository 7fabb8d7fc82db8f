using System.Globalization;
using System.Text.RegularExpressions;

namespace Venice.OpenApi.Core.Tests.Editing;

/// <summary>The lines of a text with what ends them, and what may be done to one. A line's number counts on from the first behind the last.</summary>
internal sealed partial class EditedLines(string text)
{
    private readonly string[] _lines = [.. Line().Matches(text).Select(static match => match.Value).DefaultIfEmpty("")];

    public override string ToString() => string.Concat(_lines);

    public string Replace(int line, int column, int length, string with) => With(line, old =>
    {
        var at = column % (Body(old).Length + 1);
        return old[..at] + with + Body(old)[Math.Min(at + length, Body(old).Length)..] + End(old);
    });

    public string TakeValue(int line, int from) => With(line, old => Before(old) + Behind(Of(from)) + End(old));

    public string TakeKey(int line, int from) => With(line, old => Spaces(old) + Content(Before(Of(from))) + Behind(old) + End(old));

    public string TakeContent(int line, int from) => With(line, old => Spaces(old) + Content(Of(from)) + End(old));

    public string WithContent(int line, Func<string, string> change) => With(line, old => Spaces(old) + change(Content(old)) + End(old));

    public string Indent(int line, int by) => With(line, old => by >= 0 ? new string(' ', by) + old : old[Math.Min(-by, Spaces(old).Length)..]);

    public string WithEnd(int line, int choice) => With(line, old => Body(old) + (choice % 4) switch { 0 => "\n", 1 => "\r\n", 2 => "\r", _ => "" });

    /// <summary>Another number in the place of the line's last one.</summary>
    public string Count(int line, int number) => With(line, old => Digits().Replace(old, number.ToString(CultureInfo.InvariantCulture), 1));

    /// <summary>A reference becomes another of the text's.</summary>
    public string TakeReference(int number, int from)
    {
        var references = Reference().Matches(text);
        return references.Count == 0 ? text : text[..references[number % references.Count].Index] + references[from % references.Count].Value
            + text[(references[number % references.Count].Index + references[number % references.Count].Length)..];
    }

    public string Remove(int line, int count) => string.Concat(_lines.Where((_, index) => index < line % _lines.Length || index >= (line % _lines.Length) + count));

    public string Insert(int line, int from, int count) => string.Concat([.. _lines[..(line % _lines.Length)], .. Some(from, count), .. _lines[(line % _lines.Length)..]]);

    public string Overwrite(int line, int from, int count) =>
        string.Concat([.. _lines[..(line % _lines.Length)], .. Some(from, count), .. _lines.Skip((line % _lines.Length) + count)]);

    private string With(int line, Func<string, string> change)
    {
        var index = line % _lines.Length;
        return string.Concat(_lines.Select((old, i) => i == index ? change(old) : old));
    }

    private IEnumerable<string> Some(int from, int count) => Enumerable.Range(from % _lines.Length, count).Select(Of);

    private string Of(int line) => _lines[line % _lines.Length];

    private static string Body(string line) => line.TrimEnd('\r', '\n');

    private static string End(string line) => line[Body(line).Length..];

    private static string Content(string line) => Body(line).TrimStart(' ');

    private static string Spaces(string line) => line[..(Body(line).Length - Content(line).Length)];

    /// <summary>Up to a key's colon, or all.</summary>
    private static string Before(string line) => Body(line)[..Colon(line)];

    private static string Behind(string line) => Body(line)[Colon(line)..];

    private static int Colon(string line) => Body(line).IndexOf(": ", StringComparison.Ordinal) is >= 0 and var at ? at : Body(line).Length;

    [GeneratedRegex(@"[^\r\n]*(\r\n|\r|\n)|[^\r\n]+$", RegexOptions.None, 1000)]
    private static partial Regex Line();

    [GeneratedRegex(@"#/[^\s'"",}]+", RegexOptions.None, 1000)]
    private static partial Regex Reference();

    [GeneratedRegex("[0-9]+(?![^\r\n]*[0-9])", RegexOptions.None, 1000)]
    private static partial Regex Digits();
}
