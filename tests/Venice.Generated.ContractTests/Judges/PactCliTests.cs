using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Venice.Contracts;
using Venice.Contracts.Tests;
using Venice.Provisioning;
using Venice.Sandbox;

namespace Venice.Generated.ContractTests.Judges;

/// <summary>Pact's own verifier, a program of its own, and ours agree: on the provider that keeps the contract, and on each interaction of those that do not.</summary>
public sealed class PactCliTests
{
    [Fact]
    [Trait("Category", "Slow")]
    public async Task PactCli_TheCommittedContractAgainstTheSandbox_IsKept()
    {
        NpmFolder.Pact.Require();
        await using var sandbox = await SandboxProvider.StartAsync(cancellationToken: TestContext.Current.CancellationToken);

        var failed = await FailuresOfCliAsync(sandbox, sandbox.BaseAddress, "");

        Assert.Empty(failed);
    }

    [Theory]
    [Trait("Category", "Slow")]
    [InlineData("\"error\"", "\"problem\"")]
    [InlineData("\"inferenceDuration\":", "\"inferenceDuration\":\"much\",\"was\":")]
    [InlineData("\"object\":\"list\"", "\"object\":\"listing\"")]
    [InlineData("\"accepts\"", "\"takes\"")]
    [InlineData("\"hasMore\":false", "\"hasMore\":\"false\"")]
    public async Task PactCli_AProviderThatBreaksTheContract_IsRefusedWhereOursRefusesIt(string right, string wrong)
    {
        NpmFolder.Pact.Require();
        await using var sandbox = await SandboxProvider.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        await using var provider = await SpoilingProvider.StartAsync(sandbox.BaseAddress);
        provider.Spoil = SpoilingProvider.Replacing(right, wrong);
        const string Some = "^(listImageStyles by BearerAuth|generateImage by BearerAuth, application/json: (200 application|4)|getX402Transactions)";

        var ours = await VeniceContract.VerifierOf(sandbox, provider.Address).WithFilter(Some).VerifyAsync(TestContext.Current.CancellationToken);
        var theirs = await FailuresOfCliAsync(sandbox, provider.Address, Some);

        Assert.Equal(ours.Interactions.Where(static one => !one.IsSuccess).Select(static one => one.Description).Order(StringComparer.Ordinal), theirs);
        Assert.NotEmpty(theirs);
    }

    /// <returns>The descriptions of what broke, in order.</returns>
    private static async Task<IReadOnlyList<string>> FailuresOfCliAsync(SandboxProvider sandbox, Uri provider, string filter)
    {
        using var folder = new TemporaryFolder();
        var (contract, report) = (Path.Combine(folder.Path, "contract.json"), Path.Combine(folder.Path, "report.json"));
        PactFile.Filter(VeniceContract.CommittedPath, contract, VeniceContract.FillerOf(sandbox));

        var (exitCode, output) = await JudgeProcess.RunAsync(
            "node_modules/@pact-foundation/pact-cli/bin/pact-verifier.js",
            [
                "--file", contract, "--json", report, "--no-colour",
                "--provider-name", "venice-api", "--hostname", provider.Host, "--port", provider.Port.ToString(CultureInfo.InvariantCulture), "--base-path", provider.AbsolutePath.TrimEnd('/'),
                "--state-change-url", new Uri(sandbox.BaseAddress, "/provider-states").AbsoluteUri, "--state-change-teardown",
                .. filter.Length > 0 ? new[] { "--filter-description", filter } : [],
            ],
            TestContext.Current.CancellationToken);

        Assert.True(File.Exists(report), output);
        var results = JsonNode.Parse(await File.ReadAllTextAsync(report, TestContext.Current.CancellationToken))!["interactionResults"]!.AsArray();
        Assert.Equal(VeniceContract.Document.Derive().Interactions.Count(interaction => Regex.IsMatch(interaction.Description, filter, RegexOptions.None, TimeSpan.FromSeconds(1))), results.Count);
        var failed = results.Where(static one => (string?)one!["result"] != "OK").Select(static one => (string)one!["description"]!).Order(StringComparer.Ordinal).ToList();
        Assert.Equal(failed.Count > 0, exitCode != 0);
        return failed;
    }
}
