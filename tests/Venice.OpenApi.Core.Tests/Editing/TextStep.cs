namespace Venice.OpenApi.Core.Tests.Editing;

/// <summary>One thing that a hand does to a text, or a paste: numbers that are taken modulo what the text offers, so that any of them fit any text.</summary>
/// <param name="Kind">What is done.</param>
/// <param name="Line">Where: a line.</param>
/// <param name="Column">Where in the line.</param>
/// <param name="Choice">With what: another line, or one of the pieces.</param>
internal readonly record struct TextStep(int Kind, int Line, int Column, int Choice)
{
    // what changes the meaning of what stands around it
    private static readonly string[] Pieces =
    [
        "a", "1", " ", "  ", ":", ": ", " :", "- ", "-", "#", " # ", "'", "\"", "[", "]", "{", "}", ",", "|", "|-", ">+", "\n", "\r", "\r\n", "\t", "&x ", "*x", "!!str ", "<<: ", "? ", "---", "...", "--- ",
        "%", "\\", "\uFEFF", "\0", "\uD800", "😀", "é", "\u2028", "~", "null", "true", "0x1F", "b: ", "\n  ", "\n- ",
    ];

    private static readonly Func<TextStep, EditedLines, string>[] Kinds =
    [
        static (step, lines) => lines.Replace(step.Line, step.Column, 1, step.Piece),
        static (step, lines) => lines.Replace(step.Line, step.Column, 0, step.Piece),
        static (step, lines) => lines.Replace(step.Line, step.Column, 1 + (step.Choice % 8), ""),
        static (step, lines) => lines.TakeValue(step.Line, step.Choice),
        static (step, lines) => lines.TakeKey(step.Line, step.Choice),
        static (step, lines) => lines.TakeContent(step.Line, step.Choice),
        static (step, lines) => lines.WithContent(step.Line, static content => "# " + content),
        static (step, lines) => lines.WithContent(step.Line, static content => content.Length == 0 ? content : "#" + content[1..]),
        static (step, lines) => lines.WithContent(step.Line, static content => content.TrimStart('#', ' ')),
        static (step, lines) => lines.WithContent(step.Line, static _ => ""),
        static (step, lines) => lines.WithContent(step.Line, static content => content.Contains(':', StringComparison.Ordinal) ? content[..(content.IndexOf(':', StringComparison.Ordinal) + 1)] : content),
        static (step, lines) => lines.Indent(step.Line, (step.Choice % 9) - 4),
        static (step, lines) => lines.Remove(step.Line, 1 + (step.Column % 3)),
        static (step, lines) => lines.Insert(step.Line, step.Choice, 1 + (step.Column % 3)),
        static (step, lines) => lines.Overwrite(step.Line, step.Choice, 1 + (step.Column % 3)),
        static (step, lines) => lines.WithEnd(step.Line, step.Choice),
        static (step, lines) => step.Piece + lines,
        static (step, lines) => lines + step.Piece,
        static (step, lines) => lines.Count(step.Line, step.Choice),
        static (_, lines) => lines.ToString(),
        static (step, lines) => lines.TakeReference(step.Line, step.Choice),
    ];

    // a value, a key, all of a line or a number or a reference taken from elsewhere, or nothing behind the colon: what mostly leaves YAML that makes sense
    private static readonly int[] Sensible = [3, 4, 5, 10, 18, 18, 20, 20, 20];

    private string Piece => Pieces[Choice % Pieces.Length];

    public string Apply(string text) => Kinds[Kind % Kinds.Length](this, new(text));

    public static TextStep SensibleOf(Random random) => Of(random) with { Kind = Sensible[random.Next(Sensible.Length)] };

    public static TextStep Of(Random random) => new(random.Next(Kinds.Length), random.Next(1 << 20), random.Next(1 << 20), random.Next(1 << 20));
}
