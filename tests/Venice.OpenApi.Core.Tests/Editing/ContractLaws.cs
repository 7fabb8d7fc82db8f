using FsCheck;
using FsCheck.Fluent;
using Venice.OpenApi.Core.Tests.Corpus;
using Venice.OpenApi.Core.Tests.House;
using Venice.OpenApi.Core.Tests.Parsing;
using Venice.OpenApi.Generation;
using Venice.OpenApi.Reading;

namespace Venice.OpenApi.Core.Tests.Editing;

/// <summary>With a memory, whatever it saw before, a contract is the one that is built without.</summary>
public sealed class ContractLaws
{
    public static TheoryData<string> Documents => [.. VariedDocuments.All.Keys];

    [Theory]
    [MemberData(nameof(Documents))]
    public void Contract_AnyEdits_IsTheOneWithoutAMemory(string name) => AssertSame(name, chains: 30, steps: 8);

    [Theory]
    [Trait("Category", "Slow")]
    [MemberData(nameof(Documents))]
    public void Contract_VeryManyEdits_IsTheOneWithoutAMemory(string name) => AssertSame(name, chains: 500, steps: 12);

    [Fact]
    public void Contract_DocumentsAndOptionsInTurn_IsTheOneWithoutAMemory() => AssertSameInTurn(chains: 25, steps: 8);

    [Fact]
    [Trait("Category", "Slow")]
    public void Contract_DocumentsAndOptionsInTurnVeryOften_IsTheOneWithoutAMemory() => AssertSameInTurn(chains: 500, steps: 12);

    [Fact]
    public async Task Contract_TwoThreadsWithOneMemory_IsTheOneWithoutAMemory()
    {
        var memory = new ContractMemory();
        using var together = new Barrier(2);
        var threads = new[] { 1, 2 }.Select(seed => Task.Factory.StartNew(
            () =>
            {
                var (random, document) = (new Random(seed), new VariedText(VariedDocuments.All["Types"]));
                for (var i = 0; i < 40; i++)
                {
                    together.SignalAndWait(TestContext.Current.CancellationToken);
                    SameContract.Assert(SameContract.Input(document.ToString()), memory);
                    document.Edit(random);
                }
            },
            TestContext.Current.CancellationToken,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default));

        await Task.WhenAll(threads);
    }

    [Fact]
    public void Contract_EditsOfOurDocuments_IsTheOneWithoutAMemory() => Assert.All(OwnDocuments(), static document => AssertSameAfterEdits(document, steps: 3));

    [Fact]
    [Trait("Category", "Slow")]
    public void Contract_VeryManyEditsOfOurDocuments_IsTheOneWithoutAMemory() => Assert.All(OwnDocuments(), static document => AssertSameAfterEdits(document, steps: 100));

    [Fact]
    public void Contract_EditsOfSmallPublicDocuments_IsTheOneWithoutAMemory() =>
        Assert.All(PublicDocuments().Where(static document => document.Text.Length <= 20_000), static document => AssertSameAfterEdits(document, steps: 3));

    [Fact]
    [Trait("Category", "Slow")]
    public void Contract_EditsOfPublicDocuments_IsTheOneWithoutAMemory() => Assert.All(PublicDocuments(), static document => AssertSameAfterEdits(document, steps: 10));

    private static void AssertSame(string name, int chains, int steps, GeneratorOptions? options = null)
    {
        var kept = 0;
        Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed =>
        {
            var random = new Random(seed);
            var (memory, document, before) = (new ContractMemory(), new VariedText(VariedDocuments.All[name]), "");
            for (var i = 0; i < steps; i++)
            {
                var input = SameContract.Input(document.ToString(), options: options);
                kept += IsKept(memory.Of(input), input) ? 1 : 0;
                SameContract.Assert(input, memory, before);
                before = input.Document.Text;
                document.Edit(random);
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(chains));

        // or nothing was tried
        Assert.InRange(kept, chains * steps / 10, chains * steps);
    }

    private static bool IsKept(ContractMemory.Remembered? last, ContractInput input) =>
        last is { Parsed: { } parsed, Document: var document } && SpecReader.ReadAgain(input.Document, document).Edit is { } edit && parsed.After(edit) is not null;

    private static void AssertSameInTurn(int chains, int steps) =>
        Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed =>
        {
            var random = new Random(seed);
            var memory = new ContractMemory();
            var documents = VariedDocuments.All.Select(static document => (File: document.Key + ".yaml", Text: new VariedText(document.Value))).ToList();
            for (var i = 0; i < steps; i++)
            {
                var (file, document) = documents[random.Next(documents.Count)];
                document.Edit(random);

                // what a hand does to it is undone by the next step
                var text = random.Next(3) == 0 ? TextStep.SensibleOf(random).Apply(document.ToString()) : document.ToString();
                var options = SameContract.Options with { ModelsOnly = random.Next(6) == 0, Excluded = random.Next(6) == 0 ? ["getA"] : [] };
                SameContract.Assert(
                    SameContract.Input(text, file, options) with
                    {
                        Overlay = random.Next(5) == 0 ? new("overlay.yaml", "overlay: 1.0.0\nactions:\n  - target: $.components.schemas.*\n    update: {description: Laid over.}\n") : null,
                        References = random.Next(8) == 0 ? [new("other.yaml", "A: {type: integer}\n")] : [],
                    },
                    memory);
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(chains));

    private static void AssertSameAfterEdits(SourceText document, int steps)
    {
        var (random, memory, text) = (new Random(document.Text.Length), new ContractMemory(), document.Text);
        SameContract.Assert(SameContract.Input(text, document.File), memory);
        for (var i = 0; i < steps; i++)
        {
            // often back to the text as it was published, of which more is kept than of one with findings
            var edited = (random.Next(6) == 0 ? TextStep.Of(random) : TextStep.SensibleOf(random)).Apply(random.Next(3) == 0 ? text : document.Text);
            SameContract.Assert(SameContract.Input(edited, document.File), memory, text);
            text = edited;
        }
    }

    private static IEnumerable<SourceText> OwnDocuments() => Directory.EnumerateFiles(Path.Combine(Repository.Root, "tests", "Venice.OpenApi.Generator.Tests", "Nasty"), "*.yaml")
        .Order(StringComparer.Ordinal)
        .Append(Path.Combine(Repository.Root, "openapi", "venice.openapi.yaml"))
        .Select(static path => new SourceText(Path.GetFileName(path), File.ReadAllText(path)));

    /// <summary>Those of one file, which alone is kept, and of YAML.</summary>
    private static IEnumerable<SourceText> PublicDocuments()
    {
        SharedFolder.Require();
        return CorpusDocument.All().Where(static document => document.Files is [var only] && !only.Path.EndsWith(".json", StringComparison.Ordinal)).Select(static document => document.Read()[0]);
    }
}
