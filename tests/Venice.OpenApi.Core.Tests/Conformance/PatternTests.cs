using Venice.OpenApi.Conformance;

namespace Venice.OpenApi.Core.Tests.Conformance;

/// <summary>Patterns are ECMAScript's: rows where .NET, left alone, would say something else, and some where not.</summary>
public sealed class PatternTests
{
    [Theory]
    [InlineData("^a$", "a\n", false)]
    [InlineData("^a$", "a", true)]
    [InlineData("a.b", "a\rb", false)]
    [InlineData("a.b", "a\u2028b", false)]
    [InlineData("^.$", "😀", true)]
    [InlineData("^..$", "😀", false)]
    [InlineData("^[^a]$", "😀", true)]
    [InlineData("^[^a]{2}$", "😀", false)]
    [InlineData("^\\d$", "٣", false)]
    [InlineData("^\\D$", "٣", true)]
    [InlineData("^\\w$", "é", false)]
    [InlineData("^\\W$", "é", true)]
    [InlineData("^\\s$", "\uFEFF", true)]
    [InlineData("^\\s$", "\u0085", false)]
    [InlineData("^\\S$", "\u0085", true)]
    [InlineData("\\bé", "aé", true)]
    [InlineData("a\\Bé", "aé", false)]
    [InlineData("^[\\d\\w-]+$", "a-1", true)]
    [InlineData("^[a-z-[aeiou]]$", "-]", true)]
    [InlineData("^[[]$", "[", true)]
    [InlineData("[]", "a", false)]
    [InlineData("^[^]$", "\n", true)]
    [InlineData("^[\\]]$", "]", true)]
    [InlineData("^\\u{1F600}+$", "😀😀", true)]
    [InlineData("^😀+$", "😀😀", true)]
    [InlineData("^\\u0041\\/$", "A/", true)]
    [InlineData("^\\p{Lu}$", "É", true)]
    [InlineData("^(?<a>x)\\k<a>$", "xx", true)]
    [InlineData("^(0x[a-fA-F0-9]{40}|[1-9A-HJ-NP-Za-km-z]{32,44})$", "0x52908400098527886E0F7030069857D2E4169EE7", true)]
    [InlineData("^(0x[a-fA-F0-9]{40}|[1-9A-HJ-NP-Za-km-z]{32,44})$", "0x529", false)]
    [InlineData("(", "anything", true)]
    [InlineData("[", "anything", true)]
    [InlineData("\\", "anything", true)]
    [InlineData("[😀-😎]", "anything", true)]
    public void Pattern_OfEcmaScript_KeepsItsMeaning(string pattern, string text, bool expected)
    {
        Assert.Equal(expected, PatternSearch.Finds(pattern, text));
    }

    [Fact]
    public void Pattern_ThatNeverEnds_IsGivenUp()
    {
        Assert.True(PatternSearch.Finds("^(a+)+$", new string('a', 40) + "!"));
    }
}
