using Venice.OpenApi.Core.Tests.Reading;
using Venice.OpenApi.Tool.Writing;

namespace Venice.OpenApi.Core.Tests.Tool;

public sealed class YamlWriterTests
{
    [Fact]
    public void Writer_ATree_HasOneForm()
    {
        var tree = TreeText.Map("""
            a: {b: [1, {c: d, e: [[x, z], []]}, {}], 'f g': null}
            "/p/{id}": {$ref: '#/components/x'}
            """);

        Assert.Equal(
            """
            # first
            # second
            a:
              b:
                - 1
                - c: d
                  e:
                    - - x
                      - z
                    - []
                - {}
              f g: null
            /p/{id}:
              $ref: "#/components/x"

            """.ReplaceLineEndings("\n"),
            YamlWriter.Write(tree, "first", "second"));
    }

    [Fact]
    public void Writer_AnEmptyMapping_IsWritten() => Assert.Equal("{}\n", YamlWriter.Write(TreeText.Map("{}")));

    [Theory]
    [InlineData("word", "word")]
    [InlineData("two words", "two words")]
    [InlineData("a... b---c &d", "a... b---c &d")]
    [InlineData("two *", "\"two *\"")]
    [InlineData("https://api.venice.ai/v1", "https://api.venice.ai/v1")]
    [InlineData("application/json; charset=utf-8", "application/json; charset=utf-8")]
    [InlineData("", "\"\"")]
    [InlineData(" x", "\" x\"")]
    [InlineData("x ", "\"x \"")]
    [InlineData("1", "\"1\"")]
    [InlineData("-1", "\"-1\"")]
    [InlineData("1e5", "\"1e5\"")]
    [InlineData("1_000", "\"1_000\"")]
    [InlineData("0x1F", "\"0x1F\"")]
    [InlineData("1:1", "\"1:1\"")]
    [InlineData("16:9", "\"16:9\"")]
    [InlineData("2026-08-21", "\"2026-08-21\"")]
    [InlineData(".inf", "\".inf\"")]
    [InlineData("true", "\"true\"")]
    [InlineData("No", "\"No\"")]
    [InlineData("on", "\"on\"")]
    [InlineData("y", "\"y\"")]
    [InlineData("NULL", "\"NULL\"")]
    [InlineData("~", "\"~\"")]
    [InlineData("<<", "\"<<\"")]
    [InlineData("=", "\"=\"")]
    [InlineData("- x", "\"- x\"")]
    [InlineData("*x", "\"*x\"")]
    [InlineData("a: b", "\"a: b\"")]
    [InlineData("a:", "\"a:\"")]
    [InlineData("a #b", "\"a #b\"")]
    [InlineData("a#b", "a#b")]
    [InlineData("^\\d+$", "'^\\d+$'")]
    [InlineData("\"it's\"", "'\"it''s\"'")]
    [InlineData("it's", "it's")]
    [InlineData("a\nb", "\"a\\nb\"")]
    [InlineData("\t\"\\", "\"\\t\\\"\\\\\"")]
    [InlineData("\u2028", "\"\\u2028\"")]
    [InlineData("größer", "\"größer\"")]
    [InlineData("---", "\"---\"")]
    public void Writer_AString_IsQuotedWhereAReaderCouldMistakeIt(string text, string expected) => Assert.Equal(expected, YamlScalar.String(text));
}
