using System.CommandLine;
using System.Text.Json.Nodes;
using Venice.OpenApi.Tool;

namespace Venice.OpenApi.Core.Tests.Tool;

/// <summary>The comparison as a shell sees it.</summary>
public sealed class DiffCommandTests : IDisposable
{
    private const string Old =
        """
        openapi: 3.0.0
        info: {title: T, version: '1'}
        paths:
          /a:
            post:
              operationId: makeA
              tags: [A]
              requestBody: {content: {application/json: {schema: {type: object, properties: {size: {type: string, enum: [s, m, l]}}}}}}
              responses: {'204': {description: done}}
          /b: {get: {operationId: getB, tags: [B], responses: {'204': {description: done}}}}
        """;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("venice-diff-");

    private static string New => Old.Replace("[s, m, l]", "[s, m, xl]", StringComparison.Ordinal).Replace("'1'", "'2'", StringComparison.Ordinal);

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Diff_AsText_TellsChangeAndPlaceAndConsequence()
    {
        var (exit, output, error) = await RunAsync(File("old.yaml", Old), File("new.yaml", New));

        Assert.Equal((3, ""), (exit, error));
        Assert.Equal(
            """
            old.yaml (1) → new.yaml (2)

            Breaking (1)

              POST /a
                request application/json .size no longer knows the value "l"
                    C#: breaks; requests: breaking
                    old.yaml:8 → new.yaml:8  #/paths/~1a/post/requestBody/content/application~1json/schema/properties/size/enum

            Compatible (1)

              POST /a
                request application/json .size knows the value "xl"
                    old.yaml:8 → new.yaml:8  #/paths/~1a/post/requestBody/content/application~1json/schema/properties/size/enum

            Words only (1)

              new.yaml:2  #/info/version has another version

            C# that must be changed (1)

              MakeARequestSize.L is gone

            C#:       code that uses it must be changed
            Requests: breaking
            SemVer:   major (below 1.0: minor)

            """.ReplaceLineEndings("\n"),
            output);
    }

