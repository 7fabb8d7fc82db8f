using System.Globalization;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Venice.OpenApi.Analyzers.Facts;

namespace Venice.OpenApi.Analyzers.Checks;

/// <summary>Length, pattern and list of texts.</summary>
internal static class TextCheck
{
    private const int LongestQuote = 100;

    public static void Run(CheckContext context, RequestState request, MemberFacts member, ExpressionSyntax value, string text)
    {
        if (member.Length is { } length && CodePoints(text) is var count && length.Objection(count, count) is { } objection)
        {
            context.Report(ContractRules.Length, value, $"{member.WireName} has {objection}, this text has {count.ToString(CultureInfo.InvariantCulture)}", request, member);
        }

        if (member.Pattern is { } pattern && !pattern.Matches(text))
        {
            context.Report(ContractRules.Pattern, value, $"{member.WireName} matches the pattern {Quote(pattern.Text)}", request, member);
        }

        if (!member.Listed.IsEmpty && !member.Listed.Contains(text))
        {
            context.Report(ContractRules.Listed, value, $"{member.WireName} is {string.Join(" or ", member.Listed.Select(static listed => $"\"{Quote(listed)}\""))}", request, member);
        }
    }

    // as JSON Schema counts: a pair of surrogates is one
    private static int CodePoints(string text)
    {
        var count = 0;
        for (var i = 0; i < text.Length; i++, count++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
            }
        }

        return count;
    }

    private static string Quote(string text) => text.Length <= LongestQuote ? text : text.Substring(0, LongestQuote) + "…";
}
