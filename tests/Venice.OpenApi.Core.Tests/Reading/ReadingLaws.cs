using FsCheck;
using FsCheck.Fluent;
using Venice.OpenApi.Reading;

namespace Venice.OpenApi.Core.Tests.Reading;

public sealed class ReadingLaws
{
    private static readonly string[] Parts =
    [
        "a", ": ", "\n", "  ", "- ", "[", "]", "{", "}", ", ", "\"", "'", "|\n", ">-\n", "# ", "&x ", "*x", "!!int ", "!t ", "<<: *x", "---\n", "...\n", "\t", "\0",
        "%", "? ", "\\u", "\\", "\r", "1", "null", "\uD800", "\u2028", "😀", "\uFEFF", "@", "~", ",", ":",
    ];

    [Theory]
    [InlineData("api.yaml")]
    [InlineData("api.json")]
    public void Reader_AnyText_GivesARootOrAnError(string file)
    {
        var texts = Gen.Elements(Parts).ListOf().Select(string.Concat);

        Prop.ForAll(texts.ToArbitrary(), text => GivesRootOrError(file, text)).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));
    }

    [Fact]
    public void Reader_DocumentCutAnywhere_KeepsWhatIsBeforeTheCut()
    {
        const string Whole = "openapi: 3.0.0\npaths:\n  /a:\n    get: {tags: [\"x\", 'y']}\ncomponents:\n  schemas:\n    - |\n      text\n";
        var cuts = Gen.Choose(0, Whole.Length).ToArbitrary();

        Prop.ForAll(cuts, cut => GivesRootOrError("api.yaml", Whole[..cut]) && (cut < 20 || Version(Whole[..cut]) == "3.0.0")).Check(Config.QuickThrowOnFailure);
    }

    private static bool GivesRootOrError(string file, string text)
    {
        var read = SpecReader.Read(new(file, text));
        return read.Root is SpecMap || read.Diagnostics.Any(static finding => finding.Rule.Severity == Diagnostics.RuleSeverity.Error);
    }

    private static string? Version(string text) => ((TreeText.Yaml(text).Root as SpecMap)?["openapi"] as SpecScalar)?.Text;
}
