using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Venice.Contracts.Tests;

namespace Venice.Generated.ContractTests.Judges;

/// <summary>The contract against the document, judged by a program that is none of ours. What it reports is explained in a file, or a bug.</summary>
public sealed class ComparatorTests
{
    private static readonly string Document = Path.Combine(Checkout.Root, "openapi", "venice.openapi.yaml");

    [Fact]
    [Trait("Category", "Slow")]
    public async Task Comparator_TheContractAgainstTheDocument_ReportsOnlyWhatIsExplained()
    {
        var findings = await CompareAsync(VeniceContract.CommittedPath);
        var explained = await ExplanationsAsync();

        var used = new HashSet<JsonNode>();
        foreach (var finding in findings)
        {
            var explanation = explained.FirstOrDefault(one => Explains(one!, finding));
            Assert.True(explanation is not null, $"Not explained: {Text(finding)}");
            used.Add(explanation);
        }

        Assert.Equal(explained.Count, used.Count);
        Assert.All(explained, static one => Assert.True(((string?)one!["reason"])?.Length > 20));
    }

    [Theory]
    [Trait("Category", "Slow")]
    [InlineData("\"success\": true", "\"success\": \"yes\"")]
    [InlineData("\"path\": \"/image/styles\"", "\"path\": \"/image/style\"")]
    [InlineData("\"return_binary\": false", "\"return_binary\": \"no\"")]
    [InlineData("\"status\": 503", "\"status\": 507")]
    public async Task Comparator_AContractThatBreaksTheDocument_ReportsWhatIsNotExplained(string right, string wrong)
    {
        using var folder = new TemporaryFolder();
        var broken = Path.Combine(folder.Path, "broken.json");
        await File.WriteAllTextAsync(broken, (await File.ReadAllTextAsync(VeniceContract.CommittedPath, TestContext.Current.CancellationToken)).Replace(right, wrong, StringComparison.Ordinal), TestContext.Current.CancellationToken);

        var explained = await ExplanationsAsync();
        Assert.Contains(await CompareAsync(broken), finding => !explained.Any(one => Explains(one!, finding)));
    }

    private static async Task<JsonArray> ExplanationsAsync() =>
        JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(Checkout.Root, "tests", "Venice.Generated.ContractTests", "Judges", "comparator-explained.json"), TestContext.Current.CancellationToken))!.AsArray();

    private static async Task<IReadOnlyList<JsonNode>> CompareAsync(string pact)
    {
        using var folder = new TemporaryFolder();
        var target = Path.Combine(folder.Path, "findings.json");
        var (exitCode, output) = await JudgeProcess.RunAsync("comparator.js", [Document, pact, target], TestContext.Current.CancellationToken);
        Assert.True(exitCode == 0, output);
        return [.. JsonNode.Parse(await File.ReadAllTextAsync(target, TestContext.Current.CancellationToken))!.AsArray().Select(static finding => finding!)];
    }

    private static bool Explains(JsonNode explanation, JsonNode finding) =>
        (string?)explanation["code"] == (string?)finding["code"]
        && ((string)finding["message"]!).EndsWith((string)explanation["message"]!, StringComparison.Ordinal)
        && Regex.IsMatch((string)finding["specDetails"]!["location"]!, (string)explanation["location"]!, RegexOptions.None, TimeSpan.FromSeconds(1))
        && Regex.IsMatch((string)finding["mockDetails"]!["interactionDescription"]!, (string?)explanation["interaction"] ?? "", RegexOptions.None, TimeSpan.FromSeconds(1));

    private static string Text(JsonNode finding) => $"{finding["code"]} {finding["message"]} at {finding["specDetails"]!["location"]} in {finding["mockDetails"]!["interactionDescription"]}";
}
