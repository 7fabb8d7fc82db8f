using System.Text.Json.Nodes;

namespace Venice.Cli.Tests;

/// <summary><c>venice generate --estimate</c> and <c>--max-spend</c>: what it costs, before it costs anything.</summary>
public sealed class MoneyTests
{
    [Theory]
    [Trait("Category", "Slow")]
    [InlineData("z-image-turbo  0.01 USD", "fastest")]
    [InlineData("gpt-image-2  0.13 USD an image, 0.39 USD in all", "gpt-image-2", "--resolution", "2K", "--quality", "medium", "--variants", "3")]
    [InlineData("nano-banana-pro  at least 0.18 USD: a web search has no published price", "nano-banana-pro", "--web-search", "true")]
    [InlineData("unknown model  unknown: the catalogue has no price for this", "no-such-model")]
    public async Task Generate_ToBeEstimated_TellsThePriceAndSendsNothing(string line, string model, params string[] options)
    {
        using var folder = new TemporaryFolder();

        var result = await VeniceProcess.RunAsync(folder.Path, ["generate", "a boat", "--estimate", "--model", model, .. options]);

        Assert.Equal(0, result.ExitCode);
        Assert.Equal([line], result.OutputLines);
        Assert.Empty(folder.Files);
    }

    [Fact]
    public async Task Generate_ToBeEstimated_TellsWhatDoesNotFit()
    {
        using var folder = new TemporaryFolder();

        var result = await VeniceProcess.RunAsync(folder.Path, "generate", "a boat", "--estimate", "--json", "--model", "z-image-turbo", "--width", "500", "--height", "512", "--variants", "9");

        var json = JsonNode.Parse(result.Output)!;
        Assert.Equal(("z-image-turbo", 0.01m, true), ((string?)json["model"], (decimal)json["perImageUsd"]!, (bool)json["isExact"]!));
        Assert.Equal(["variants", "width"], json["violations"]!.AsArray().Select(static violation => (string?)violation!["path"]));
    }

    [Theory]
    [InlineData("It would cost 0.01 USD an image, 0.04 USD in all, and --max-spend allows 0.03 USD. Nothing was sent.", "--variants", "4", "--max-spend", "0.03")]
    [InlineData("What it would cost is not known well enough for --max-spend (at least 0.01 USD: rewriting the prompt has no published price). Nothing was sent.", "--enhance-prompt", "true", "--max-spend", "1")]
    public async Task Generate_DearerThanAllowed_IsNotSent(string sentence, params string[] options)
    {
        using var folder = new TemporaryFolder();

        var result = await VeniceProcess.RunAsync(folder.Path, ["generate", "a boat", "--json", .. options]);

        Assert.Equal((2, sentence), (result.ExitCode, result.ErrorLines[^1]));
        Assert.Equal("spending", (string?)JsonNode.Parse(result.Output)!["error"]!["kind"]);
        Assert.Empty(folder.Files);
    }

    [Fact]
    public async Task Generate_AsDearAsAllowed_IsSent()
    {
        using var folder = new TemporaryFolder();

        var result = await VeniceProcess.RunAsync(folder.Path, "generate", "a boat", "--width", "256", "--height", "256", "--quality", "high", "--max-spend", "0.01");

        Assert.Equal(0, result.ExitCode);
        Assert.Equal(["venice-1.webp"], folder.Files);
        Assert.Contains("quality: has no effect on this model.", result.ErrorLines); // the catalogue was asked for the price, so it is known
    }

    [Theory]
    [InlineData("much", "--max-spend takes a number.")]
    [InlineData("-1", "--max-spend takes an amount that is not below 0.")]
    public async Task Generate_LimitThatIsNone_IsTold(string limit, string sentence)
    {
        using var folder = new TemporaryFolder();

        var result = await VeniceProcess.RunAsync(folder.Path, "generate", "a boat", "--max-spend", limit);

        Assert.Equal((2, sentence), (result.ExitCode, result.ErrorLines[0]));
    }

    [Theory]
    [Trait("Category", "Slow")]
    [InlineData("gpt-image-2", "sized by     --aspect-ratio and --resolution", "price                 low   medium     high  USD a picture", "             2K      0.03     0.13     0.50")]
    [InlineData("fastest", "sized by     --width and --height, in multiples of 8", "price        0.01 USD a picture")]
    [InlineData("gpt-image-2-edit", "pictures     at most 6 handed over", "             and 0.0092 USD for each picture handed over after the first")]
    [InlineData("upscaler", "kind         upscale: enlarges pictures", "price        twice 0.02 USD, four times 0.08 USD")]
    public async Task Models_ById_TellSizesAndPrices(string id, params string[] lines)
    {
        using var folder = new TemporaryFolder();

        var result = await VeniceProcess.RunAsync(folder.Path, "models", "--id", id);

        Assert.Equal(0, result.ExitCode);
        Assert.All(lines, line => Assert.Contains(line, result.Output.Split('\n').Select(static text => text.TrimEnd())));
    }
}
