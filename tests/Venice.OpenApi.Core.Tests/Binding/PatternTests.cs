using System.Text.RegularExpressions;
using Venice.OpenApi.Binding.Patterns;

namespace Venice.OpenApi.Core.Tests.Binding;

/// <summary>Patterns of JSON Schema decide here as they do there.</summary>
public sealed class PatternTests
{
    [Theory]
    [InlineData("a", "xax", true)]
    [InlineData("^a$", "xax", false)]
    [InlineData("^a$", "a\n", false)]
    [InlineData("^\\d+$", "123", true)]
    [InlineData("^\\d+$", "١٢٣", false)]
    [InlineData("^[\\d.]+$", "1.2", true)]
    [InlineData("^\\D$", "١", true)]
    [InlineData("^[^\\d]$", "٣", true)]
    [InlineData("^\\w+$", "a_1", true)]
    [InlineData("^\\w+$", "größe", false)]
    [InlineData("^[\\w-]+$", "a-b", true)]
    [InlineData("^\\W$", "ö", true)]
    [InlineData("^[\\W]$", "ö", true)]
    [InlineData("^\\s$", "\ufeff", true)]
    [InlineData("^\\s$", "\u0085", false)]
    [InlineData("^\\S$", "\u0085", true)]
    [InlineData("^\\s$", "\u3000", true)]
    [InlineData("^.$", "\r", false)]
    [InlineData("^.$", "\u2028", false)]
    [InlineData("^.$", "👍", true)]
    [InlineData("^..$", "👍", false)]
    [InlineData("^[^a]$", "👍", true)]
    [InlineData("^[^👍]$", "👎", true)]
    [InlineData("^[^👍]$", "👍", false)]
    [InlineData("^[😀-🙏]$", "😎", true)]
    [InlineData("^[😀-🙏]$", "🚀", false)]
    [InlineData("^👍{2}$", "👍👍", true)]
    [InlineData("^\\u{1F44D}$", "👍", true)]
    [InlineData("^[\\u{1F44D}]$", "👍", true)]
    [InlineData("^\\uD83D\\uDC4D$", "👍", true)]
    [InlineData("^\\u0041$", "A", true)]
    [InlineData("^\\x41$", "A", true)]
    [InlineData("^\\cJ$", "\n", true)]
    [InlineData("^\\p{L}+$", "größe", true)]
    [InlineData("^\\p{Letter}+$", "a1", false)]
    [InlineData("^\\P{L}$", "1", true)]
    [InlineData("^[\\p{L}\\d]+$", "ö1", true)]
    [InlineData("^[^\\p{L}]+$", "ö", false)]
    [InlineData("^\\/api\\/.*$", "/api/x", true)]
    [InlineData("^\\-\\a$", "-a", true)]
    [InlineData("^[]$", "a", false)]
    [InlineData("^[^]$", "\n", true)]
    [InlineData("^[a-z-[aeiou]]$", "b]", true)]
    [InlineData("^[a\\-z]$", "-", true)]
    [InlineData("^[\\b]$", "\b", true)]
    [InlineData("^a{,3}$", "a{,3}", true)]
    [InlineData("^{x}$", "{x}", true)]
    [InlineData("^(?:a|b)+?$", "abab", true)]
    [InlineData("^(?<year>\\d{4})-\\k<year>$", "2020-2020", true)]
    [InlineData("^(a)(b)\\2$", "abb", true)]
    [InlineData("^(?P<x>a)$", "a", true)]
    [InlineData("^(?=.*\\d)\\w+$", "abc1", true)]
    [InlineData("(?<!a)b", "cb", true)]
    [InlineData("\\bfoo\\b", "éfoo", true)]
    [InlineData("\\bfoo\\b", "xfoo", false)]
    [InlineData("^\\A[a-z]+\\z$", "abc", true)]
    [InlineData("^(0x[a-fA-F0-9]{40}|[1-9A-HJ-NP-Za-km-z]{32,44})$", "0x00000000219ab540356cBB839Cbe05303d7705Fa", true)]
    [InlineData("^[-a]$", "-", true)]
    [InlineData("^[ \"#$%&'()*+,./:;<=>?@]$", "#", true)]
    [InlineData("^#\\ $", "# ", true)]
    public void Pattern_OnAText_DecidesAsEcmaDoes(string pattern, string text, bool isMatch)
    {
        var translated = PatternTranslator.Translate(pattern);

        Assert.NotNull(translated.Expression);
        Assert.Equal(isMatch, Regex.IsMatch(text, translated.Expression, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1)));
        if (translated.IsLinear)
        {
            Assert.Equal(isMatch, Regex.IsMatch(text, translated.Expression, RegexOptions.CultureInvariant | RegexOptions.NonBacktracking, TimeSpan.FromSeconds(1)));
        }
    }

    [Theory]
    [InlineData("^[a-z]{1,255}$", true)]
    [InlineData("^(a+)+$", true)]
    [InlineData("^\\p{L}.\\S$", true)]
    [InlineData("^[]$", true)]
    [InlineData("(?=a)b", false)]
    [InlineData("(a)\\1", false)]
    [InlineData("\\bx", false)]
    [InlineData("^.{1,32768}$", false)]
    [InlineData("^((a{1,100}){1,100}){1,100}$", false)]
    public void Pattern_WithoutLookingBack_IsLinear(string pattern, bool isLinear) => Assert.Equal(isLinear, PatternTranslator.Translate(pattern).IsLinear);

    [Theory]
    [InlineData("(")]
    [InlineData(")")]
    [InlineData("[a")]
    [InlineData("[z-a]")]
    [InlineData("*a")]
    [InlineData("a**")]
    [InlineData("a\\")]
    [InlineData("\\p{Script=Greek}")]
    [InlineData("\\p{L")]
    [InlineData("\\u{110000}")]
    [InlineData("\\uD8")]
    [InlineData("(?>a)")]
    [InlineData("(?#note)")]
    [InlineData("(?(a)b|c)")]
    [InlineData("(?<n>a)(b)\\2")]
    [InlineData("\\k<n")]
    [InlineData("\\k<unknown>")]
    [InlineData("a{2,1}")]
    public void Pattern_ThatCannotBeTranslated_SaysWhy(string pattern)
    {
        var translated = PatternTranslator.Translate(pattern);

        Assert.Null(translated.Expression);
        Assert.False(string.IsNullOrEmpty(translated.Obstacle));
    }

    [Fact]
    public void Pattern_OfAbsurdLength_IsNotTried() => Assert.Null(PatternTranslator.Translate(new string('(', 5000)).Expression);

    [Fact]
    public void Pattern_NestedToTheLimit_IsTranslatedOrRefused() =>
        Assert.NotNull(PatternTranslator.Translate(new string('(', 1500) + new string(')', 1500)));
}
