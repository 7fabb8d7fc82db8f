using System.Globalization;
using System.Text;
using Venice.OpenApi.Json;

namespace Venice.OpenApi.Tests.Json;

public sealed class ShortNumberTests
{
    [Theory]
    [InlineData("0")]
    [InlineData("-0")]
    [InlineData("-0.0")]
    [InlineData("0.1")]
    [InlineData("1234.5")]
    [InlineData("0.30000000000000")]
    [InlineData("999999999999999")]
    [InlineData("0.00000000000001")]
    [InlineData("-12345.6789012345")]
    [InlineData("0.123456789012345")]
    public void TryRead_FewDigits_IsTheNumber(string text) => AssertSame(text);

    [Fact]
    public void TryRead_AnyFewDigits_IsWhatThePlatformReads()
    {
        var random = new Random(20261128);
        for (var i = 0; i < 20_000; i++)
        {
            var number = random.NextInt64(1_000_000_000_000_000) / (long)Math.Pow(10, random.Next(15));
            var digits = number.ToString(CultureInfo.InvariantCulture);
            var point = random.Next(digits.Length);
            AssertSame((i % 2 == 0 ? "" : "-") + (point == 0 ? digits : $"{digits[..point]}.{digits[point..]}"));
        }
    }

    [Theory]
    [InlineData("1e3")]
    [InlineData("1E-3")]
    [InlineData("1234567890123456")]
    [InlineData("0.1234567890123456")]
    [InlineData("-123456789.0123456")]
    [InlineData("1000000000000000000000000000000000")]
    [InlineData("")]
    public void TryRead_AnythingElse_IsLeftToThePlatform(string text) => Assert.False(ShortNumber.TryRead(Encoding.UTF8.GetBytes(text), out _));

    // bits, so that minus nothing counts too
    private static void AssertSame(string text)
    {
        Assert.True(ShortNumber.TryRead(Encoding.UTF8.GetBytes(text), out var value), text);
        Assert.Equal(BitConverter.DoubleToInt64Bits(double.Parse(text, CultureInfo.InvariantCulture)), BitConverter.DoubleToInt64Bits(value));
    }
}
