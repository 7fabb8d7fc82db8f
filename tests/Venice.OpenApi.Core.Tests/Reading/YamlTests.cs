namespace Venice.OpenApi.Core.Tests.Reading;

public sealed class YamlTests
{
    [Fact]
    public void Yaml_Values_KnowTheirPlaces()
    {
        const string Text = """
            openapi: 3.0.0
            paths:
              /a:
                get: {tags: [x, "y"]}
              - odd
            """;
        var read = TreeText.Yaml(Text.Replace("  - odd", "  /b: |\n    text", StringComparison.Ordinal));

        Assert.Equal(
            "{openapi@1:1: S'3.0.0'@1:10, paths@2:1: {/a@3:3: {get@4:5: {tags@4:11: [S'x'@4:18, S'y'@4:21]@4:17}@4:10}@4:5, /b@5:3: S'text'@5:7}@3:3}@1:1",
            TreeText.WithPlaces(read.Root));
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void Yaml_AnyLineEnd_CountsOneLine(string end) =>
        Assert.Equal("{a@1:1: I'1'@1:4, b@3:1: S'x'@3:4}@1:1", TreeText.WithPlaces(TreeText.Yaml($"a: 1{end}{end}b: x{end}").Root));

    [Theory]
    [InlineData("\uFEFFa: 1")]
    [InlineData("--- # c\na: 1\n...\n")]
    [InlineData("%YAML 1.1\n---\na: 1")]
    [InlineData("# c\n---\na: 1")]
    [InlineData("{a: 1}")]
    [InlineData("{\"a\": 1,}")]
    [InlineData("? a\n: 1")]
    [InlineData("'a' : 1")]
    [InlineData("a:\t1\t# c")]
    [InlineData("\t# c\na: 1")]
    public void Yaml_WaysToWriteOneMapping_AreTheSame(string text)
    {
        var read = TreeText.Yaml(text);

        Assert.Empty(read.Diagnostics);
        Assert.Equal("{a: I'1'}", TreeText.Of(read.Root));
    }

    [Theory]
    [InlineData("a: &x {k: [1]}\nb: *x", "{a: {k: [I'1']}, b: {k: [I'1']}}")]
    [InlineData("a: &x k\n*x : 2", "{a: S'k', k: I'2'}")]
    [InlineData("a: &x 1\nb: &x 2\nc: *x", "{a: I'1', b: I'2', c: I'2'}")]
    [InlineData("a: &x\nb: *x", "{a: 0'', b: 0''}")]
    public void Yaml_Alias_RepeatsItsAnchor(string text, string expected) => Assert.Equal(expected, TreeText.OfYaml(text));

    [Theory]
    [InlineData("a: &x {k: 1, l: 2}\nb: {<<: *x, k: 3}", "{a: {k: I'1', l: I'2'}, b: {l: I'2', k: I'3'}}")]
    [InlineData("a: &x {k: 1}\nb: {<<: [*x, {k: 2, m: 4}]}", "{a: {k: I'1'}, b: {k: I'1', m: I'4'}}")]
    [InlineData("a: &x {k: 1}\nb: {z: 0, <<: *x, y: 2}", "{a: {k: I'1'}, b: {z: I'0', k: I'1', y: I'2'}}")]
    public void Yaml_MergeKey_IsAppliedAndMentioned(string text, string expected)
    {
        var read = TreeText.Yaml(text);

        Assert.Equal(expected, TreeText.Of(read.Root));
        Assert.Equal("OAG1014", Assert.Single(read.Diagnostics).Rule.Id);
    }

    [Fact]
    public void Yaml_QuotedMergeKey_IsAKeyLikeOthers() => Assert.Equal("{<<: I'1'}", TreeText.OfYaml("'<<': 1"));

    [Theory]
    [InlineData("a: x\u2028y\nb: 1", "{a: S'x\u2028y', b: I'1'}")]
    [InlineData("a: |\n  x\u0085y\nb: 1", "{a: S'x\u0085y\\n', b: I'1'}")]
    [InlineData("a: \"x\u2029\uE000y\"\nb: 1", "{a: S'x\u2029\uE000y', b: I'1'}")]
    public void Yaml_UnicodeLineSeparator_IsText(string text, string expected) => Assert.Equal(expected, TreeText.OfYaml(text));

    [Theory]
    [InlineData("a: |\n     \n  text\nb: 1", "{a: S'\\ntext\\n', b: I'1'}", "OAG1021 2:1")]
    [InlineData("a: >-\n    \n\n  text\nb: 1", "{a: S'\\n\\ntext', b: I'1'}", "OAG1021 2:1")]
    [InlineData("a:\n  b: \"one\n two\n  three\"\n  c: 1", "{a: {b: S'one two three', c: I'1'}}", "OAG1021 3:1")]
    [InlineData("a:\n  - b: \"one\n  two\"\n    c: 1", "{a: [{b: S'one two', c: I'1'}]}", "OAG1021 3:1")]
    [InlineData("a: 1\n\t\nb: 2", "{a: I'1', b: I'2'}", "OAG1021 2:1")]
    public void Yaml_RuleThatManyToolsOverlook_IsReadAndMentioned(string text, string expected, string finding)
    {
        var read = TreeText.Yaml(text);

        Assert.Equal(expected, TreeText.Of(read.Root));
        Assert.Equal(finding, TreeText.Of(read.Diagnostics));
    }
}
