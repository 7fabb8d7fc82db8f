namespace Venice.Generated.Tests.Documentation;

/// <summary>Every C# snippet of README and guides compiles against the SDK and runs against the sandbox, but for those that say why they cannot.</summary>
public sealed class SnippetTests(SnippetAssembly assembly) : IClassFixture<SnippetAssembly>
{
    public static IEnumerable<TheoryDataRow<string, int>> All => Snippet.All.Select(static snippet => new TheoryDataRow<string, int>(snippet.File, snippet.Number));

    public static IEnumerable<TheoryDataRow<string, int>> Running =>
        Snippet.All.Where(static snippet => snippet.WhyNotRun is null).Select(static snippet => new TheoryDataRow<string, int>(snippet.File, snippet.Number));

    [Theory]
    [MemberData(nameof(All))]
    public void Snippet_AsWritten_Compiles(string file, int number) => Assert.Empty(assembly.FindingsOf(Snippet.Find(file, number)));

    [Theory]
    [MemberData(nameof(Running))]
    public void Snippet_AsWritten_Runs(string file, int number) => TestContext.Current.TestOutputHelper!.WriteLine(assembly.OutcomeOf(Snippet.Find(file, number)));

    [Theory]
    [InlineData("docs/cost.md", 1, "0.13 USD an image, 0.26 USD in all", "0.26")]
    [InlineData("docs/cost.md", 2, "The call would cost 0.26 USD an image, 1.04 USD in all; one call may cost 0.50 USD. Nothing was sent.")]
    [InlineData("docs/sizes-and-models.md", 2, "width: must be a multiple of 8 for this model.", "quality: has no effect on this model.")]
    [InlineData("docs/testing.md", 1, "png, 512 x 256")]
    [InlineData("docs/testing.md", 4, "1 charged")]
    [InlineData("docs/testing.md", 5, "True, True")]
    public void Snippet_ItsComments_TellWhatItPrints(string file, int number, params string[] lines)
    {
        var snippet = Snippet.Find(file, number);
        var printed = assembly.OutcomeOf(snippet).Split('\n');

        Assert.All(lines, line => Assert.Contains("// " + line, snippet.Code, StringComparison.Ordinal));
        Assert.All(lines, line => Assert.Contains(line, printed));
    }

    [Fact]
    public void GettingStarted_FirstSnippet_LeavesThePictureThatItPromises()
    {
        var outcome = assembly.OutcomeOf(Snippet.Find("docs/getting-started.md", 1));

        Assert.StartsWith("gondola.webp\n", outcome, StringComparison.Ordinal);
        Assert.Contains("file gondola.webp\n", outcome, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("getting-started.md")]
    [InlineData("sizes-and-models.md")]
    [InlineData("cost.md")]
    [InlineData("errors-and-retries.md")]
    [InlineData("wallets.md")]
    [InlineData("editing-and-upscaling.md")]
    [InlineData("testing.md")]
    [InlineData("sandbox.md")]
    [InlineData("extensions-ai.md")]
    [InlineData("aot.md")]
    public void Guide_OfTheSdk_IsThereAndHasSnippetsThatRun(string guide) => Assert.Contains(Snippet.All, snippet => snippet.File == "docs/" + guide && snippet.WhyNotRun is null);
}
