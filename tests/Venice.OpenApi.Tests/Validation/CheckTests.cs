using FsCheck;
using FsCheck.Fluent;
using Venice.OpenApi.Validation;
using Check = Venice.OpenApi.Validation.Check;

namespace Venice.OpenApi.Tests.Validation;

public sealed class CheckTests
{
    [Theory]
    [InlineData("", 0)]
    [InlineData("abc", 3)]
    [InlineData("😀", 1)]
    [InlineData("a😀b", 3)]
    [InlineData("<", 1)]
    [InlineData("<>", 1)]
    [InlineData("><", 2)]
    [InlineData("<<>>", 3)]
    public void CodePoints_SurrogatePair_CountsOnce(string text, int expected) =>
        // attributes cannot carry halves of a pair
        Assert.Equal(expected, Check.CodePoints(text.Replace('<', '\ud83d').Replace('>', '\ude00')));

    [Fact]
    public void HasLength_AnyText_AgreesWithCounting() => Prop.ForAll<string?, byte, byte>((text, minimum, maximum) =>
    {
        var content = (text ?? "") + "😀";
        var count = Check.CodePoints(content);
        return Check.HasLength(content, minimum, maximum) == (count >= minimum && count <= maximum)
            && new CodePointLengthAttribute(minimum, maximum).IsValid(content) == Check.HasLength(content, minimum, maximum);
    }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(0.3, 0.1, true)]
    [InlineData(1.1, 0.1, true)]
    [InlineData(0.35, 0.1, false)]
    [InlineData(1e300, 0.5, true)]
    [InlineData(double.NaN, 1, false)]
    [InlineData(double.PositiveInfinity, 1, false)]
    public void IsMultipleOf_Doubles_MeansTheNumbersAsWritten(double value, double divisor, bool expected)
    {
        Assert.Equal(expected, Check.IsMultipleOf(value, divisor));
        Assert.Equal(expected, new MultipleOfAttribute(divisor).IsValid(value));
    }

    [Fact]
    public void IsMultipleOf_AnyWholeNumbers_AgreesWithTheAttribute() => Prop.ForAll<int, PositiveInt>((value, divisor) =>
        Check.IsMultipleOf(value, divisor.Get) == (value % divisor.Get == 0)
        && new MultipleOfAttribute(divisor.Get).IsValid(value) == Check.IsMultipleOf(value, divisor.Get)
        && new MultipleOfAttribute(divisor.Get).IsValid((long)value) == Check.IsMultipleOf(value, divisor.Get)
        && new MultipleOfAttribute(divisor.Get).IsValid((decimal)value) == Check.IsMultipleOf(value, divisor.Get)).QuickCheckThrowOnFailure();

    [Fact]
    public void AreUnique_AnyList_AgreesWithTheAttribute() => Prop.ForAll<byte[]>(numbers =>
    {
        IReadOnlyList<int> list = numbers.Select(number => number % 8).ToList();
        IReadOnlyList<IReadOnlyList<int>> nested = list.Select(number => (IReadOnlyList<int>)[number]).ToList();
        var expected = list.Distinct().Count() == list.Count;
        return Check.AreUnique(list) == expected && Check.AreUnique(nested) == expected
            && new UniqueItemsAttribute().IsValid(list) == expected && new UniqueItemsAttribute().IsValid(nested) == expected;
    }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("b", "abc", true)]
    [InlineData("^b", "abc", false)]
    [InlineData("(?=b)b", "abc", true)]
    [InlineData("^(a)\\1$", "aa", true)]
    public void Pattern_IsASearch(string pattern, string text, bool expected)
    {
        Assert.Equal(expected, Check.IsMatch(Check.CreatePattern(pattern), text));
        Assert.Equal(expected, new JsonPatternAttribute(pattern).IsValid(text));
        Assert.Equal(expected, new JsonPatternAttribute(pattern, pattern, false).IsValid(text));
    }

    [Fact]
    public void Pattern_ThatExplodes_IsLinearWhereItCanBe() =>
        Assert.False(Check.IsMatch(Check.CreatePattern("^(a+)+$"), new string('a', 5000) + "!"));

    [Fact]
    [Trait("Category", "Slow")]
    public void Pattern_OutOfTime_Passes() =>
        Assert.True(Check.IsMatch(Check.CreatePattern("^(a+)+$(?!x)"), new string('a', 100) + "!"));
}
