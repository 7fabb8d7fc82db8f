using System.Text.RegularExpressions;

namespace Venice.OpenApi.Binding.Patterns;

/// <summary>JSON Schema's patterns (ECMA-262, Unicode mode, found anywhere in the text) as .NET patterns that decide the same.</summary>
internal static class PatternTranslator
{
    private const int MaxLength = 4000;

    /// <summary>More states than this, and an automaton is no gain.</summary>
    private const int MaxStates = 2000;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    public static TranslatedPattern Translate(string pattern)
    {
        if (pattern.Length > MaxLength)
        {
            return new TranslatedPattern(null, false, "it is too long");
        }

        var translation = new PatternTranslation(pattern);
        if (!translation.Run())
        {
            return new TranslatedPattern(null, false, translation.Obstacle);
        }

        try
        {
            _ = new Regex(translation.Expression, RegexOptions.CultureInvariant, Patience);
        }
        catch (ArgumentException)
        {
            // .NET's own reading is the last word on what it accepts; its message is in the machine's language.
            return new TranslatedPattern(null, false, "it is not well-formed");
        }

        return new TranslatedPattern(translation.Expression, translation is { IsLinear: true, States: <= MaxStates }, null);
    }
}
