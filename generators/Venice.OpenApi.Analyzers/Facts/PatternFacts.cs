using System.Text.RegularExpressions;

namespace Venice.OpenApi.Analyzers.Facts;

/// <summary>A pattern of a document: run with a time limit, and passed over when it is none.</summary>
internal sealed class PatternFacts(string pattern, string text)
{
    private const int LongestPattern = 4_000;
    private const int LongestText = 20_000;

    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(50);

    private readonly Lazy<Regex?> _regex = new(() => Create(pattern));

    /// <summary>As the document writes it.</summary>
    public string Text => text;

    /// <summary>True where it cannot be told.</summary>
    public bool Matches(string value)
    {
        try
        {
            return value.Length > LongestText || _regex.Value is not { } regex || regex.IsMatch(value);
        }
        catch (RegexMatchTimeoutException)
        {
            return true;
        }
    }

    private static Regex? Create(string pattern)
    {
        try
        {
            return pattern.Length > LongestPattern ? null : new Regex(pattern, RegexOptions.CultureInvariant, Patience);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
