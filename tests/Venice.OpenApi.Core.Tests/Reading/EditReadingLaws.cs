using FsCheck;
using FsCheck.Fluent;
using Venice.OpenApi.Core.Tests.Corpus;
using Venice.OpenApi.Core.Tests.Editing;
using Venice.OpenApi.Core.Tests.Parsing;
using Venice.OpenApi.Reading;

namespace Venice.OpenApi.Core.Tests.Reading;

/// <summary>Reading an edited text again gives what reading it for the first time gives, whatever was read before it.</summary>
public sealed class EditReadingLaws
{
    [Theory]
    [InlineData("a: 1\nb: 2\n", "a: 1\nb: 3\n")]
    [InlineData("a: 1\nb: 2\n", "a: 1\nb: 2\n")]
    [InlineData("a: 1\nb: 2\n", "a: 1\na: 2\n")]
    [InlineData("a: 1\nbb: 2\nbc: 3\n", "a: 1\nbc: 2\nbc: 3\n")]
    [InlineData("a: 1\nb: 2\n", "a: 1\nb 2\n")]
    [InlineData("a: 1\nb: x\n", "a: 1\nb: |\n")]
    [InlineData("a: 1\nb:\n  c: x\n  d: y\n", "a: 1\nb:\n  c: |\n  d: y\n")]
    [InlineData("a: 1\nb: 'x'\nc: y'\n", "a: 1\nb: 'x\nc: y'\n")]
    [InlineData("a: 1\n---k: 2\n", "a: 1\n--- k: 2\n")]
    [InlineData("a: 1\n...k: 2\n", "a: 1\n... k: 2\n")]
    [InlineData("a:\n  - x: 1\n  -\n    - 2\n", "a:\n  - x: 1\n  #\n    - 2\n")]
    [InlineData("a:\n  - x: 1\n  -\n    - 2\n", "a:\n  - x: 1\n   \n    - 2\n")]
    [InlineData("a:\n  - x: 1\n  -\n    y: 2\n", "a:\n  - x: 1\n  #\n    y: 2\n")]
    [InlineData("a:\n- x: 1\n- y: 2\n", "a:\n- x: 1\n  y: 2\n")]
    [InlineData("a:\n- x: 1\n- y: 2\n", "a:\n- x:\n- y: 2\n")]
    [InlineData("a:\n  b: 1\n  c: 2\n", "a:\n  b:\n  c: 2\n")]
    [InlineData("a:\n  b:\n    c: 2\n", "a:\n  b: 1\n    c: 2\n")]
    [InlineData("a:\n  b: 1\n   \n  c: 2\n", "a:\n  b: 1\n   d\n  c: 2\n")]
    [InlineData("a: 1\r\nb: 2\r\n", "a: 1\r\nb: 2\n")]
    [InlineData("a: 1\rb: 2\r", "a: 1\rb: 2\r\n")]
    [InlineData("a: 1\rb: 2\r", "a: 1\nb: 2\r")]
    [InlineData("a: 1\nb: 2\n", "a: 1\n\tb: 2\n")]
    [InlineData("a: 1\nb: 2", "a: 1\nb: 2\n")]
    [InlineData("a: 1\nb: 2", "a: 1\nb: 2\n  c")]
    [InlineData("\n b: 1\n", "\n{b: 1}\n")]
    [InlineData("a: 1\nb: 😀\n", "a: 1\nb: 😁\n")]
    [InlineData("a: 1\nb: 😀\n", "a: 1\nb: \uD83D\n")]
    [InlineData("a: 1\nb: 2\n", "a: 1\nb: 2\0\n")]
    [InlineData("a: 1\nb: 2\n", "a: 1\nb: &x 2\n")]
    [InlineData("a: 1\nb: 2\n", "a: 1\n<<: 2\n")]
    public void Reader_OneEdit_GivesTheTreeOfTheWhole(string before, string after) => SameTree.AssertReadAgain(TreeText.Yaml(before), after);

