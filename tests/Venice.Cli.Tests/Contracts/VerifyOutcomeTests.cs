using System.Text.Json.Nodes;
using System.Xml.Linq;
using Venice.Cli.Contracts;
using Venice.Cli.Output;
using Venice.Contracts;

namespace Venice.Cli.Tests.Contracts;

/// <summary>What a verification's reports and exit code say, where the engine's word as a whole and its words on each interaction differ.</summary>
public sealed class VerifyOutcomeTests
{
    private static readonly VerifiedInteraction Kept = new("a lamp", IsSuccess: true, []);
    private static readonly VerifiedInteraction Broken = new("a lamp", IsSuccess: false, []) { Differences = [new("status", "", "200", "500", "expected 200 but was 500")] };

    [Fact]
    public void Outcome_AnInteractionThatTheEngineDoesNotMention_IsBroken()
    {
        var outcome = Of(isSuccess: true, isPending: false);

        Assert.False(outcome.IsSuccess);
        Assert.Contains("FAIL  getLamp  0 of 1\n        a lamp\n          error: The engine says nothing of it.\n", VerifyText.Of(outcome), StringComparison.Ordinal);
        Assert.Equal("broken", OutcomeInJson(outcome));
        Assert.Single(XDocument.Parse(JUnitReport.Of(outcome)).Descendants("failure"));
    }

    [Fact]
    public void Outcome_APendingInteractionThatIsNotKept_IsToldAndNoFailure()
    {
        var outcome = Of(isSuccess: true, isPending: true, Broken);

        Assert.True(outcome.IsSuccess);
        Assert.Contains("ok    getLamp  0 of 1, 1 pending\n        a lamp (pending)\n          status: expected 200 but was 500\n", VerifyText.Of(outcome), StringComparison.Ordinal);
        Assert.Equal("pending", OutcomeInJson(outcome));
        var suite = XDocument.Parse(JUnitReport.Of(outcome)).Descendants("testsuite").Single();
        Assert.Equal(("0", "1"), ((string?)suite.Attribute("failures"), (string?)suite.Attribute("skipped")));
        Assert.Equal("is pending: status: expected 200 but was 500", (string?)suite.Descendants("skipped").Single().Attribute("message"));
    }

    [Fact]
    public void Outcome_APendingInteractionThatIsKept_IsKept()
    {
        var outcome = Of(isSuccess: true, isPending: true, Kept);

        Assert.StartsWith("ok    getLamp  1 of 1\n", VerifyText.Of(outcome), StringComparison.Ordinal);
        Assert.Equal("kept", OutcomeInJson(outcome));
    }

    [Fact]
    public void Outcome_AFailureThatTheEngineDoesNotExplain_IsAFailure()
    {
        var outcome = Of(isSuccess: false, isPending: false, Kept);

        Assert.False(outcome.IsSuccess);
        Assert.Contains("The engine says that the contract is broken, but not where.\n", VerifyText.Of(outcome), StringComparison.Ordinal);
    }

    [Fact]
    public void Outcome_ADescriptionThatSteersATerminal_IsOneLineOfTextAndTheWholeInJson()
    {
        const string Description = "a lamp\nok    all\u001b[2J";
        var node = new JsonObject { ["description"] = Description, ["request"] = new JsonObject { ["method"] = "GET", ["path"] = "/lamps/7" } };
        var outcome = new VerifyOutcome("http://127.0.0.1/", [new(node) { Operation = "getLamp\r\u009b2J" }], new PactVerification(false, [new(Description, IsSuccess: false, [])], "", "{}"), new Redaction([], null));

        Assert.StartsWith("FAIL  getLamp 2J  0 of 1\n        a lamp ok all[2J\n          error: The engine does not say why.\n", VerifyText.Of(outcome), StringComparison.Ordinal);
        Assert.Equal(Description, (string?)JsonNode.Parse(VerifyJson.Of(outcome))!["interactions"]![0]!["description"]);
    }

    [Fact]
    public async Task Tell_WhereTheTextCannotGo_KeepsTheFilesAndSaysSo()
    {
        using var folder = new TemporaryFolder();
        using var files = ReportFiles.Prepare([folder["junit.xml"], folder["result.json"]]);
        using var full = new FullWriter();

        await Assert.ThrowsAsync<IOException>(() => new VerifyReports(full, files, folder["junit.xml"], folder["result.json"]).TellAsync(Of(isSuccess: true, isPending: false, Kept)));

        Assert.Equal(["junit.xml", "result.json"], folder.Files);
    }

    [Fact]
    public async Task Tell_WhereTheFilesCannotGo_WritesTheText()
    {
        using var folder = new TemporaryFolder();
        using var files = ReportFiles.Prepare([folder["result.json"]]);
        using var output = new StringWriter();
        Directory.CreateDirectory(folder["result.json"]);

        await Assert.ThrowsAsync<IOException>(() => new VerifyReports(output, files, junit: null, folder["result.json"]).TellAsync(Of(isSuccess: true, isPending: false, Kept)));

        Assert.StartsWith("ok    getLamp  1 of 1\n", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tell_WhereNothingCanGo_SaysWhereTheFilesAre()
    {
        foreach (var failure in new Exception[] { new IOException("No space left on device"), new UnauthorizedAccessException("Bad file descriptor"), new ObjectDisposedException("stream") })
        {
            using var folder = new TemporaryFolder();
            using var files = ReportFiles.Prepare([folder["result.json"]]);
            using var output = new FullWriter(failure);
            Directory.CreateDirectory(folder["result.json"]);

            var exception = await Assert.ThrowsAsync<IOException>(() => new VerifyReports(output, files, junit: null, folder["result.json"]).TellAsync(Of(isSuccess: true, isPending: false, Kept)));

            Assert.Contains("They are kept in ", exception.Message, StringComparison.Ordinal);
        }
    }

    private static VerifyOutcome Of(bool isSuccess, bool isPending, params VerifiedInteraction[] verified)
    {
        var node = new JsonObject { ["description"] = "a lamp", ["pending"] = isPending, ["request"] = new JsonObject { ["method"] = "GET", ["path"] = "/lamps/7" } };
        return new("http://127.0.0.1/", [new(node) { Operation = "getLamp" }], new PactVerification(isSuccess, verified, "", "{}"), new Redaction([], null));
    }

    private static string? OutcomeInJson(VerifyOutcome outcome) => (string?)JsonNode.Parse(VerifyJson.Of(outcome))!["interactions"]![0]!["outcome"];
}
