using System.Text.Json.Nodes;
using Venice.Cli.Output;
using Venice.Sandbox;

namespace Venice.Cli.Tests;

/// <summary>Streams that take nothing: what was done, and may have been charged, is told on the other one, and in the exit code.</summary>
public sealed class LastWordsTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(false, "--binary")]
    [InlineData(false, "--json")]
    [InlineData(true)]
    public async Task Generate_WhereTheOutputCannotGo_SaysWhereThePictureIs(bool isErrorFull, params string[] options)
    {
        using var folder = new TemporaryFolder();
        using var output = new FullWriter();
        using var error = new FullWriter { IsFull = isErrorFull };

        var (exitCode, charges) = await GenerateAsync(folder, output, error, [.. options, "--seed", "5"]);

        Assert.Equal((1, 1L), (exitCode, charges));
        Assert.Equal(["boat.png", "key"], folder.Files);
        var sentence = $"Pictures were made, and may have been charged, but it could not be told on standard output. They are in: {folder["boat.png"]}. No space left on device{Environment.NewLine}";
        Assert.EndsWith(isErrorFull ? "" : sentence, error.ToString(), StringComparison.Ordinal);
        Assert.Equal(!isErrorFull && !options.Contains("--json"), error.ToString().Contains("seed 5", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Generate_WhereRemarksCannotGo_IsDoneAllTheSame()
    {
        using var folder = new TemporaryFolder();
        using var output = new StringWriter();
        using var error = new FullWriter();

        Assert.Equal((0, 1L), await GenerateAsync(folder, output, error, ["--seed", "5"]));
        Assert.StartsWith(folder["boat.png"], output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Waiting_OnATerminalThatIsGone_TakesNothingAway()
    {
        using var terminal = new FullWriter();

        await using (new Waiting(terminal, "drawing", isTerminal: true))
        {
        }

        terminal.IsFull = false;
        var waiting = new Waiting(terminal, "drawing", isTerminal: true);
        terminal.IsFull = true;
        await waiting.DisposeAsync();
    }

    [Fact]
    public async Task Venice_UsedWronglyWhereThatCannotBeTold_StillEndsWithTwoAndTellsAScript()
    {
        using var output = new StringWriter();
        using var error = new FullWriter();

        Assert.Equal(2, await CommandLine.RunAsync(["generate", "a boat", "--json", "--width", "wide"], output, error));
        Assert.Equal("usage", (string?)JsonNode.Parse(output.ToString())!["error"]!["kind"]);
        Assert.Equal(2, await CommandLine.RunAsync(["generate", "a boat", "--json", "--width", "wide"], error, output));
    }

    [Fact]
    public async Task Venice_ADefectThatCannotBeTold_EndsWithOne()
    {
        using var output = new FullWriter(new InvalidOperationException("a defect"));
        using var error = new FullWriter();

        Assert.Equal(1, await CommandLine.RunAsync(["sandbox"], output, error));
    }

    [Fact]
    public async Task Sandbox_WhoseAddressCannotBeTold_EndsAndSaysWhy()
    {
        using var output = new FullWriter();
        using var error = new StringWriter();

        Assert.Equal(1, await CommandLine.RunAsync(["sandbox"], output, error));
        Assert.Equal($"The sandbox's address could not be told on standard output, so it was ended. No space left on device{Environment.NewLine}", error.ToString());
    }

    /// <returns>The exit code, and how often was charged.</returns>
    private static async Task<(int ExitCode, long Charges)> GenerateAsync(TemporaryFolder folder, TextWriter output, TextWriter error, string[] options)
    {
        await File.WriteAllTextAsync(folder["key"], "a-key", TestContext.Current.CancellationToken);
        await using var sandbox = await SandboxProvider.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        var exitCode = await CommandLine.RunAsync(
            ["generate", "a boat", "--width", "256", "--height", "256", "--out", folder["boat.png"], "--api-key-file", folder["key"], "--base-url", sandbox.BaseAddress.ToString(), .. options], output, error);
        return (exitCode, sandbox.Counts.Charges);
    }
}
