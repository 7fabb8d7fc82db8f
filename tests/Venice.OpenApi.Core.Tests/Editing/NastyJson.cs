using System.Globalization;
using System.Text.RegularExpressions;

namespace Venice.OpenApi.Core.Tests.Editing;

/// <summary>Objects as people and programs write them: an entry a line, several in one, or a line for every sign.</summary>
internal static partial class NastyJson
{
    private static readonly string[] Keys = ["a", "b", "c", "", "x-y", "\\u0061", "a\\\"", "é", "#"];

    private static readonly string[] Scalars = ["1", "-0.5e+3", "true", "false", "null", "\"\"", "\"x\"", "\"{\\\"a\\\": [1, 2]}\"", "\"a\\\\\"", "\"\\ud83d\\ude00\"", "\", \\\"b\\\": 2\""];

    private static readonly string[] Ends = ["\n", "\n", "\n", "\r\n", "", " ", "\r"];

    public static string Of(Random random) => Space(random) + Object(random, 0) + Space(random);

    /// <summary>Another value, or another key, in the place of a plain one.</summary>
    public static string Edited(Random random, string text)
    {
        var plain = Plain().Matches(text);
        if (plain.Count == 0)
        {
            return text;
        }

        var old = plain[random.Next(plain.Count)];
        var made = random.Next(4) == 0 ? Value(random, 3).ReplaceLineEndings(" ") : Scalars[random.Next(Scalars.Length)];
        return text[..old.Index] + made + text[(old.Index + old.Length)..];
    }

    [GeneratedRegex("-?[0-9][-+.e0-9]*|true|false|null|\"[^\"\\\\\\n]*\"", RegexOptions.None, 1000)]
    private static partial Regex Plain();

    private static string Object(Random random, int depth)
    {
        var keys = Keys.OrderBy(_ => random.Next()).Take(random.Next(depth == 0 ? 1 : 0, 5));
        return Inside(random, "{", keys.Select(key => $"\"{key}\"{Space(random)}:{Space(random)}{Value(random, depth + 1)}"), "}", depth);
    }

    private static string Value(Random random, int depth) => random.Next(depth > 3 ? 1 : 3) switch
    {
        1 => Object(random, depth),
        2 => Inside(random, "[", Enumerable.Range(0, random.Next(4)).Select(_ => Value(random, depth + 1)), "]", depth),
        _ => Scalars[random.Next(Scalars.Length)],
    };

    private static string Inside(Random random, string open, IEnumerable<string> items, string close, int depth)
    {
        var (end, indent) = (Ends[random.Next(Ends.Length)], new string(' ', depth * 2));
        return string.Create(CultureInfo.InvariantCulture, $"{open}{end}{string.Join("," + end, items.Select(item => indent + "  " + item + Space(random)))}{end}{indent}{close}");
    }

    private static string Space(Random random) => random.Next(6) switch { 0 => " ", 1 when random.Next(4) == 0 => "\n", _ => "" };
}
