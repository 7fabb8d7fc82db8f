using System.Buffers;
using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Venice.OpenApi.Json;

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
    [InlineData(double.Epsilon, "5E-324")]
    public void Double_IsWrittenAsThePlatformDoes(double value, string expected)
    {
        Assert.Equal(expected, Written(writer => JsonValue.WriteDouble(writer, value)));
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
    public void Doubles_IndentedOrNot_StandAsThePlatformPutsThem()
    {
        foreach (var indented in (bool[])[false, true])
        {
            var options = new JsonWriterOptions { Indented = indented };
            Assert.Equal(Written(static writer => Write(writer, static (w, number) => w.WriteNumberValue(number)), options), Written(static writer => Write(writer, JsonValue.WriteDouble), options));
        }

        static void Write(Utf8JsonWriter writer, Action<Utf8JsonWriter, double> number)
        {
            writer.WriteStartObject();
            writer.WritePropertyName("a");
            number(writer, 0.5);
            writer.WriteStartArray("b");
            number(writer, 1.25);
            number(writer, 1e20);
            number(writer, 2);
            writer.WriteEndArray();
            writer.WriteBoolean("c", true);
            writer.WriteEndObject();
        }
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    public void Double_ThatJsonCannotHold_IsRefused(double value) =>
        Assert.Throws<ArgumentException>(() => Written(writer => JsonValue.WriteDouble(writer, value)));

    private static bool IsPlatforms(double value) =>
        Written(writer => JsonValue.WriteDouble(writer, value)) == Written(writer => writer.WriteNumberValue(value));

    private static string Written(Action<Utf8JsonWriter> write, JsonWriterOptions options = default)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, options))
        {
            write(writer);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
