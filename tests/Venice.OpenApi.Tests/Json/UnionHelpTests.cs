using System.Text;
using System.Text.Json;
using Venice.OpenApi.Json;
using Venice.OpenApi.Tests.Samples;

namespace Venice.OpenApi.Tests.Json;

public sealed class UnionHelpTests
{
    private static readonly ObjectShape[] Shapes =
    [
        new(["a"], ["a", "b"]),
        new(["a"], ["a", "c", "d"]),
        new(["a", "b"], ["a", "b"]),
        new([], ["kind"], ("kind", "x")),
    ];

    [Theory]
    [InlineData("""{"a": 1}""", 0)]
    [InlineData("""{"c": 1, "a": {"b": 1}}""", 1)]
    [InlineData("""{"a": 1, "b": null}""", 2)]
    [InlineData("""{"kind": "x"}""", 3)]
    [InlineData("""{"kind": "\u0078"}""", 3)]
    [InlineData("""{"kind": "y"}""", -1)]
    [InlineData("""{"kind": "x", "kind": "y"}""", -1)]
    [InlineData("""{"kind": ["x"]}""", -1)]
    [InlineData("""{}""", 3)]
    [InlineData("""["a"]""", -1)]
    public void Choose_MembersThatCame_DecideTheShape(string json, int expected) =>
        Assert.Equal(expected, JsonReadContext.CreateStrict().Choose(ReaderOf(json), Shapes));

    [Theory]
    [InlineData("""{"id": 5}""", false, 0)]
    [InlineData("""{"id": "five"}""", false, 1)]
    [InlineData("""{"id": null}""", true, 2)]
    [InlineData("""{"id": 5, "more": 1}""", true, 0)]
    [InlineData("""{"id": true, "more": 1}""", true, 3)]
    [InlineData("""{"id": null, "more": 1}""", false, 0)]
    [InlineData("""{"id": null, "more": 1}""", true, -1)]
    public void Choose_SeveralThatFit_TriesThoseThatKnowAsMuch(string json, bool hasOther, int expected)
    {
        ObjectShape[] shapes =
        [
            new ObjectShape<bool>(Id(JsonTokenType.Number), [], ["id", "more"]),
            new ObjectShape<bool>(Id(JsonTokenType.String), [], ["id", "more"]),
            new ObjectShape<bool>(Id(JsonTokenType.Null), [], ["id"]),
            new ObjectShape<bool>(Id(JsonTokenType.True), [], null),
        ];

        Assert.Equal(expected, JsonReadContext.CreateStrict().Choose(ReaderOf(json), shapes, hasOther));
    }

    private static JsonValueReader<bool> Id(JsonTokenType kind) => (ref Utf8JsonReader reader, JsonReadContext context) =>
    {
        var found = context.ScanObject(reader).FindKind("id"u8);
        if (found != kind)
        {
            context.Note("type", "is of another kind.");
        }

        context.Skip(ref reader);
        return found == kind;
    };

    [Theory]
    [InlineData("""{"type": "image"}""", "image")]
    [InlineData("""{"x": {"type": "inner"}, "\u0074ype": "image"}""", "image")]
    [InlineData("""{"type": "a", "type": "b"}""", "b")]
    [InlineData("""{"type": 5}""", null)]
    [InlineData("""{"type": "\ud800"}""", null)]
    [InlineData("""{"x": "type"}""", null)]
    [InlineData("""[]""", null)]
    [InlineData("\"type\"", null)]
    public void FindString_LooksAheadInThisObjectOnly(string json, string? expected) =>
        Assert.Equal(expected, JsonReadContext.CreateStrict().FindString(ReaderOf(json), "type"u8));

    [Fact]
    public void Announce_IsHeardInsideAndTakenBack()
    {
        var context = JsonReadContext.CreateStrict();

        var outer = context.Announce("type", "image");
        Assert.Null(outer);
        Assert.Equal("image", context.Announce("type", "text"));
        Assert.Equal("text", context.Announced("type"));
        context.Announce("type", outer);
        Assert.Null(context.Announced("type"));
    }

    [Fact]
    public void TryRead_CaseThatDoesNotFit_LeavesReaderAndViolationsAlone()
    {
        var context = JsonReadContext.CreateLenient();
        var reader = ReaderOf("""{"id": 5}""");

        Assert.False(context.TryRead<Picture>(ref reader, Picture.Read, out _));
        Assert.Equal(JsonTokenType.StartObject, reader.TokenType);
        Assert.Empty(context.Violations);
        Assert.True(context.TryRead(ref reader, JsonValue.ReadJson, out var json));
        Assert.Equal(5, json.GetProperty("id").GetInt32());
        Assert.Equal(JsonTokenType.EndObject, reader.TokenType);
    }

    [Fact]
    public void TryRead_NestedUnionsThatFailLate_EndInTime()
    {
        var json = string.Concat(Enumerable.Repeat("""{"a":""", 60)) + "1" + new string('}', 60);
        var reader = ReaderOf(json);

        // every level tries itself twice: 2^60 readings without a budget
        Twice(ref reader, JsonReadContext.CreateLenient());

        Assert.Equal(JsonTokenType.EndObject, reader.TokenType);
    }

    [Theory]
    [InlineData("[]", JsonTokenType.None)]
    [InlineData("[[]]", JsonTokenType.StartArray)]
    [InlineData("[null]", JsonTokenType.Null)]
    [InlineData("1", JsonTokenType.None)]
    public void FirstItem_TellsItsKind(string json, JsonTokenType expected) =>
        Assert.Equal(expected, JsonReadContext.CreateStrict().FirstItem(ReaderOf(json)));

    [Fact]
    public void Formats_AreToldApart()
    {
        var date = ReaderOf("\"2024-01-31\"");
        var long_ = ReaderOf($"\"{new string('1', 300)}\"");

        Assert.True(JsonReadContext.IsDate(ref date));
        Assert.False(JsonReadContext.IsDateTime(ref date));
        Assert.False(JsonReadContext.IsTime(ref date));
        Assert.False(JsonReadContext.IsGuid(ref date));
        Assert.Null(JsonReadContext.ShortText(ref long_));
    }

    private static int Twice(ref Utf8JsonReader reader, JsonReadContext context)
    {
        if (!context.TryRead(ref reader, Level, out var value) && !context.TryRead(ref reader, Level, out value))
        {
            context.Note("oneOf", "fits no case.");
            context.Skip(ref reader);
        }

        return value;
    }

    private static int Level(ref Utf8JsonReader reader, JsonReadContext context)
    {
        if (context.BeginObject(ref reader))
        {
            while (context.NextProperty(ref reader))
            {
                context.At("a", ref reader);
                Twice(ref reader, context);
            }

            context.Missing("late");
        }

        return 0;
    }

    private static Utf8JsonReader ReaderOf(string json)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json));
        reader.Read();
        return reader;
    }
}
