using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Venice.OpenApi.Conformance;

namespace Venice.OpenApi.Core.Tests.Conformance;

public sealed class JsonNumberLaws
{
    [Fact]
    public void Order_OfAnyTwoDecimals_IsTheirs() => Prop.ForAll<decimal, decimal>(static (one, other) =>
        Math.Sign(Number(one).CompareTo(Number(other))) == one.CompareTo(other)).QuickCheckThrowOnFailure();

    [Fact]
    public void Text_OfAnyDecimal_IsThatOfItsEquals() => Prop.ForAll<decimal, byte>(static (value, zeros) =>
        Number(value).ToString() == JsonNumber.Parse(Text(value) + (Text(value).Contains('.', StringComparison.Ordinal) ? "" : ".") + new string('0', zeros % 5))!.Value.ToString()
        && JsonNumber.Parse(Number(value).ToString())!.Value.Equals(Number(value))).QuickCheckThrowOnFailure();

    [Fact]
    public void Multiples_OfAnyInteger_AreFound() => Prop.ForAll<int, int, int>(static (factor, divisor, rest) =>
    {
        var by = Math.Abs((long)divisor) + 1;
        var value = (factor * by) + (rest % 2);
        return Number(value).IsMultipleOf(Number(by)) == (value % by == 0);
    }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData(".")]
    [InlineData("e5")]
    [InlineData("1e")]
    [InlineData("1e+")]
    [InlineData("0x10")]
    [InlineData(".nan")]
    [InlineData("1 ")]
    [InlineData("1,5")]
    public void Text_OfNoNumber_IsNone(string text) => Assert.Null(JsonNumber.Parse(text));

    private static JsonNumber Number(decimal value) => JsonNumber.Parse(Text(value))!.Value;

    private static string Text(decimal value) => value.ToString(CultureInfo.InvariantCulture);
}
