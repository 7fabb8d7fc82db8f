using System.Text.Json.Nodes;

namespace Venice.Cli.Tests;

/// <summary><c>venice models</c>, <c>venice styles</c> and <c>venice spec</c>.</summary>
public sealed class ListingTests
{
    [Fact]
    public async Task Models_Listed_TellSizesAndPrices()
    {
        using var folder = new TemporaryFolder();

        var result = await VeniceProcess.RunAsync(folder.Path, "models");

        Assert.Equal(0, result.ExitCode);
        Assert.Contains(result.OutputLines, static line => line.StartsWith("z-image-turbo ", StringComparison.Ordinal) && line.Contains("multiples of 8", StringComparison.Ordinal) && line.Contains("USD", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Models_ById_TellMore()
    {
        using var folder = new TemporaryFolder();

        var result = await VeniceProcess.RunAsync(folder.Path, "models", "--id", "gpt-image-2-edit");

        Assert.Equal(0, result.ExitCode);
        Assert.Contains(result.OutputLines, static line => line.StartsWith("pictures", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Models_AsJson_AreWhatTheServiceTold()
    {
        using var folder = new TemporaryFolder();

        var result = await VeniceProcess.RunAsync(folder.Path, "models", "--type", "inpaint", "--json");

        Assert.All(JsonNode.Parse(result.Output)!.AsArray(), static model => Assert.Equal("inpaint", (string)model!["type"]!));
    }

    [Fact]
    public async Task Styles_AsJson_AreAnArrayOfNames()
    {
        using var folder = new TemporaryFolder();

        var result = await VeniceProcess.RunAsync(folder.Path, "styles", "--json");

        Assert.NotEmpty(JsonNode.Parse(result.Output)!.AsArray());
    }

    [Fact]
    public async Task SpecImport_ADocument_WritesFacts()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(
            folder["acme.yaml"],
            """
            openapi: 3.0.0
            info: { title: Acme, version: "1" }
            paths:
              /orders:
                get:
                  operationId: listOrders
                  description: Words that are not ours.
                  responses: { "200": { description: All of them. } }
            """,
            TestContext.Current.CancellationToken);

        var result = await VeniceProcess.RunAsync(folder.Path, "spec", "import", "acme.yaml", "--out", "facts.yaml");

        Assert.Equal(0, result.ExitCode);
        var facts = await File.ReadAllTextAsync(folder["facts.yaml"], TestContext.Current.CancellationToken);
        Assert.Contains("listOrders", facts, StringComparison.Ordinal);
        Assert.DoesNotContain("Words", facts, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_Asked_NamesEveryCommand()
    {
        using var folder = new TemporaryFolder();

        var result = await VeniceProcess.RunAsync(folder.Path, "--help");

        Assert.Equal(0, result.ExitCode);
        Assert.All(["generate", "models", "styles", "sandbox", "spec"], name => Assert.Contains(name, result.Output, StringComparison.Ordinal));
    }
}
