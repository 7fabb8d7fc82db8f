using System.Collections.Immutable;
using Venice.OpenApi.Analyzers.Facts;

namespace Venice.OpenApi.Analyzers.Checks;

/// <summary>Which known value a text may have been meant to be.</summary>
internal static class Spelling
{
    private const int MostValues = 500;

    /// <returns>The nearest value if one is near; and whether the text is that value misspelt, rather than one that came later.</returns>
    public static (EnumValue? Nearest, bool IsMisspelt) Nearest(string text, ImmutableArray<EnumValue> values)
    {
        var plain = Plain(text);
        EnumValue? nearest = null;
        var least = Math.Max(1, text.Length / 2) + 1;
        foreach (var value in values.Take(MostValues).Where(static value => value.Retired is null))
        {
            if (plain.Length > 0 && Plain(value.Text) == plain)
            {
                return (value, true);
            }

            var distance = Distance(text, value.Text, least);
            if (distance < least)
            {
                (least, nearest) = (distance, value);
            }
        }

        return (nearest, nearest is not null && least == 1 && text.Length >= 3 && Digits(text) == Digits(nearest.Text));
    }

    // "JPEG", "b64-json" and "b64 json" are spellings of a value
    private static string Plain(string text) => new([.. text.Where(static c => c is not ('-' or '_' or ' ')).Select(char.ToLowerInvariant)]);

    // another number is another version or size, not a slip
    private static string Digits(string text) => new([.. text.Where(char.IsDigit)]);

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
