using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace Venice.OpenApi.Validation;

/// <summary>A text in which a pattern is found (<c>pattern</c>): a search, not a full match. A text on which the pattern runs out of time passes.</summary>
/// <param name="pattern">The pattern, translated to .NET.</param>
/// <param name="text">The pattern as the document writes it; the same by default.</param>
/// <param name="isLinear">Whether the pattern can run without backtracking; one that cannot in spite of it runs with a time limit too.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter)]
public sealed class JsonPatternAttribute([StringSyntax(StringSyntaxAttribute.Regex)] string pattern, string? text = null, bool isLinear = true) : JsonValueAttribute
{
    private Regex? _regex;

    /// <summary>The pattern, translated to .NET.</summary>
    public string Pattern => pattern;

    /// <summary>The pattern as the document writes it.</summary>
    public string Text => text ?? pattern;

    /// <summary>Whether the pattern can run without backtracking.</summary>
    public bool IsLinear => isLinear;

    private protected override bool Passes(object value) => TextOf(value) is not { } content || Check.IsMatch(_regex ??= Check.CreatePattern(pattern, isLinear), content);

    private protected override string Describe() => $"must match the pattern {Text}";
}
