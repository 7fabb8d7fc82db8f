using System.Collections.Immutable;
using System.Text;
using Venice.OpenApi.Analyzers.Facts;

namespace Venice.OpenApi.Analyzers.Checks;

/// <summary>Which known value a text may have been meant to be.</summary>
internal static class Spelling
{
    private const int MostValues = 500;

    /// <summary>Shorter texts are codes, of which one letter makes another: <c>AUD</c>, <c>USD</c>.</summary>
    private const int ShortestSlip = 6;

    private const int ShortestAbbreviation = 3;

    /// <returns>The nearest value if one is near; and whether the text is that value misspelt, rather than one that came later.</returns>
    public static (EnumValue? Nearest, bool IsMisspelt) Nearest(string text, ImmutableArray<EnumValue> values)
    {
        var (plain, digits) = (Plain(text), Digits(text));
        EnumValue? nearest = null;
        var least = (text.Length / 3) + 1;
        foreach (var value in values.Take(MostValues).Where(value => value.Retired is null && Digits(value.Text) == digits))
        {
            if (plain.Length > 0 && Plain(value.Text) == plain)
            {
                return (value, true);
            }

            if (Math.Min(text.Length, value.Text.Length) >= ShortestSlip)
            {
                var distance = Distance(text, value.Text, least);
                if (distance < least)
                {
                    (least, nearest) = (distance, value);
                }
            }
            else if (nearest is null && (IsAbbreviation(text, value.Text) || IsAbbreviation(value.Text, text)))
            {
                nearest = value;
            }
        }

        return (nearest, nearest is not null && least == 1 && Math.Min(text.Length, nearest.Text.Length) >= ShortestSlip);
    }

    // "JPEG", "b64-json" and "b64 json" are spellings of a value
    private static string Plain(string text) => new([.. text.Where(static c => c is not ('-' or '_' or ' ')).Select(char.ToLowerInvariant)]);

    // another number is another version or size, not a slip: 4-1 is not 41, nor is -1 the same as 1
    private static string Digits(string text)
    {
        var numbers = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsDigit(text[i]))
            {
                numbers.Append(i > 0 && char.IsDigit(text[i - 1]) ? "" : i == 1 && text[0] is '-' or '+' ? text.Substring(0, 1) : " ").Append(text[i]);
            }
        }

        return numbers.ToString();
    }

    // "jpg" for "jpeg": it begins alike, and has fewer of the same letters
    private static bool IsAbbreviation(string shorter, string longer)
    {
        if (shorter.Length < ShortestAbbreviation || shorter.Length >= longer.Length || longer.Length > 2 * shorter.Length || shorter[0] != longer[0])
        {
            return false;
        }

        var found = 0;
        foreach (var letter in longer)
        {
            found += found < shorter.Length && shorter[found] == letter ? 1 : 0;
        }

        return found == shorter.Length;
    }

    /// <summary>How many letters differ (Levenshtein); <paramref name="limit"/> when as many or more.</summary>
    private static int Distance(string left, string right, int limit)
    {
        if (Math.Abs(left.Length - right.Length) >= limit)
        {
            return limit;
        }

        var row = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var above = row[j];
                row[j] = Math.Min(Math.Min(above, row[j - 1]) + 1, diagonal + (left[i - 1] == right[j - 1] ? 0 : 1));
                diagonal = above;
            }
        }

        return Math.Min(row[right.Length], limit);
    }
}
