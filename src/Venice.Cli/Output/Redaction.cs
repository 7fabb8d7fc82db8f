namespace Venice.Cli.Output;

/// <summary>Makes foreign words fit for one line of a terminal: without what the person asked for, without the key, without what steers a terminal.</summary>
/// <param name="secrets">What no message may repeat.</param>
/// <param name="key">The key, which none may repeat either.</param>
internal sealed class Redaction(IReadOnlyList<string?> secrets, string? key)
{
    /// <summary>A prompt of one word would take that word out of every sentence.</summary>
    private const int ShortestSecret = 4;

    public string Of(string text, int longest = int.MaxValue)
    {
        var line = Line(text);
        foreach (var secret in secrets.Append(key))
        {
            if (secret is not null && Line(secret) is { Length: >= ShortestSecret } words)
            {
                line = line.Replace(words, "…", StringComparison.OrdinalIgnoreCase);
            }
        }

        return line.Length <= longest ? line : $"{line.AsSpan(0, longest)}…";
    }

    /// <summary>On one line, with one space between words: a quote need not keep the spaces of what it quotes.</summary>
    private static string Line(string text) =>
        string.Concat(string.Join(' ', text.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries)).Where(static c => !IsSteering(c)));

    /// <summary>What moves the cursor, or turns the direction of what follows.</summary>
    private static bool IsSteering(char c) => char.IsControl(c) || c is '\u061C' or '\u200E' or '\u200F' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
