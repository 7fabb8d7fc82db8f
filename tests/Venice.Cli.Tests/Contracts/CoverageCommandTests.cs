using System.Text.Json.Nodes;

namespace Venice.Cli.Tests.Contracts;

/// <summary><c>venice contract coverage</c></summary>
public sealed class CoverageCommandTests
{
    [Fact]
    public async Task Coverage_WithoutFiles_IsOfVenicesOwnContract()
    {
        using var folder = new TemporaryFolder();

        var result = await VeniceProcess.RunAsync(folder.Path, "contract", "coverage", "--html", "reports/page.html", "--json", "reports/coverage.json");

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Equal(["reports/coverage.json", "reports/page.html"], folder.Files);
        Assert.Contains(result.OutputLines, static line => line.StartsWith("generateImage ", StringComparison.Ordinal));
        var json = JsonNode.Parse(await File.ReadAllTextAsync(folder["reports/coverage.json"], TestContext.Current.CancellationToken))!;
        Assert.Equal((14, 0), ((int)json["counts"]!["operations"]!["covered"]!, (int)json["counts"]!["operations"]!["open"]!));
        Assert.Equal((0, 0), ((int)json["counts"]!["statuses"]!["open"]!, json["strangers"]!.AsArray().Count));
        Assert.EndsWith("</html>\n", await File.ReadAllTextAsync(folder["reports/page.html"], TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("There is no file 'pact.json'.", "--pact", "pact.json")]
    [InlineData("There is no file 'api.yaml'.", "--document", "api.yaml")]
    [InlineData("--overlay goes with --document.", "--overlay", "api.yaml")]
    [InlineData("wrong.json is no contract of Pact.", "--pact", "wrong.json")]
    [InlineData("wrong.json cannot be used: ", "--document", "wrong.json")]
    [InlineData("Two reports cannot go to the same file", "--json", "same", "--html", "./same")]
    public async Task Coverage_OfWhatCannotBeRead_IsToldAndWritesNothing(string sentence, params string[] options)
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder["wrong.json"], "{\"half\":", TestContext.Current.CancellationToken);

        var result = await VeniceProcess.RunAsync(folder.Path, ["contract", "coverage", .. options.Contains("--html") ? options : [.. options, "--html", "page.html"]]);

        Assert.Equal(2, result.ExitCode);
        Assert.StartsWith(sentence, result.Error, StringComparison.Ordinal);
        Assert.Equal("", result.Output);
        Assert.Equal(["wrong.json"], folder.Files);
    }

    [Fact]
    public async Task Coverage_IntoWhatIsNoFolder_KeepsWhatWasThere()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder["old.html"], "old", TestContext.Current.CancellationToken);

        var result = await VeniceProcess.RunAsync(folder.Path, "contract", "coverage", "--html", "old.html", "--json", "old.html/coverage.json");

        Assert.Equal(1, result.ExitCode);
        Assert.StartsWith("The report could not be written, so nothing was done.", result.Error, StringComparison.Ordinal);
        Assert.Equal(["old.html"], folder.Files);
        Assert.Equal("old", await File.ReadAllTextAsync(folder["old.html"], TestContext.Current.CancellationToken));
    }
}
