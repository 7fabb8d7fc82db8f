using System.Text.RegularExpressions;

namespace Venice.OpenApi.Generator.Tests.Rules;

/// <summary>A section of <c>docs/diagnostics.md</c>.</summary>
/// <param name="Kind">What the example is: <c>yaml</c>, <c>json</c>, <c>yaml overlay</c>, <c>xml</c>, or nothing when the section has none.</param>
internal sealed partial record DocumentedRule(string Id, string Title, string Severity, string Meaning, string Kind, string Example, string Advice)
{
    public static IReadOnlyList<DocumentedRule> All { get; } =
    [
        .. Section().Matches(Checkout.Read("docs", "diagnostics.md").ReplaceLineEndings("\n")).Select(static section => new DocumentedRule(
            section.Groups["id"].Value,
            section.Groups["title"].Value,
            section.Groups["severity"].Value,
            section.Groups["meaning"].Value,
            section.Groups["kind"].Value,
            section.Groups["example"].Value,
            section.Groups["advice"].Value)),
    ];

    [GeneratedRegex(
        @"^## (?<id>OAG\S+): (?<title>.+)\n\n\*\*(?<severity>\w+)\.\*\* (?<meaning>.+)\n\n(```(?<kind>[a-z ]+)\n(?<example>[^`]*)```\n\n)?(?<advice>.+)$",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Section();
}
