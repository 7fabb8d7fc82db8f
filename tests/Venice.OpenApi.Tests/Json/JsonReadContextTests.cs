using System.Buffers;
using System.Buffers.Text;
using System.Text;
using System.Text.Json;
using Venice.OpenApi.Json;
using Venice.OpenApi.Tests.Samples;

namespace Venice.OpenApi.Tests.Json;

public sealed class JsonReadContextTests
{
    [Fact]
    public void Lenient_MissingAndMistypedMembers_AreNotedAndReadingGoesOn()
    {
        var context = JsonReadContext.CreateLenient();

        var picture = Read("""
            {"width": "wide", "tags": ["a", 1, {"x": []}], "extra": {"id": 1}, "child": {"width": 1.5, "others": {"odd key": {}, "b": 7}}, "note": null}
            """, context);

        Assert.Equal(["a", "", ""], picture.Tags);
        Assert.True(picture.Note.IsSet);
        Assert.Equal("", picture.Child!.Others!["b"].Id);
        Assert.Equal(
            ["width type", "tags[1] type", "tags[2] type", "child.width type", "child.others['odd key'].id required", "child.others.b type", "child.id required", "id required"],
            context.Violations.Select(violation => $"{violation.Path} {violation.Rule}"));
    }

    [Theory]
    [InlineData("""{"child": {"others": {"a": {"id": 5}}}}""", "'child.others.a.id' must be a string.")]
    [InlineData("""{"tags": [true]}""", "'tags[0]' must be a string.")]
    [InlineData("""{}""", "'id' is required, but did not come.")]
    [InlineData("""[]""", "The value must be an object.")]
    public void Strict_AnythingWrong_ThrowsWithThePath(string json, string message)
    {
        var exception = Assert.Throws<JsonException>(() => Read(json, JsonReadContext.CreateStrict()));

        Assert.Equal(message, exception.Message);
    }

    [Fact]
    public void MemberThatComesTwice_TheLastCounts() =>
        Assert.Equal("b", Read("""{"id": "a", "id": "b"}""", JsonReadContext.CreateStrict()).Id);

