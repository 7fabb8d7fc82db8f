using System.ComponentModel;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Venice.OpenApi.Validation;

/// <summary>The verdicts that the emitted checks and the attributes share.</summary>
[EditorBrowsable(EditorBrowsableState.Advanced)]
public static class Check
{
    /// <summary>How long one pattern may work on one text before the text passes unchecked: one second.</summary>
    public static readonly TimeSpan PatternTimeout = TimeSpan.FromSeconds(1);

    /// <summary>The characters of a text as JSON Schema counts them: code points, so that 😀 is one.</summary>
    /// <param name="text">The text.</param>
    public static int CodePoints(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var count = text.Length;
        for (var index = 1; index < text.Length; index++)
        {
            if (char.IsLowSurrogate(text[index]) && char.IsHighSurrogate(text[index - 1]))
            {
                count--;
            }
        }

        return count;
    }

    /// <summary>A text's length in code points lies within bounds; a text that is short enough in any case is not counted.</summary>
    /// <param name="text">The text.</param>
    /// <param name="minimum">The fewest.</param>
    /// <param name="maximum">The most.</param>
    public static bool HasLength(string text, int minimum, int maximum)
    {
        ArgumentNullException.ThrowIfNull(text);
        return (text.Length <= maximum && (minimum <= 0 || text.Length >= (2L * minimum) - 1)) || HasCodePoints(text, minimum, maximum);
    }

    /// <summary>A pattern as the document means it: a search, culture-free, in linear time where the pattern allows it, else with a time limit.</summary>
    /// <param name="pattern">The pattern, translated to .NET.</param>
    /// <param name="isLinear">Whether linear time is to be tried.</param>
    /// <exception cref="ArgumentException">The pattern is none of .NET.</exception>
    public static Regex CreatePattern(string pattern, bool isLinear = true)
    {
        if (!isLinear)
        {
            return new Regex(pattern, RegexOptions.CultureInvariant, PatternTimeout);
        }

        try
        {
            return new Regex(pattern, RegexOptions.CultureInvariant | RegexOptions.NonBacktracking, PatternTimeout);
        }
        catch (NotSupportedException)
        {
            // look-around and back-references need the backtracking engine
            return new Regex(pattern, RegexOptions.CultureInvariant, PatternTimeout);
        }
    }

    /// <summary>Whether the pattern is found in the text. A text on which the pattern runs out of time passes: it is the service that decides then.</summary>
    /// <param name="pattern">From <see cref="CreatePattern"/>.</param>
    /// <param name="text">The text.</param>
    public static bool IsMatch(Regex pattern, string text)
    {
        ArgumentNullException.ThrowIfNull(pattern);
        try
        {
            return pattern.IsMatch(text);
        }
        catch (RegexMatchTimeoutException)
        {
            return true;
        }
    }

    /// <summary>Whether no item is there twice; items are compared by content.</summary>
    /// <typeparam name="T">The items.</typeparam>
    /// <param name="items">The list.</param>
    public static bool AreUnique<T>(IReadOnlyList<T> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        if (items.Count < 2)
        {
            return true;
        }

        var seen = new HashSet<T>(items.Count, StructuralComparer<T>.Instance);
        for (var index = 0; index < items.Count; index++)
        {
            if (!seen.Add(items[index]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether a number is a multiple of another.</summary>
    /// <param name="value">The number.</param>
    /// <param name="divisor">The other; greater than 0.</param>
    public static bool IsMultipleOf(long value, long divisor) => value % divisor == 0;

    /// <summary>Whether a number is a multiple of another.</summary>
    /// <param name="value">The number.</param>
    /// <param name="divisor">The other; greater than 0.</param>
    public static bool IsMultipleOf(decimal value, decimal divisor) => value % divisor == 0;

    /// <summary>Whether a number is a multiple of another as people write them: <c>0.3</c> is a multiple of <c>0.1</c>.</summary>
    /// <param name="value">The number.</param>
    /// <param name="divisor">The other; greater than 0.</param>
    public static bool IsMultipleOf(double value, double divisor)
    {
        if (!double.IsFinite(value))
        {
            return false;
        }

        // the shortest text of a double is the number that was meant; decimal keeps it exactly
        if (ToDecimal(value) is { } number && ToDecimal(divisor) is { } other && other != 0)
        {
            return number % other == 0;
        }

        return Math.IEEERemainder(value, divisor) == 0;
    }

    /// <summary>A number as violations write it.</summary>
    /// <param name="value">The number.</param>
    public static string Text(int value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>A number as violations write it.</summary>
    /// <param name="value">The number.</param>
    public static string Text(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    // apart, so that what nearly always suffices becomes part of the emitted checks
    private static bool HasCodePoints(string text, int minimum, int maximum)
    {
        var count = CodePoints(text);
        return count >= minimum && count <= maximum;
    }

    internal static decimal? ToDecimal(double value)
    {
        var text = value.ToString("R", CultureInfo.InvariantCulture);
        return decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            && (double)number == value ? number : null;
    }
}
