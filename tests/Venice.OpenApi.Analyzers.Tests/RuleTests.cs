using System.Text.RegularExpressions;

namespace Venice.OpenApi.Analyzers.Tests;

/// <summary>The rules, their release files and their documentation say the same.</summary>
public sealed partial class RuleTests
{
    private static readonly IReadOnlyList<(string Id, string Title, string Severity, string Example)> Documented =
    [
        .. Section().Matches(Checkout.Read("docs", "diagnostics.md").ReplaceLineEndings("\n"))
            .Select(static section => (section.Groups["id"].Value, section.Groups["title"].Value, section.Groups["severity"].Value, section.Groups["example"].Value)),
    ];

    public static TheoryData<string> Examples => [.. Documented.Select(static rule => rule.Id)];

    [Fact]
    public void ReleaseFiles_Together_NameEveryRuleOnce()
    {
        var released = new[] { "Shipped", "Unshipped" }
            .SelectMany(static state => Checkout.Read("generators", "Venice.OpenApi.Analyzers", $"AnalyzerReleases.{state}.md").Split('\n'))
            .Where(static line => line.StartsWith("VEN", StringComparison.Ordinal))
            .Select(static line => line.Trim())
            .Order(StringComparer.Ordinal);

        Assert.Equal(ContractRules.All.Select(static rule => $"{rule.Id} | {rule.Category} | {rule.DefaultSeverity} | {rule.Title}"), released);
    }

    [Fact]
    public void Documentation_HasASectionForEveryRule_InOrder() => Assert.Equal(
        ContractRules.All.Select(static rule => $"{rule.Id}: {rule.Title} ({rule.DefaultSeverity})"),
        Documented.Select(static rule => $"{rule.Id}: {rule.Title} ({rule.Severity})"));

    [Theory]
    [MemberData(nameof(Examples))]
    public async Task Documentation_Example_ProvokesItsFindingAndNoOther(string id)
    {
        var consumer = new Consumer(Mistake.Head + "#pragma warning disable CS0162\n" + Documented.Single(rule => rule.Id == id).Example + Mistake.Tail);

        Assert.Empty(await consumer.CompilerMessagesAsync());
        Assert.StartsWith(id + " ", Assert.Single(await consumer.FindingsAsync()), StringComparison.Ordinal);
    }

    [GeneratedRegex(
        @"^## (?<id>VEN\S+): (?<title>.+)\n\n\*\*(?<severity>\w+)\.\*\* .+\n\n```cs\n(?<example>[^`]*)```\n\n.+$",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Section();
}
