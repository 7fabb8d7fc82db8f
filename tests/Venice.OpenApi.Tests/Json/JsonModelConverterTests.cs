using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Venice.OpenApi.Json;
using Venice.OpenApi.Tests.Samples;

namespace Venice.OpenApi.Tests.Json;

public sealed class JsonModelConverterTests
{
    [Fact]
    public void Serializer_RoundTripsAnyTexts() => Prop.ForAll<NonNull<string>, string?, byte[]>((id, note, data) =>
    {
        var text = Sound(id.Get);
        var picture = new Picture { Id = text, Note = note is null ? null : Sound(note), Data = data, Tags = [text, ""] };
        var json = JsonSerializer.Serialize(picture);
        var read = JsonSerializer.Deserialize<Picture>(json)!;
        var escaped = JsonSerializer.Deserialize<Picture>(EscapeEverything(json))!;
        return read.Id == text && read.Note == picture.Note && read.Data!.Value.Span.SequenceEqual(data) && Structural.Equals(read.Tags, picture.Tags)
            && escaped.Id == text && escaped.Data!.Value.Span.SequenceEqual(data);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public async Task Serializer_FromAStreamInSmallPieces_SkipsAndReads()
    {
        var json = JsonSerializer.Serialize(new Picture { Id = "a", Data = new byte[50_000] });
        var list = $$"""[{"unknown": {"deep": [1, {"x": "{{new string('y', 40_000)}}"}]}, {{json[1..]}}, {"id": "b", "unknown": [[]]}]""";
        await using var stream = new OneWayStream(Encoding.UTF8.GetBytes(list));

        var pictures = await JsonSerializer.DeserializeAsync<List<Picture>>(stream, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(["a", "b"], pictures!.Select(picture => picture.Id));
        Assert.Equal(50_000, pictures![0].Data!.Value.Length);
    }

    [Fact]
    public void Serializer_WithTheEmittedResolver_NeedsNoReflection()
    {
        var options = new JsonSerializerOptions { TypeInfoResolver = new OneTypeResolver() };

        Assert.Equal("a", JsonSerializer.Deserialize<Picture>("""{"id": "a"}""", options)!.Id);
        Assert.Equal("""{"id":"a"}""", JsonSerializer.Serialize(new Picture { Id = "a" }, options));
    }

    [Fact]
    public void Serializer_WrongMember_TellsThePathAndNotTheValue()
    {
        var exception = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Picture>("""{"id": {"secret": 1}}"""));

        Assert.Contains("'id' must be a string", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", exception.Message, StringComparison.Ordinal);
    }

    /// <summary>A lone surrogate cannot be written as JSON.</summary>
    private static string Sound(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));

    /// <summary>Any legal escaping reads the same: every letter inside a string becomes <c>\uXXXX</c>.</summary>
    private static string EscapeEverything(string json)
    {
        var result = new StringBuilder();
        var isInside = false;
        for (var index = 0; index < json.Length; index++)
        {
            var character = json[index];
            if (character == '"')
            {
                isInside = !isInside;
                result.Append(character);
            }
            else if (isInside && character == '\\')
            {
                result.Append(character).Append(json[++index]);
                if (json[index] == 'u')
                {
                    result.Append(json, index + 1, 4);
                    index += 4;
                }
            }
            else
            {
                _ = isInside ? result.Append("\\u").Append(((int)character).ToString("x4", null)) : result.Append(character);
            }
        }

        return result.ToString();
    }
}
