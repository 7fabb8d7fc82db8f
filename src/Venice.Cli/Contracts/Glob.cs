using System.IO.Enumeration;

namespace Venice.Cli.Contracts;

/// <summary>Patterns for names, with <c>*</c> and <c>?</c>.</summary>
internal static class Glob
{
    public static bool Fits(string pattern, string name) => FileSystemName.MatchesSimpleExpression(pattern, name, ignoreCase: true);
}