    [Fact]
    public async Task Diff_AsMarkdown_IsATableThatTheDocumentsWordsDoNotLeave()
    {
        var hostile = New.Replace("xl", "'|@team<b>`x`'", StringComparison.Ordinal);

        var (_, output, _) = await RunAsync(File("old.yaml", Old), File("new.yaml", hostile), "--format", "markdown");

        Assert.StartsWith("## Breaking changes\n", output, StringComparison.Ordinal);
        Assert.Contains("""| <code>POST /a</code> request application/json .size | knows the value "\|&#64;team&lt;b&gt;\`x\`" | compiles | compatible | line 8 | line 8 |""", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Diff_AsJson_HasEverythingForPrograms()
    {
        var target = Path.Combine(_folder.FullName, "report.json");

        var (_, output, _) = await RunAsync(File("old.yaml", Old), File("new.yaml", New), "--format", "json", "--out", target);

        Assert.Empty(output);
        var report = JsonNode.Parse(await System.IO.File.ReadAllTextAsync(target, TestContext.Current.CancellationToken))!;
        Assert.Equal("major", report["summary"]!["semver"]!.GetValue<string>());
        var removed = Assert.Single(report["changes"]!.AsArray(), static change => change!["kind"]!.GetValue<string>() == "valuesRemoved")!;
        Assert.Equal(("breaking", true, true, 8), (
            removed["requests"]!.GetValue<string>(), removed["sourceBreaking"]!.GetValue<bool>(), removed["sourceBreakingEmitted"]!.GetValue<bool>(), removed["new"]!["line"]!.GetValue<int>()));
    }

    [Theory]
    [InlineData("never", 0)]
    [InlineData("breaking", 3)]
    [InlineData("any", 3)]
    public async Task Diff_ExitCode_FollowsFailOn(string failOn, int expected) =>
        Assert.Equal(expected, (await RunAsync(File("old.yaml", Old), File("new.yaml", New), "--fail-on", failOn)).Exit);

    [Theory]
    [InlineData("change", 0)]
    [InlineData("any", 3)]
    public async Task Diff_OfWordsOnly_IsDriftOnlyWhenAskedFor(string failOn, int expected) =>
        Assert.Equal(expected, (await RunAsync(File("old.yaml", Old), File("new.yaml", Old.Replace("title: T", "title: U", StringComparison.Ordinal)), "--fail-on", failOn)).Exit);

    [Fact]
    public async Task Diff_OfChosenOperations_LeavesTheOthersOut()
    {
        var (exit, output, _) = await RunAsync(File("old.yaml", Old), File("new.yaml", New), "--operations", "getB", "--fail-on", "change");

        Assert.Equal(0, exit);
        Assert.DoesNotContain("/a", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Diff_OfAnOperationThatOneDoesNotHave_IsAChange()
    {
        var (exit, output, _) = await RunAsync(File("old.yaml", Old), File("new.yaml", Old.Replace("/b: {get", "/c: {get", StringComparison.Ordinal).Replace("getB", "getC", StringComparison.Ordinal)), "--tags", "B", "--paths", "/b");

        Assert.Equal(3, exit);
        Assert.Contains("GET /b", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--operations", "nope")]
    [InlineData("--paths", "/nope")]
    public async Task Diff_OfSomethingThatNeitherHas_FailsWithASentence(string option, string value)
    {
        var (exit, output, error) = await RunAsync(File("old.yaml", Old), File("new.yaml", New), option, value);

        Assert.Equal((1, ""), (exit, output));
        Assert.Contains(value, Assert.Single(error.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("swagger: '2.0'", "is no OpenAPI 3 document")]
    [InlineData("openapi: [", "could not be read")]
    public async Task Diff_OfSomethingElse_FailsWithASentence(string text, string expected)
    {
        var (exit, _, error) = await RunAsync(File("old.yaml", Old), File("new.yaml", text));

        Assert.Equal(1, exit);
        Assert.Contains(expected, error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Diff_OfAMissingFile_FailsWithASentence()
    {
        var (exit, _, error) = await RunAsync(File("old.yaml", Old), Path.Combine(_folder.FullName, "none.yaml"));

        Assert.Equal((1, $"There is no file '{Path.Combine(_folder.FullName, "none.yaml")}'."), (exit, error.Trim()));
    }

    [Fact]
    public async Task Diff_OfFilesThatRefer_ReadsThem()
    {
        const string Main = "openapi: 3.1.0\ninfo: {title: T, version: '1'}\npaths: {/a: {get: {operationId: x, responses: {'200': {description: '', content: {application/json: {schema: {$ref: 'parts/s.yaml#/S'}}}}}}}}\n";
        foreach (var (folder, type) in (ReadOnlySpan<(string, string)>)[("old", "string"), ("new", "integer")])
        {
            Directory.CreateDirectory(Path.Combine(_folder.FullName, folder, "parts"));
            File($"{folder}/parts/s.yaml", $"S: {{type: object, properties: {{a: {{type: {type}}}}}}}\n");
        }

        var (_, output, _) = await RunAsync(File("old/api.yaml", Main), File("new/api.yaml", Main));

        Assert.Contains("parts/s.yaml#/S/properties/a/type", output, StringComparison.Ordinal);
    }

    private static async Task<(int Exit, string Output, string Error)> RunAsync(params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var exit = await new RootCommand { SpecCommands.Diff() }.Parse(["diff", .. arguments]).InvokeAsync(new() { Output = output, Error = error }, TestContext.Current.CancellationToken);
        return (exit, output.ToString(), error.ToString());
    }

    private string File(string name, string text)
    {
        var path = Path.Combine(_folder.FullName, name);
        System.IO.File.WriteAllText(path, text);
        return path;
    }
}
