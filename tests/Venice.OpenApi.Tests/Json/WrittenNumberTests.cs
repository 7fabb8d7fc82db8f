using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Venice.OpenApi.Tests.Samples;

namespace Venice.OpenApi.Tests.Json;

public sealed class WrittenNumberTests
{
    [Theory]
    [InlineData(7.5, "7.5")]
    [InlineData(0.1, "0.1")]
    [InlineData(0.29, "0.29")]
    [InlineData(-0.05, "-0.05")]
    [InlineData(-1, "-1")]
    [InlineData(20, "20")]
    [InlineData(100.001, "100.001")]
    [InlineData(999999.999, "999999.999")]
    [InlineData(1000000, "1000000")]
    [InlineData(0.0005, "0.0005")]
    [InlineData(0, "0")]
    [InlineData(-0.0, "-0")]
    [InlineData(1e300, "1E+300")]
    [InlineData(-1.7976931348623157E+308, "-1.7976931348623157E+308")]
    [InlineData(double.Epsilon, "5E-324")]
    public void Double_IsWrittenAsThePlatformDoes(double value, string expected)
    {
        Assert.Equal(expected, Written(value));
        Assert.Equal(expected, JsonSerializer.Serialize(value));
    }

    [Fact]
    public void Double_OfAnyDigits_IsWrittenAsThePlatformDoes() => Prop.ForAll<int, byte>(static (digits, places) =>
    {
        var value = digits / Math.Pow(10, places % 7);
        return IsPlatforms(value) && IsPlatforms(Math.BitIncrement(value)) && IsPlatforms(Math.BitDecrement(value));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Double_OfAnyBits_IsWrittenAsThePlatformDoes() => Prop.ForAll<long>(static bits =>
        !double.IsFinite(BitConverter.Int64BitsToDouble(bits)) || IsPlatforms(BitConverter.Int64BitsToDouble(bits))).QuickCheckThrowOnFailure();

    [Fact]
    public void WholeNumber_Any_IsWrittenAsThePlatformDoes() => Prop.ForAll<long>(static value =>
        BodyText.Of(value, static (writer, number) => writer.WriteNumber(number)) == JsonSerializer.Serialize(value)).QuickCheckThrowOnFailure();

    [Fact]
    public void Decimal_Any_IsWrittenAsThePlatformDoes() => Prop.ForAll<long, int, byte>(static (low, high, scale) =>
    {
        var value = new decimal((int)low, (int)(low >> 32), high, isNegative: (scale & 32) != 0, (byte)(scale % 29));
        return BodyText.Of(value, static (writer, number) => writer.WriteNumber(number)) == JsonSerializer.Serialize(value);
    }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    public void Double_ThatJsonCannotHold_IsRefused(double value) => Assert.Throws<ArgumentException>(() => Written(value));

    private static bool IsPlatforms(double value) => Written(value) == JsonSerializer.Serialize(value);

    private static string Written(double value) => BodyText.Of(value, static (writer, number) => writer.WriteNumber(number));
}
