using System.Text.Json.Nodes;

namespace Venice.Cli.Tests;

/// <summary><c>venice generate</c> without a key, on the sandbox.</summary>
public sealed class GenerateTests
{
    private const string Notice = "No VENICE_API_KEY: using the built-in sandbox (pictures are drawn locally, nothing is charged).";

    [Fact]
    public async Task Generate_WithoutAKey_SaysSoFirstAndWritesAPicture()
    {
        using var folder = new TemporaryFolder();

        var result = await VeniceProcess.RunAsync(folder.Path, "generate", "A gondola at blue hour");

        Assert.Equal(0, result.ExitCode);
        Assert.Equal(Notice, result.ErrorLines[0]);
        Assert.Equal(["venice-1.webp"], folder.Files);
        Assert.StartsWith("venice-1.webp", Assert.Single(result.OutputLines), StringComparison.Ordinal);
    }

    [Theory]
    [Trait("Category", "Slow")]
    [InlineData("png", false)]
    [InlineData("jpeg", false)]
    [InlineData("webp", false)]
    [InlineData("png", true)]
    [InlineData("jpg", true)]
    [InlineData("webp", true)]
    public async Task Generate_FormatSizeAndWay_GiveThatPicture(string format, bool binary)
    {
        using var folder = new TemporaryFolder();

        var result = await VeniceProcess.RunAsync(
            folder.Path, ["generate", "a boat", "--format", format, "--width", "320", "--height", "256", "--out", "boat", .. binary ? new[] { "--binary" } : []]);

        Assert.Equal(0, result.ExitCode);
        var file = Assert.Single(folder.Files);
        var image = GeneratedImage.FromBytes(await File.ReadAllBytesAsync(folder[file], TestContext.Current.CancellationToken));
        Assert.Equal(format == "jpg" ? "jpeg" : format, image.Format.Value);
        Assert.Equal((320, 256), (image.Width, image.Height));
        Assert.Equal($"boat.{(format == "jpeg" ? "jpg" : format)}", file);
    }

    [Fact]
    public async Task Generate_OutNamesAFormat_AsksForIt()
    {
        using var folder = new TemporaryFolder();

        await VeniceProcess.RunAsync(folder.Path, "generate", "a boat", "--out", "boat.png");

        Assert.Equal(["boat.png"], folder.Files);
    }

    [Fact]
    public async Task Generate_SeveralIntoAFolder_TellsThemInJson()
    {
        using var folder = new TemporaryFolder();

        var result = await VeniceProcess.RunAsync(folder.Path, "generate", "a boat", "--variants", "3", "--seed", "5", "--out", "pictures/", "--json");

        var json = JsonNode.Parse(result.Output)!;
        Assert.Equal(["pictures/venice-1.webp", "pictures/venice-2.webp", "pictures/venice-3.webp"], folder.Files);
        Assert.Equal(folder.Files, json["images"]!.AsArray().Select(static image => ((string)image!["path"]!).Replace('\\', '/')));
        Assert.Equal(5, (int)json["seed"]!);
        Assert.True((bool)json["sandbox"]!);
    }

    [Fact]
    public async Task Generate_Again_NeverOverwritesAFreeName()
    {
        using var folder = new TemporaryFolder();

        await VeniceProcess.RunAsync(folder.Path, "generate", "a boat", "--format", "png");
        await VeniceProcess.RunAsync(folder.Path, "generate", "a boat");

        Assert.Equal(["venice-1.png", "venice-2.webp"], folder.Files);
    }

    [Theory]
    [InlineData("variants", "--variants", "9")]
    [InlineData("width", "--width", "512")]
    [InlineData("aspect_ratio", "--width", "512", "--height", "512", "--aspect-ratio", "1:1")]
    [InlineData("cfg_scale", "--cfg-scale", "21")]
    public async Task Generate_RequestThatBreaksTheContract_IsNotSent(string named, params string[] options)
    {
        using var folder = new TemporaryFolder();

        var result = await VeniceProcess.RunAsync(folder.Path, ["generate", "a boat", .. options]);

        Assert.Equal(2, result.ExitCode);
        Assert.Equal(2, result.ErrorLines.Length);
        Assert.Contains(named, result.ErrorLines[1], StringComparison.Ordinal);
        Assert.Empty(folder.Files);
    }

    [Theory]
    [InlineData("generate")]
    [InlineData("generate", "a boat", "--nonsense")]
    [InlineData("generate", "a boat", "--width", "wide")]
    [InlineData("generate", "a boat", "--format", "gif")]
    [InlineData("generate", "a boat", "--style-reference", "missing.png")]
    [InlineData("generate", "a boat", "--api-key-file", "missing")]
    [InlineData("generate", "a boat", "--timeout", "-1")]
    [InlineData("generate", "a boat", "--timeout", "0.0000001")]
    [InlineData("generate", "a boat", "--timeout", "NaN")]
    [InlineData("models", "--id", "no-such-model")]
    [InlineData("sandbox", "--port", "99999")]
    [InlineData("no-such-command")]
    public async Task Venice_UsedWrongly_SaysHowAndExitsWithTwo(params string[] arguments)
    {
        using var folder = new TemporaryFolder();

        var result = await VeniceProcess.RunAsync(folder.Path, arguments);

        Assert.Equal(2, result.ExitCode);
        Assert.NotEmpty(result.ErrorLines);
        Assert.Empty(result.Output);
        Assert.DoesNotContain("   at ", result.Error, StringComparison.Ordinal);
        Assert.Empty(folder.Files);
    }

    [Theory]
    [InlineData("--width", "wide", "--width takes a whole number.")]
    [InlineData("--cfg-scale", "much", "--cfg-scale takes a number.")]
    public async Task Generate_OptionOfAnotherKind_IsToldInWords(string option, string value, string sentence)
    {
        using var folder = new TemporaryFolder();

        var result = await VeniceProcess.RunAsync(folder.Path, "generate", "a boat", option, value);

        Assert.Equal(2, result.ExitCode);
        Assert.Equal(sentence, result.ErrorLines[0]);
    }

    [Fact]
    public async Task Generate_UsedWronglyByAScript_IsToldInJson()
    {
        using var folder = new TemporaryFolder();

        var result = await VeniceProcess.RunAsync(folder.Path, "generate", "a boat", "--json", "--width", "wide");

        Assert.Equal(2, result.ExitCode);
        Assert.Equal(("usage", "--width takes a whole number."), ((string?)JsonNode.Parse(result.Output)!["error"]!["kind"], (string?)JsonNode.Parse(result.Output)!["error"]!["message"]));
    }

    [Fact]
    public async Task Generate_PlaceThatCannotBeWritten_SaysSo()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder["file"], "", TestContext.Current.CancellationToken);

        var result = await VeniceProcess.RunAsync(folder.Path, "generate", "a boat", "--out", "file/boat.png");

        Assert.Equal(1, result.ExitCode);
        Assert.DoesNotContain("   at ", result.Error, StringComparison.Ordinal);
    }
}
