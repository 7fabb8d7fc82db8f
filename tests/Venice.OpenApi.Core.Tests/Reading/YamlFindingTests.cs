using Venice.OpenApi.Diagnostics;

namespace Venice.OpenApi.Core.Tests.Reading;

/// <summary>Bad YAML: where it is reported, and what is kept.</summary>
public sealed class YamlFindingTests
{
    [Theory]
    [InlineData("", "nothing", "OAG1002 1:1")]
    [InlineData("# only words\n", "nothing", "OAG1002 1:1")]
    [InlineData("---\n", "nothing", "OAG1002 1:1")]
    [InlineData("- a", "nothing", "OAG1003 1:1")]
    [InlineData("\nword", "nothing", "OAG1003 2:1")]
    [InlineData("a: 1\nb: 'x\nc: 2", "{a: I'1'}", "OAG1004 2:4")]
    [InlineData("a: {b: 1,\n", "{a: {b: I'1'}}", "OAG1004 2:1")]
    [InlineData("a: {b: [1, 2", "{a: {b: [I'1', I'2']}}", "OAG1004 1:13")]
    [InlineData("a: 1\nb: @x", "{a: I'1'}", "OAG1004 2:4")]
    [InlineData("a:\n    b: 1\n  c: 2", "{a: {b: I'1'}}", "OAG1004 3:3")]
    [InlineData("a: \"\\d+\"", "{}", "OAG1004 1:4")]
    [InlineData("a: 1\nb: \0x", "{a: I'1', b: 0''}", "OAG1006 2:4")]
    [InlineData("a: 1\nb: 2\na: 3", "{a: I'3', b: I'2'}", "OAG1010 3:1")]
    [InlineData("a: {? [x] : 1, b: 2}", "{a: {b: I'2'}}", "OAG1011 1:7")]
    [InlineData("? {x: 1}\n: {y: 2}\nb: 2", "{b: I'2'}", "OAG1011 1:3")]
    [InlineData("a: 1\n---\nb: 2", "{a: I'1'}", "OAG1012 2:1")]
    [InlineData("a: *x", "{a: 0'null'}", "OAG1013 1:4")]
    [InlineData("a: &x [*x]", "{a: [0'null']}", "OAG1013 1:8")]
    [InlineData("a: 1\n<<: 5", "{a: I'1'}", "OAG1014 2:1, OAG1015 2:1")]
    [InlineData("a: !money 5", "{a: I'5'}", "OAG1016 1:4")]
    [InlineData("a: !money '5'", "{a: S'5'}", "OAG1016 1:4")]
    [InlineData("a: !list [5]", "{a: [I'5']}", "OAG1016 1:4")]
    [InlineData("a: !!int five", "{a: S'five'}", "OAG1017 1:4")]
    [InlineData("a: 1\nb:\n\tc: 1", "{a: I'1'}", "OAG1020 3:1")]
    [InlineData("a:\n  b: 1\n  \tc: 1", "{a: {}}", "OAG1020 3:3")]
    public void Yaml_Bad_IsReportedAtItsPlaceAndTheRestIsKept(string text, string kept, string findings)
    {
        var read = TreeText.Yaml(text);

        Assert.Equal(kept, TreeText.Of(read.Root));
        Assert.Equal(findings, TreeText.Of(read.Diagnostics));
    }

    [Fact]
    public void Yaml_LoneSurrogate_IsReplacedAndReported()
    {
        var read = TreeText.Yaml("a: x\uD800y");

        Assert.Equal("{a: S'x\uFFFDy'}", TreeText.Of(read.Root));
        Assert.Equal("OAG1018 1:4", TreeText.Of(read.Diagnostics));
    }

    [Fact]
    public void Message_OfADuplicateKey_SaysWhatWhereAndWhatToDo()
    {
        var finding = Assert.Single(TreeText.Yaml("paths:\n  /a: 1\n  /a: 2").Diagnostics);

        Assert.Equal(
            "api.yaml(3,3): warning OAG1010: The key '/a' stands in this mapping already, on line 2; the later value counts. Remove or rename one of them",
            finding.ToString());
    }

    [Fact]
    public void Message_OfALongKey_IsCut()
    {
        var key = new string('k', 500);

        var finding = Assert.Single(TreeText.Yaml($"{key}: 1\n{key}: 2").Diagnostics);

        Assert.True(finding.Message.Length < 300);
    }

    [Fact]
    public void Severity_OfWhatLosesNothing_IsInfo() => Assert.All(
        [ReadingRules.MergeKey, ReadingRules.IrregularYaml],
        static rule => Assert.Equal(RuleSeverity.Info, rule.Severity));
}