    [Theory]
    [InlineData("{\n\"a\": 1,\n\"b\": 2\n}", "{\n\"a\": 1,\n\"b\": 3\n}")]
    [InlineData("{\n\"a\": 1,\n\"b\": 2\n}", "{\n\"a\": 1,\n\"a\": 2\n}")]
    [InlineData("{\n\"a\": 1,\n\"b\": 2\n}", "{\n\"a\": 1,\n\"c\": 2\n}")]
    [InlineData("{\n\"a\": 1,\n\"b\": 2\n}", "{\n\"a\": 1,\n\"b\": 2,\n}")]
    [InlineData("{\n\"a\": 1,\n\"b\": 2\n}", "{\n\"a\": 1 \n\"b\": 2\n}")]
    [InlineData("{\n\"a\": 1,\n\"b\": 2\n}", "{\n\"a\": 1},\n\"b\": 2\n}")]
    [InlineData("{\n\"a\": 1,\n\"b\": 2\n}", "{\n\"a\": [1,\n\"b\": 2\n}")]
    [InlineData("{\n\"a\": 1,\n\"b\": 2\n}", "{\n\"a\": \"1,\n\"b\": 2\n}")]
    [InlineData("{\n\"a\": 1,\n\"b\": 2\n}", "{\n\"a\": 1, \"c\": 3,\n\"b\": 2\n}")]
    [InlineData("{\n\"a\": {\"x\": 1},\n\"b\": 2\n}", "{\n\"a\": {\"x\": 1, \"y\": 2},\n\"b\": 2\n}")]
    [InlineData("{\n\"a\": {\n\"x\": 1 },\n\"b\": 2\n}", "{\n\"a\": {\n\"x\": 1 }},\n\"b\": 2\n}")]
    [InlineData("{\"a\": 1, \"b\": 2}", "{\"a\": 10, \"b\": 2}")]
    [InlineData("{\n\"a\": 1\n}", "\n\"a\": 1\n}")]
    [InlineData("{\n\"a\": 1\n}\n", "{\n\"a\": 1\n}\nx")]
    [InlineData("{\n\"a\": \"\\u0041\"\n}", "{\n\"a\": \"\\ud800\"\n}")]
    [InlineData("{\n\"a\": 1,\n\"b\": 2\n}", "{\n\"a\": 1,\n'b': 2\n}")]
    public void Reader_OneEditOfJson_GivesTheTreeOfTheWhole(string before, string after)
    {
        SameTree.AssertReadAgain(SpecReader.Read(new("api.json", before)), after);
        SameTree.AssertReadAgain(SpecReader.Read(new("api.yaml", before)), after);
    }

    [Fact]
    public void Reader_AnyEditsOfAnyText_GiveTheTreesOfTheWhole() => AssertReadAgain("api.yaml", NastyYaml.Of, Anyhow, chains: 1000);

    [Fact]
    public void Reader_AnyEditsOfAnyJson_GiveTheTreesOfTheWhole() => AssertReadAgain("api.json", NastyJson.Of, AsJson, chains: 1000);

    [Fact]
    [Trait("Category", "Slow")]
    public void Reader_VeryManyEditsOfAnyText_GiveTheTreesOfTheWhole() => AssertReadAgain("api.yaml", NastyYaml.Of, Anyhow, chains: 15_000);

    [Fact]
    [Trait("Category", "Slow")]
    public void Reader_VeryManyEditsOfAnyJson_GiveTheTreesOfTheWhole() => AssertReadAgain("api.json", NastyJson.Of, AsJson, chains: 30_000);

    [Fact]
    public void Reader_AnyEditsOfSmallPublicTexts_GiveTheTreesOfTheWhole() => AssertReadAgain(largest: 60_000, steps: 15);

    [Fact]
    [Trait("Category", "Slow")]
    public void Reader_AnyEditsOfPublicTexts_GiveTheTreesOfTheWhole() => AssertReadAgain(largest: int.MaxValue, steps: 30);

    private static string Anyhow(Random random, string text) => TextStep.Of(random).Apply(text);

    private static string AsJson(Random random, string text) => random.Next(4) == 0 ? Anyhow(random, text) : NastyJson.Edited(random, text);

    private static void AssertReadAgain(string file, Func<Random, string> make, Func<Random, string, string> edit, int chains)
    {
        var (all, edits) = (0, 0);

        Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed =>
        {
            var random = new Random(seed);
            var read = SpecReader.Read(new(file, make(random)));
            for (var i = 0; i < 4; i++)
            {
                // what the next step is done to is plain again where one has broken it
                var text = edit(random, random.Next(10) > 0 && read.PlainText is { } plain ? plain : make(random));
                read = SameTree.AssertReadAgain(read, text);
                all++;
                edits += read.Edit is null ? 0 : 1;
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(chains));

        // or nothing was tried
        Assert.InRange(edits, all / 8, all);
    }

    private static void AssertReadAgain(int largest, int steps)
    {
        SharedFolder.Require();
        var (all, edits) = (0, 0);
        foreach (var document in CorpusDocument.All().Where(document => document.Size <= largest))
        {
            var source = document.Read()[0];
            var random = new Random(source.Text.Length);
            var read = SpecReader.Read(source);

            // what is not of the plain kind is always read whole
            for (var i = 0; i < steps && read.Root is not null && (i > 0 || read.PlainText is not null); i++)
            {
                var text = TextStep.Of(random).Apply(read.PlainText ?? source.Text);
                read = SameTree.AssertReadAgain(read, text);
                all++;
                edits += read.Edit is null ? 0 : 1;
            }
        }

        Assert.InRange(edits, all / 10, all);
    }
}
