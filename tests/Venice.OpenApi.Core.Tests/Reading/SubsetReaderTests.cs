using FsCheck;
using FsCheck.Fluent;
using Venice.OpenApi.Core.Tests.Parsing;
using Venice.OpenApi.Diagnostics;
using Venice.OpenApi.Reading;
using Venice.OpenApi.Reading.Yaml;
using Venice.OpenApi.Reading.Yaml.Subset;

namespace Venice.OpenApi.Core.Tests.Reading;

/// <summary>The fast reader gives what the general parser gives, place for place, or nothing.</summary>
public sealed class SubsetReaderTests
{
    // pieces of documents, which random order makes irregular soon
    private static readonly string[] Lines =
    [
        "a: 1\n", "b: text of two words\n", "  c: x\n", "  - y\n", "- z\n", "  - d: |\n", "      kept\n", "    more\n", "\n", "   \n", "# note\n", "  # note\n",
        "e: >-\n", "f: |+\n", "g:\n", "  h:\n", "    i: \"quo\\\"ted\\n\"\n", "    j: 'it''s'\n", "  k: \"over\n", "    lines\\\n", "    end\"\n", "l: [1, a b, {m: n}]\n",
        "o: {p: [], q: {}}\n", "  r: {s: 't',\n", "    u: v}\n", "w: -1 # note\n", "x: http://a/b#c\n", "  - - 1\n", "    - 2\n", "a: again\n", "\ty: tab\n", "  <<: z\n",
        "  : \n", "'q': 1\n", "\"r s\": 1\n", "    plain goes on\n", "      deeper: no\n", "s: \"\\u00e9\\ud83d\"\r\n", "t: null\r\n", "u:\r\n", "---\n", "v: a:b\n", "w:  'x' y\n", "x: &a 1\n",
    ];

    [Theory]
    [InlineData("a: 1\nb:\n  - x\n  - y: z\n    w: 1\nc:\n- 1\n-\nd:\n")]
    [InlineData("a: |\n  one\n\n    two\n  three\n\nb: >\n  one\n  two\n\n  three\n   four\n\n  five\nc: |-\n  x\nd: |\n  y")]
    [InlineData("a: one\n  two\n\n  three # note\nb: 'x''y\n  z'\nc: \"q\\tr\n\n  s\\\n    t\"\n")]
    [InlineData("a: [1, 'b', \"c\", d e]\nb: {x: 1, y: [], z: {}}\nc: [\n  1,\n  2\n]\n")]
    [InlineData("---\n# note\n'a': -1.5e3\n\"b c\": ~\nd: https://x/y#z\ne: a#b # c\n")]
    public void Reader_TextOfTheSubset_GivesTheTreeOfTheGeneralParser(string text) => Assert.Equal(Whole(text), Fast(text));

    [Theory]
    [InlineData("a: &x 1\n")]
    [InlineData("a: *x\n")]
    [InlineData("a: !!str 1\n")]
    [InlineData("a:\t1\n")]
    [InlineData("<<: {a: 1}\n")]
    [InlineData("? a\n: 1\n")]
    [InlineData("%YAML 1.2\n---\na: 1\n")]
    [InlineData("a: 1\n---\nb: 2\n")]
    [InlineData("a: 1\n  b: 2\n")]
    [InlineData("a: |2\n   x\n")]
    [InlineData("a: |+\n  x\n\n")]
    [InlineData("a: b: c\n")]
    [InlineData("a: \"x\n")]
    [InlineData("a: [1\n")]
    [InlineData("- a\n")]
    [InlineData("text\n")]
    public void Reader_AnythingUnusual_LeavesItToTheGeneralParser(string text) => Assert.Null(Fast(text));

    [Fact]
    public void Reader_AnyText_GivesTheTreeOfTheGeneralParserOrNothing()
    {
        var texts = Gen.Elements(Lines).ListOf().Select(string.Concat);

        Prop.ForAll(texts.ToArbitrary(), text => Fast(text) is not { } read || read == Whole(text)).Check(Config.QuickThrowOnFailure.WithMaxTest(3000).WithEndSize(12));
    }

    [Fact]
    public void Reader_EverySixthPublicText_GivesTheTreeOfTheGeneralParser() => AssertAgreement(every: 6);

    [Fact]
    [Trait("Category", "Slow")]
    public void Reader_EveryPublicText_GivesTheTreeOfTheGeneralParser() => AssertAgreement(every: 1);

    private static void AssertAgreement(int every)
    {
        SharedFolder.Require();
        var files = SharedFolder.Files("data").Where(static file => file.EndsWith(".yaml", StringComparison.Ordinal));
        var texts = files.Where((_, index) => index % every == 0).Select(static file => SharedFolder.Read(file)).ToList();
        var fast = texts.Select(Fast).ToList();

        Assert.All(texts.Zip(fast), static item => Assert.Equal(item.Second is null ? null : Whole(item.First), item.Second));

        // who writes documents by hand or by tool stays within the subset, nearly always: speed depends on it
        Assert.InRange(fast.Count(static read => read is null), 0, texts.Count / 10);
    }

    private static string? Fast(string text)
    {
        var bag = new DiagnosticBag();
        return SubsetReader.TryRead("api.yaml", text, bag) is { } root ? Text(root, bag) : null;
    }

    private static string Whole(string text)
    {
        var bag = new DiagnosticBag();
        return Text(YamlReader.ReadWhole("api.yaml", text, bag), bag);
    }

    private static string Text(SpecNode? root, DiagnosticBag bag) => $"{TreeText.WithPlaces(root)} {TreeText.Of(bag.ToEquatableArray())}";
}
