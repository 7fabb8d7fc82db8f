using Venice.OpenApi.Reading;

namespace Venice.OpenApi.Core.Tests.Meaning;

/// <summary>Lists among the cases of a union: read as the one whose items they hold.</summary>
public sealed class ListCaseTests
{
    private static readonly Lazy<CompiledDocument> Document = new(static () => CompiledDocument.Of(new SourceText("lists.yaml",
        """
        openapi: 3.1.0
        info: { title: t, version: "1" }
        components:
          schemas:
            Cat: { type: object, required: [lives], properties: { lives: { type: integer, maximum: 9 }, name: { type: string } } }
            Dog: { type: object, properties: { good: { type: boolean }, name: { type: string } } }
            Bird: { type: object, required: [kind], properties: { kind: { const: bird } } }
            Fish: { type: object, required: [kind], properties: { kind: { const: fish } } }
            Input: { oneOf: [{ type: string }, { type: array, items: { type: string } }, { type: array, items: { type: integer } }, { type: array, items: { type: array, items: { type: integer } } }] }
            Pets: { anyOf: [{ type: array, items: { $ref: "#/components/schemas/Dog" } }, { type: array, items: { $ref: "#/components/schemas/Cat" } }, { $ref: "#/components/schemas/Cat" }] }
            Kinds: { oneOf: [{ type: array, items: { $ref: "#/components/schemas/Bird" } }, { type: array, items: { $ref: "#/components/schemas/Fish" } }] }
            Rows: { anyOf: [{ type: array, items: { type: array, items: { type: string } } }, { type: array, items: { type: array, items: { type: number } } }] }
            Loose: { anyOf: [{ type: array, items: { $ref: "#/components/schemas/Cat" } }, { type: array, minItems: 1 }] }
        """)));

    [Theory]
    [InlineData("Input", "\"a\"", "Text")]
    [InlineData("Input", """["a","b"]""", "TextList")]
    [InlineData("Input", "[1,2]", "NumberList")]
    [InlineData("Input", "[[1],[2]]", "ListList")]
    [InlineData("Input", "[]", "TextList")]
    [InlineData("Pets", """[{"lives":7,"name":"a"}]""", "CatList")]
    [InlineData("Pets", """[{"name":"a"}]""", "DogList")]
    [InlineData("Pets", """[{"good":true,"name":"a"},{"good":false}]""", "DogList")]
    [InlineData("Pets", """{"lives":7}""", "Cat")]
    [InlineData("Kinds", """[{"kind":"fish"}]""", "FishList")]
    [InlineData("Kinds", """[{"kind":"bird"},{"kind":"bird"}]""", "BirdList")]
    [InlineData("Rows", "[[],[1]]", "ListList2")]
    [InlineData("Rows", """[[],["a"]]""", "ListList")]
    [InlineData("Loose", """[{"lives":7}]""", "CatList")]
    [InlineData("Loose", """[{"lives":10}]""", "AnyList")]
    [InlineData("Loose", """[7,"a"]""", "AnyList")]
    public void List_AmongOthers_IsReadAsTheOneThatItIs(string schema, string json, string expected)
    {
        var text = $$"""{"value":{{json}}}""";

        var reading = Document.Value.Judged.Single(judged => judged.Pointer == "#/components/schemas/" + schema).Reader.Read(text);

        Assert.True(reading.IsAccepted, reading.Refusal);
        Assert.Contains($"{schema}.{expected}", reading.Cases);
        Assert.Equal(text, reading.Written);
    }
}
