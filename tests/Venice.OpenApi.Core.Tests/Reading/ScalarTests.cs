using Venice.OpenApi.Reading;

namespace Venice.OpenApi.Core.Tests.Reading;

/// <summary>What a scalar of YAML is: the core schema of 1.2, nothing of 1.1.</summary>
public sealed class ScalarTests
{
    [Theory]
    [InlineData("1:1", "S'1:1'")]
    [InlineData("16:9", "S'16:9'")]
    [InlineData("12:30:45", "S'12:30:45'")]
    [InlineData("2026-04-09T12:00:00.000Z", "S'2026-04-09T12:00:00.000Z'")]
    [InlineData("2026-04-09", "S'2026-04-09'")]
    [InlineData("yes", "S'yes'")]
    [InlineData("on", "S'on'")]
    [InlineData("n", "S'n'")]
    [InlineData("1_000", "S'1_000'")]
    [InlineData("0b1", "S'0b1'")]
    [InlineData("nan", "S'nan'")]
    [InlineData("1024x1024", "S'1024x1024'")]
    [InlineData("1.2.3", "S'1.2.3'")]
    [InlineData(".", "S'.'")]
    [InlineData("1e", "S'1e'")]
    [InlineData("0x", "S'0x'")]
    [InlineData("0o8", "S'0o8'")]
    [InlineData("tRue", "S'tRue'")]
    [InlineData("42", "I'42'")]
    [InlineData("-7", "I'-7'")]
    [InlineData("+1", "I'+1'")]
    [InlineData("012", "I'012'")]
    [InlineData("0o17", "I'0o17'")]
    [InlineData("0x1F", "I'0x1F'")]
    [InlineData("1e+09", "N'1e+09'")]
    [InlineData("1.5", "N'1.5'")]
    [InlineData("1.", "N'1.'")]
    [InlineData("-.5e3", "N'-.5e3'")]
    [InlineData(".inf", "N'.inf'")]
    [InlineData("-.INF", "N'-.INF'")]
    [InlineData(".NaN", "N'.NaN'")]
    [InlineData("true", "B'true'")]
    [InlineData("FALSE", "B'FALSE'")]
    [InlineData("~", "0'~'")]
    [InlineData("Null", "0'Null'")]
    [InlineData("", "0''")]
    [InlineData("'1'", "S'1'")]
    [InlineData("\"null\"", "S'null'")]
    [InlineData("''", "S''")]
    [InlineData("|-\n    1", "S'1'")]
    [InlineData("!!str 5", "S'5'")]
    [InlineData("! 5", "S'5'")]
    [InlineData("!!int '5'", "I'5'")]
    [InlineData("!!float 5", "N'5'")]
    [InlineData("!!bool 'true'", "B'true'")]
    [InlineData("!!null ''", "0''")]
    [InlineData("!!binary aGk=", "S'aGk='")]
    [InlineData("\"\\ud83d\\ude00\"", "S'😀'")]
    public void Scalar_AsValue_IsWhatTheCoreSchemaSays(string written, string expected)
    {
        var read = TreeText.Yaml($"a: {written}\n");

        Assert.Empty(read.Diagnostics);
        Assert.Equal($"{{a: {expected}}}", TreeText.Of(read.Root));
    }

    [Theory]
    [InlineData("200")]
    [InlineData("on")]
    [InlineData("null")]
    [InlineData("1.0")]
    [InlineData("16:9")]
    public void Scalar_AsKey_IsItsText(string key) => Assert.Equal($"{{{key}: I'1'}}", TreeText.OfYaml($"{key}: 1\n"));

    [Theory]
    [InlineData("True", true)]
    [InlineData("FALSE", false)]
    public void Scalar_Boolean_KnowsItsValue(string written, bool expected) =>
        Assert.Equal(expected, Assert.IsType<SpecScalar>(TreeText.Map($"a: {written}")["a"]).IsTrue);
}