    [Theory]
    [InlineData("id", "id", true)]
    [InlineData("id", "\\u0069d", true)]
    [InlineData("id", "ID", false)]
    [InlineData("id", "i", false)]
    [InlineData("id", "idea", false)]
    [InlineData("id", "é", false)]
    [InlineData("id", "", false)]
    [InlineData("é", "é", true)]
    [InlineData("é", "\\u00e9", true)]
    [InlineData("é", "id", false)]
    public void IsAt_AName_IsItHoweverItIsWritten(string name, string written, bool expected)
    {
        var json = Encoding.UTF8.GetBytes($$"""{"{{written}}":1}""");
        for (var cut = 0; cut <= json.Length; cut++)
        {
            var reader = new Utf8JsonReader(Pieces.Of(json, cut));
            var context = JsonReadContext.CreateStrict();
            Assert.True(reader.Read() && context.BeginObject(ref reader) && context.NextProperty(ref reader));

            Assert.Equal(expected, name == "id" ? context.IsAt(name, ref reader) : context.IsAtUnicode(name, ref reader));

            Assert.Equal(expected ? JsonTokenType.Number : JsonTokenType.PropertyName, reader.TokenType);
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(100)]
    public void List_AnyLength_HoldsItsItemsAndTellsTheirPlaces(int count)
    {
        var context = JsonReadContext.CreateLenient();
        var tags = Enumerable.Range(0, count).Select(static index => $"{index}").ToList();

        var picture = Read($$"""{"id": "a", "tags": [{{string.Concat(tags.Select(static tag => $"\"{tag}\", "))}}7]}""", context);

        Assert.Equal([.. tags, ""], picture.Tags);
        Assert.Equal([$"tags[{count}]"], context.Violations.Select(static violation => violation.Path));
        Assert.Throws<NotSupportedException>(() => ((IList<string>)picture.Tags!)[0] = "changed");
    }

    [Fact]
    public void NameWithALoneSurrogate_IsNotedAndSkipped()
    {
        var context = JsonReadContext.CreateLenient();

        var picture = Read("""{"\ud800": 1, "id": "a\ud800", "others": {"\ud800": {"id": "x"}}}""", context);

        Assert.Equal(("", 0), (picture.Id, picture.Others!.Count));
        Assert.Equal(["propertyNames", "type", "propertyNames"], context.Violations.Select(violation => violation.Rule));
    }

    [Theory]
    [InlineData("20", 20, null)]
    [InlineData("20.0", 20, null)]
    [InlineData("2e1", 20, null)]
    [InlineData("-0", 0, null)]
    [InlineData("2147483648", 0, "format")]
    [InlineData("1e400", 0, "format")]
    [InlineData("1.5", 0, "type")]
    [InlineData("\"1\"", 0, "type")]
    [InlineData("{\"a\": [1]}", 0, "type")]
    public void ReadInt32_Spellings(string json, int expected, string? rule) => AssertReads(json, JsonValue.ReadInt32, expected, rule);

    [Theory]
    [InlineData("9223372036854775807", long.MaxValue, null)]
    [InlineData("9223372036854775807.0", long.MaxValue, null)]
    [InlineData("9223372036854775808", 0, "format")]
    public void ReadInt64_Spellings(string json, long expected, string? rule) => AssertReads(json, JsonValue.ReadInt64, expected, rule);

    [Theory]
    [InlineData("0.1", 0.1, null)]
    [InlineData("1e400", 0, "format")]
    [InlineData("null", 0, "type")]
    public void ReadDouble_Spellings(string json, double expected, string? rule) => AssertReads(json, JsonValue.ReadDouble, expected, rule);

    [Theory]
    [InlineData("\"2024-01-31T12:00:00Z\"", "2024-01-31T12:00:00.0000000+00:00", null)]
    [InlineData("\"2024-01-31T12:00:00.123456789+02:00\"", "2024-01-31T12:00:00.1234568+02:00", null)]
    [InlineData("\"2024-01-31t12:00:00z\"", "2024-01-31T12:00:00.0000000+00:00", null)]
    [InlineData("\"2024-01-31 12:00:00\"", "2024-01-31T12:00:00.0000000+00:00", null)]
    [InlineData("\"2024-01-31\"", "0001-01-01T00:00:00.0000000+00:00", "format")]
    [InlineData("\"31/01/2024 12:00:00\"", "0001-01-01T00:00:00.0000000+00:00", "format")]
    [InlineData("5", "0001-01-01T00:00:00.0000000+00:00", "type")]
    public void ReadDateTime_Spellings(string json, string expected, string? rule) =>
        AssertReads(json, (ref Utf8JsonReader reader, JsonReadContext context) => context.ReadDateTime(ref reader).ToString("o", null), expected, rule);

    [Theory]
    [InlineData("\"12:30\"", "12:30:00.0000000", null)]
    [InlineData("\"12:30:01.5Z\"", "12:30:01.5000000", null)]
    [InlineData("\"25:00:00\"", "00:00:00.0000000", "format")]
    public void ReadTime_Spellings(string json, string expected, string? rule) =>
        AssertReads(json, (ref Utf8JsonReader reader, JsonReadContext context) => context.ReadTime(ref reader).ToString("o", null), expected, rule);

    [Fact]
    public void ReadOthers_Spellings()
    {
        AssertReads("\"2024-02-30\"", JsonValue.ReadDate, default, "format");
        AssertReads("\"2024-02-29\"", JsonValue.ReadDate, new DateOnly(2024, 2, 29), null);
        AssertReads("\"{00000000-0000-0000-0000-000000000001}\"", JsonValue.ReadGuid, default, "format");
        AssertReads("\"00000000-0000-0000-0000-000000000001\"", JsonValue.ReadGuid, Guid.Parse("00000000-0000-0000-0000-000000000001"), null);
        AssertReads("\"/a b\"", JsonValue.ReadUri, new Uri("/a b", UriKind.Relative), null);
        AssertReads("7", JsonValue.ReadUri, new Uri("", UriKind.Relative), "type");
        AssertReads("79228162514264337593543950336", JsonValue.ReadDecimal, 0m, "format");
        AssertReads("true", JsonValue.ReadBoolean, true, null);
        AssertReads("\"true\"", JsonValue.ReadBoolean, false, "type");
    }

    [Theory]
    [InlineData("\"AQID\"", "010203")]
    [InlineData("\"AQ\\/+\"", "010FFE")]
    [InlineData("\"data:image/png;base64,AQID\"", "010203")]
    [InlineData("\" AQ\\r\\nID \"", "010203")]
    [InlineData("\"AQ==\"", "01")]
    [InlineData("\"\"", "")]
    [InlineData("\"AQI\"", null)]
    [InlineData("\"A*ID\"", null)]
    [InlineData("\"AQ-_\"", null)]
    [InlineData("\"data:text/plain,AQID\"", null)]
    [InlineData("\"\\ud800\"", null)]
    public void ReadBytes_Spellings(string json, string? expected)
    {
        string? Read()
        {
            var reader = ReaderOf(json);
            return Convert.ToHexString(JsonReadContext.CreateLenient().ReadBytes(ref reader).Span);
        }

        if (expected is null)
        {
            Assert.ThrowsAny<JsonException>(() => Read());
        }
        else
        {
            Assert.Equal(expected, Read());
        }
    }

    [Fact]
    public void ReadBytes_AnyShortText_IsWhatThePlatformDecodes()
    {
        const string Letters = "AZaz09+/=- ";
        var random = new Random(20261128);
        var decoded = 0;
        for (var i = 0; i < 20_000; i++)
        {
            var bytes = new byte[random.Next(100)];
            random.NextBytes(bytes);
            var text = new StringBuilder(Convert.ToBase64String(bytes));
            for (var changes = random.Next(4); changes > 0; changes--)
            {
                text.Insert(random.Next(text.Length + 1), Letters[random.Next(Letters.Length)]);
            }

            var (json, expected) = ($"\"{text}\"", new byte[text.Length]);
            var status = Base64.DecodeFromUtf8(Encoding.UTF8.GetBytes(text.ToString()), expected, out _, out var length);
            var reader = ReaderOf(json);
            if (status == OperationStatus.Done)
            {
                decoded++;
                Assert.Equal(Convert.ToHexString(expected.AsSpan(0, length)), Convert.ToHexString(JsonReadContext.CreateLenient().ReadBytes(ref reader).Span));
            }
            else
            {
                AssertThrows(json);
            }
        }

        Assert.InRange(decoded, 5_000, 15_000);

        static void AssertThrows(string json) => Assert.ThrowsAny<JsonException>(() =>
        {
            var reader = ReaderOf(json);
            JsonReadContext.CreateLenient().ReadBytes(ref reader);
        });
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(9)]
    public void ReadBytesList_AnyLength_HoldsItsItemsAndNobodyChangesThem(int count)
    {
        var expected = Enumerable.Range(0, count).Select(static index => Enumerable.Repeat((byte)index, 20 * (index + 1)).ToArray()).ToList();
        var context = JsonReadContext.CreateLenient();
        var reader = ReaderOf($"[{string.Join(", ", expected.Select(static bytes => $"\"{Convert.ToBase64String(bytes)}\""))}]");

        var list = context.ReadBytesList(ref reader);

        Assert.Equal(expected.Select(Convert.ToHexString), list.Select(static bytes => Convert.ToHexString(bytes.Span)));
        Assert.Equal(expected.Select(Convert.ToHexString), Enumerable.Range(0, list.Count).Select(index => Convert.ToHexString(list[index].Span)));
        Assert.ThrowsAny<ArgumentOutOfRangeException>(() => list[count]);
        Assert.ThrowsAny<ArgumentOutOfRangeException>(() => list[-1]);
        Assert.False(list is IList<ReadOnlyMemory<byte>> { IsReadOnly: false });
        Assert.Empty(context.Violations);
    }

    [Theory]
    [InlineData("{}", "")]
    [InlineData("[7]", "[0]")]
    [InlineData("[\"AQID\", null, \"AQID\"]", "[1]")]
    public void ReadBytesList_WhatIsNone_IsNotedWithItsPlace(string json, string path)
    {
        var context = JsonReadContext.CreateLenient();
        var reader = ReaderOf(json);

        context.ReadBytesList(ref reader);

        Assert.Equal([(path, "type")], context.Violations.Select(static violation => (violation.Path, violation.Rule)));
    }

    [Fact]
    public void Path_DeepInListsAndObjects_IsToldWhole()
    {
        var context = JsonReadContext.CreateLenient();
        Read("""{"id": "a", "others": {"b": {"id": "c", "others": {"d": {"id": "e", "others": {"f": {"id": "g", "tags": ["", "", 7]}}}}}}}""", context);

        Assert.Equal(["others.b.others.d.others.f.tags[2]"], context.Violations.Select(static violation => violation.Path));
    }

    [Fact]
    public void Violations_OfAHostileAnswer_AreBounded()
    {
        var context = JsonReadContext.CreateLenient();
        Read($$"""{"id": "a", "tags": [{{string.Join(',', Enumerable.Repeat("1", 5000))}}]}""", context);

        Assert.Equal(1000, context.Violations.Count);
    }

    private static Utf8JsonReader ReaderOf(string json)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json));
        reader.Read();
        return reader;
    }

    private static Picture Read(string json, JsonReadContext context)
    {
        var reader = ReaderOf(json);
        return Picture.Read(ref reader, context);
    }

    private static void AssertReads<T>(string json, JsonValueReader<T> read, T expected, string? rule)
    {
        var context = JsonReadContext.CreateLenient();
        var reader = ReaderOf($"[{json},7]");
        reader.Read();

        Assert.Equal(expected, read(ref reader, context));
        Assert.Equal(rule is null ? [] : [rule], context.Violations.Select(violation => violation.Rule));
        Assert.True(reader.Read());
        Assert.Equal(7, reader.GetInt32());
    }
}
