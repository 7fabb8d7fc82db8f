namespace Venice.OpenApi.Generator.Tests;

/// <summary>What bad documents lead to: a finding at file, line and column, and the rest emitted.</summary>
public sealed class FindingTests
{
    private const string File = "acme.yaml";

    [Theory]
    [InlineData("", "acme.yaml(1,1): error OAG1002")]
    [InlineData("just a sentence", "acme.yaml(1,1): error OAG1003")]
    [InlineData("- a\n- b\n", "acme.yaml(1,1): error OAG1003")]
    [InlineData("{ \"openapi\": }", "acme.yaml(1,")]
    [InlineData("swagger: \"2.0\"\npaths: {}\n", "acme.yaml(1,10): error OAG2002")]
    [InlineData("name: value\n", "acme.yaml(1,1): error OAG2001")]
    public void Document_NothingUsable_OneErrorAtItsPlace(string text, string finding)
    {
        var run = GeneratorRun.Of(FakeProject.OnNet8().WithDocument(File, text));

        Assert.StartsWith(finding, run.Findings[0], StringComparison.Ordinal);
        Assert.Contains(": error OAG", run.Findings[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Yaml_TabAsIndentation_IsAnErrorThereAndTheRestIsEmitted()
    {
        var run = Orders("      required: [title]\n      properties:\n        title: { type: string }", "      required: [title]\n\tproperties:\n        title: { type: string }");

        Assert.Contains(run.Findings, static finding => finding.StartsWith($"{File}({LineOf("required: [title]") + 1},", StringComparison.Ordinal) && finding.Contains("error OAG1020", StringComparison.Ordinal));
        Assert.Contains("Acme.Order.g.cs", run.Sources.Keys);
    }

    [Fact]
    public void Yaml_DuplicateKey_IsAWarningAtTheSecondOne()
    {
        var run = Orders("        note: { type: string, maxLength: 200 }", "        note: { type: string, maxLength: 200 }\n        note: { type: string }");

        Assert.StartsWith($"{File}({LineOf("note: {") + 1},9): warning OAG1010", Assert.Single(run.Findings), StringComparison.Ordinal);
        Assert.Empty(run.CompilerMessages);
    }

    [Fact]
    public void Reference_ThatLeadsNowhere_IsAWarningAndTheMemberTakesAnything()
    {
        var run = Orders("status: { $ref: \"#/components/schemas/Status\" }", "status: { $ref: \"#/components/schemas/Nothing\" }");

        Assert.Contains(run.Findings, static finding => finding.StartsWith($"{File}({LineOf("status: {")},", StringComparison.Ordinal) && finding.Contains("warning OAG2006", StringComparison.Ordinal));
        Assert.Contains("JsonElement Status", run.Sources["Acme.Order.g.cs"], StringComparison.Ordinal);
        Assert.Empty(run.CompilerMessages);
    }

    [Theory]
    [InlineData("file:///etc/passwd", "OAG2007")]
    [InlineData("https://acme.test/types.yaml#/Order", "OAG2007")]
    [InlineData("../../../../etc/passwd", "OAG2008")]
    public void Reference_ToTheWorldOutside_IsNeverFollowed(string reference, string id)
    {
        var run = Orders("$ref: \"#/components/schemas/Status\"", $"$ref: \"{reference}\"");

        Assert.Contains(run.Findings, finding => finding.Contains("warning " + id, StringComparison.Ordinal));
        Assert.Empty(run.CompilerMessages);
    }

    [Fact]
    public void AllOf_ThatContainsItself_IsAWarningThere()
    {
        var run = Orders("    Problem:\n      type: object\n", "    Problem:\n      allOf: [{ $ref: \"#/components/schemas/Problem\" }]\n      type: object\n");

        Assert.Contains(run.Findings, static finding => finding.StartsWith($"{File}({LineOf("    Problem:") + 1},", StringComparison.Ordinal) && finding.Contains("warning OAG2010", StringComparison.Ordinal));
        Assert.Empty(run.CompilerMessages);
    }

    [Fact]
    public void Version_NotYetKnown_IsAWarningAndTheDocumentIsRead()
    {
        var run = Orders("openapi: 3.0.0", "openapi: 3.9.0");

        Assert.StartsWith("acme.yaml(1,10): warning OAG2003", Assert.Single(run.Findings), StringComparison.Ordinal);
        Assert.Empty(run.CompilerMessages);
    }

    [Fact]
    public void Overlay_TargetThatMatchesNothing_IsAWarningInTheOverlay()
    {
        const string overlay = """
            overlay: 1.0.0
            info: { title: words, version: "1" }
            actions:
              - target: $.components.schemas.Ordre
                update: { description: Something that was bought. }
              - target: $.components.schemas.Order
                update: { description: Something that was bought. }
            """;

        var run = GeneratorRun.Of(FakeProject.OnNet8().WithDocument(File, Samples.Orders, ("Overlay", "words.yaml")).WithFile("words.yaml", overlay));

        Assert.StartsWith("words.yaml(4,13): warning OAG1504", Assert.Single(run.Findings), StringComparison.Ordinal);
        Assert.Contains("Something that was bought.", run.Sources["Acme.Order.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void Filter_OperationThatIsNotThere_IsAnError()
    {
        var run = GeneratorRun.Of(FakeProject.OnNet8().WithDocument(File, Samples.Orders, ("Operations", "getOrder,getOrdr")));

        Assert.Contains(run.Findings, static finding => finding.Contains(": error OAG", StringComparison.Ordinal) && finding.Contains("getOrdr", StringComparison.Ordinal));
        Assert.Contains("Acme.Order.g.cs", run.Sources.Keys);
    }

    private static GeneratorRun Orders(string oldText, string newText)
    {
        Assert.Contains(oldText, Samples.Orders, StringComparison.Ordinal);
        return GeneratorRun.Of(FakeProject.OnNet8().WithDocument(File, Samples.Orders.Replace(oldText, newText, StringComparison.Ordinal)));
    }

    private static int LineOf(string text) => Samples.Orders[..Samples.Orders.IndexOf(text, StringComparison.Ordinal)].Count(static character => character == '\n') + 1;
}
