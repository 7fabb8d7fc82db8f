using System.CommandLine;
using Venice.OpenApi.Tool;

namespace Venice.OpenApi.Core.Tests.Tool;

/// <summary>The command as a shell sees it.</summary>
public sealed class ImportCommandTests : IDisposable
{
    private const string Vendor = "openapi: 3.0.0\ninfo: {title: T, version: '7', description: words}\npaths: {/a: {get: {responses: {}}}}\n";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("venice-import-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Import_WithoutOut_WritesToStandardOutput()
    {
        var (exit, output, error) = await RunAsync("import", File("vendor.yaml", Vendor));

        Assert.Equal(0, exit);
        Assert.Equal(
            "# Written by 'venice-openapi import' from version 7 of the vendor's document.\n"
            + "# Do not edit: this file holds facts only. Our words, and what the vendor leaves out, stand in venice.overlay.yaml.\n"
            + "openapi: \"3.0.0\"\ninfo:\n  title: T\n  version: \"7\"\npaths:\n  /a:\n    get:\n      responses: {}\n",
            output);
        Assert.Empty(error);
    }

    [Fact]
    public async Task Import_WithOut_WritesTheFileAndNothingElse()
    {
        var target = File("api.yaml", "what was there before");

        var (exit, output, _) = await RunAsync("import", File("vendor.yaml", Vendor), "--out", target, "--paths", "/a");

        Assert.Equal(0, exit);
        Assert.Empty(output);
        Assert.EndsWith("responses: {}\n", await System.IO.File.ReadAllTextAsync(target, TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal(2, _folder.GetFiles().Length);
    }

    [Theory]
    [InlineData("--operations", "nope")]
    [InlineData("--tags", "x,y")]
    [InlineData("--paths", "/b")]
    public async Task Import_OfSomethingUnknown_FailsAndLeavesTheTargetAlone(string option, string value)
    {
        var target = File("api.yaml", "what was there before");

        var (exit, _, error) = await RunAsync("import", File("vendor.yaml", Vendor), "--out", target, option, value);

        Assert.Equal(1, exit);
        Assert.StartsWith("The document has no ", Assert.Single(error.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
        Assert.Equal("what was there before", await System.IO.File.ReadAllTextAsync(target, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Import_MissingFile_FailsWithASentence()
    {
        var missing = Path.Combine(_folder.FullName, "none", "vendor.yaml");

        var (exit, output, error) = await RunAsync("import", missing);

        Assert.Equal((1, "", $"There is no file '{missing}'."), (exit, output, error.Trim()));
    }

    [Fact]
    public async Task Import_TargetInNoFolder_FailsWithASentence()
    {
        var target = Path.Combine(_folder.FullName, "none", "api.yaml");

        var (exit, _, error) = await RunAsync("import", File("vendor.yaml", Vendor), "--out", target);

        Assert.Equal((1, $"There is no folder for '{target}'."), (exit, error.Trim()));
    }

    [Fact]
    public async Task Import_UnreadableDocument_SaysWhereAndFails()
    {
        var vendor = File("vendor.yaml", "openapi: 3.0.0\npaths: {\n");

        var (exit, output, error) = await RunAsync("import", vendor);

        Assert.Equal(1, exit);
        Assert.Empty(output);
        Assert.Contains($"{vendor}(3,1): error OAG1004", error, StringComparison.Ordinal);
        Assert.Contains("nothing was imported", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("import")]
    [InlineData("import", "a", "--what")]
    public void Import_WrongUsage_IsAnErrorOfTheCommandLine(params string[] arguments) => Assert.NotEmpty(Root().Parse(arguments).Errors);

    private static RootCommand Root() => new() { SpecCommands.Import() };

    private static async Task<(int Exit, string Output, string Error)> RunAsync(params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var exit = await Root().Parse(arguments).InvokeAsync(new() { Output = output, Error = error }, TestContext.Current.CancellationToken);
        return (exit, output.ToString(), error.ToString());
    }

    private string File(string name, string text)
    {
        var path = Path.Combine(_folder.FullName, name);
        System.IO.File.WriteAllText(path, text);
        return path;
    }
}
