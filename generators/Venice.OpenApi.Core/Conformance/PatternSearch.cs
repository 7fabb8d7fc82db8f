using System.Text.RegularExpressions;

namespace Venice.OpenApi.Conformance;

/// <summary><c>pattern</c> as JSON Schema means it: an ECMAScript expression that is searched for, not matched as a whole.</summary>
internal static class PatternSearch
{
    /// <summary>How long one search may take: documents are untrusted, and so are the texts.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(250);

    /// <returns>True also where it cannot be told: the pattern is none of .NET's, or takes too long on this text.</returns>
    public static bool Finds(string pattern, string text)
    {
        if (EcmaPattern.Translate(pattern) is not { } translated)
        {
            return true;
        }

        try
        {
            return Regex.IsMatch(text, translated, RegexOptions.CultureInvariant, Patience);
        }
        catch (ArgumentException)
        {
            return true;
        }
        catch (RegexMatchTimeoutException)
        {
            return true;
        }
    }
}
