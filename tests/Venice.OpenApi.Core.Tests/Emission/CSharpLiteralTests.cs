using Venice.OpenApi.Emission;

namespace Venice.OpenApi.Core.Tests.Emission;

public sealed class CSharpLiteralTests
{
    [Theory]
    [InlineData("plain", "\"plain\"")]
    [InlineData("a\"b\\c", "\"a\\\"b\\\\c\"")]
    [InlineData("a\r\n\tb", "\"a\\r\\n\\tb\"")]
    [InlineData("\0\u0085\u2028é", "\"\\u0000\\u0085\\u2028\\u00E9\"")]
    [InlineData("\ud83d\ude00", "\"\\uD83D\\uDE00\"")]
    public void String_OfAnything_IsPrintableAscii(string value, string expected) => Assert.Equal(expected, CSharpLiteral.String(value));

    [Fact]
    public void String_OfALoneSurrogate_KeepsIt() => Assert.Equal("\"\\uD800\"", CSharpLiteral.String("\ud800"));

    [Fact]
    public void Utf8_OfALoneSurrogate_ReplacesIt() => Assert.Equal("\"a\\uFFFD\"u8", CSharpLiteral.Utf8("a\ud800"));

    [Fact]
    public void String_OfNull_IsNull() => Assert.Equal("null", CSharpLiteral.String(null));
}
