using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Venice.OpenApi.Http;
using Venice.OpenApi.Json;
using Venice.OpenApi.Tests.Samples;

namespace Venice.OpenApi.Tests.Json;

/// <summary>What goes into a request is byte for byte what System.Text.Json would write.</summary>
public sealed class BodyJsonWriterTests
{
    private static readonly string[] Pieces =
    [
        "a", "Z", "0", "_", " ", "~", "/", "+", "<", "&", "'", "\"", "\\", "\b", "\n", "\0", "\u001f", "\u007f", "\u0080", "é", "漢", "\u2028", "\ufeff", "\ufffd", "\uffff", "😀", "\ud800", "\udc00", "plain text of some length",
    ];

    private static readonly Arbitrary<string> Texts = Gen.Elements(Pieces).ListOf().Select(string.Concat).ToArbitrary();

    [Fact]
    public void Text_Any_IsThePlatforms() => Prop.ForAll(Texts, static text => IsPlatforms(writer => writer.WriteString(text))).QuickCheckThrowOnFailure();

    [Fact]
    public void Name_Any_IsThePlatforms() => Prop.ForAll(Texts, static name => IsPlatforms(writer =>
    {
        writer.WriteStartObject();
        writer.WriteName(name);
        writer.WriteBoolean(true);
        writer.WriteName(name);
        writer.WriteNull();
        writer.WriteEndObject();
    })).QuickCheckThrowOnFailure();

    [Fact]
    public void Text_OneCharacterAnywhere_IsThePlatforms()
    {
        for (var length = 1; length <= 20; length++)
        {
            for (var at = 0; at < length; at++)
            {
                foreach (var character in "\"\\\n\u001f ~\u007f\u0080é\u0120\u2122\ud83d")
                {
                    var text = new string('x', at) + character + new string('y', length - at - 1);
                    Assert.True(IsPlatforms(writer => writer.WriteString(text)), $"{(int)character:x} at {at} of {length}");
                }
            }
        }
    }

    [Theory]
    [InlineData("x")]
    [InlineData("é")]
    [InlineData("\n")]
    [InlineData("😀")]
    [InlineData("\ud800")]
    public void Text_LongerThanAnyBuffer_IsThePlatforms(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 100_001));

        Assert.True(IsPlatforms(writer => writer.WriteString(text)));
        Assert.True(IsPlatforms(writer => writer.WriteString("plain to begin with, " + text)));
    }

    [Fact]
    public void Value_OfAnyShape_IsThePlatforms() => Prop.ForAll<int>(static seed => IsPlatforms(writer => WriteAny(writer, new System.Random(seed), depth: 0))).QuickCheckThrowOnFailure();

    [Fact]
    public void Element_IsWrittenWithoutItsWhiteSpaceAndWithTheSameEscapes()
    {
        using var document = JsonDocument.Parse("""{ "a" : [ 1.50, "\u00e9\/\"", { } ], "b+": null }""");

        Assert.Equal("""[{"a":[1.50,"é/\"",{}],"b+":null},true,null]""", Written(writer =>
        {
            writer.WriteStartArray();
            writer.WriteJson(document.RootElement);
            writer.WriteBoolean(true);
            writer.WriteJson(default);
            writer.WriteEndArray();
        }));
    }

    [Fact]
    public void Nesting_OfMoreThan512Levels_IsRefusedAndTheNextValueIsWhole()
    {
        Assert.Throws<InvalidOperationException>(() => Written(static writer =>
        {
            while (true)
            {
                writer.WriteStartArray();
            }
        }));

        Assert.Equal("[]", Written(static writer =>
        {
            writer.WriteStartArray();
            writer.WriteEndArray();
        }));
    }

    [Theory]
    [InlineData(500, 12, true)]
    [InlineData(500, 13, false)]
    [InlineData(512, 0, true)]
    [InlineData(512, 1, false)]
    [InlineData(0, 512, true)]
    [InlineData(0, 513, false)]
    public void Nesting_OfAnElement_CountsWithWhatItStandsIn(int outer, int inner, bool isTaken)
    {
        using var document = JsonDocument.Parse(new string('[', inner) + (inner == 0 ? "1" : "") + new string(']', inner), new JsonDocumentOptions { MaxDepth = 1000 });

        void Write(JsonModelWriter writer)
        {
            for (var level = 0; level < outer; level++)
            {
                writer.WriteStartArray();
            }

            writer.WriteJson(document.RootElement);
            for (var level = 0; level < outer; level++)
            {
                writer.WriteEndArray();
            }
        }

        if (isTaken)
        {
            Assert.Equal(new string('[', outer) + document.RootElement.GetRawText() + new string(']', outer), Written(Write));
        }
        else
        {
            Assert.Throws<InvalidOperationException>(() => Written(Write));
        }
    }

    [Fact]
    public void Plain_IsTheSameForShortAndForLargeTexts()
    {
        for (var character = 0; character <= char.MaxValue; character++)
        {
            var text = new string((char)character, 9);
            Assert.Equal(LargeText.IsPlain(text), PlainText.Copy(text, new byte[9]) == 9);
        }
    }

    [Fact]
    public void Value_WrittenWhileAnotherIs_LeavesTheOtherAlone() => Assert.Equal("""["outer","[\"inner\"]"]""", Written(static writer =>
    {
        writer.WriteStartArray();
        writer.WriteString("outer");
        writer.WriteString(Written(static inner =>
        {
            inner.WriteStartArray();
            inner.WriteString("inner");
            inner.WriteEndArray();
        }));
        writer.WriteEndArray();
    }));

    [Fact]
    public void MissingText_IsNull() => Assert.Equal("null", Written(static writer => writer.WriteString(null!)));

    private static void WriteAny(JsonModelWriter writer, System.Random random, int depth)
    {
        var count = random.Next(4);
        switch (random.Next(depth < 6 ? 11 : 9))
        {
            case 0:
                writer.WriteString(string.Concat(Enumerable.Range(0, count * 3).Select(_ => Pieces[random.Next(Pieces.Length)])));
                break;
            case 1:
                writer.WriteNumber(random.NextInt64(long.MinValue, long.MaxValue));
                break;
            case 2:
                writer.WriteNumber(random.NextDouble() * 1000);
                break;
            case 3:
                writer.WriteNumber(new decimal(random.Next(), random.Next(), random.Next(), count > 1, (byte)random.Next(29)));
                break;
            case 4:
                writer.WriteBytes(new byte[random.Next(6000)]);
                break;
            case 5:
                writer.WriteDateTime(new DateTimeOffset(2026, 11, 28, 1, 2, 3, TimeSpan.FromHours(count)));
                break;
            case 6:
                writer.WriteGuid(new Guid(random.Next(), 1, 2, 3, 4, 5, 6, 7, 8, 9, 10));
                break;
            case 7:
                writer.WriteNull();
                break;
            case 8:
                writer.WriteBoolean(count > 1);
                break;
            case 9:
                writer.WriteList(Enumerable.Range(0, count).ToList(), (writer, _) => WriteAny(writer, random, depth + 1));
                break;
            default:
                writer.WriteMap(Enumerable.Range(0, count).ToDictionary(static i => i.ToString(CultureInfo.InvariantCulture)), (writer, _) => WriteAny(writer, random, depth + 1));
                break;
        }
    }

    private static bool IsPlatforms(Action<JsonModelWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            write(JsonModelWriter.Over(writer));
        }

        return Written(write) == Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static string Written(Action<JsonModelWriter> write) => BodyText.Of(write, static (writer, write) => write(writer));
}
