namespace Venice.OpenApi.Core.Tests.Binding;

/// <summary>Answers that come item by item.</summary>
public sealed class StreamTests
{
    private const string Item = "{ type: object, properties: { a: {} } }";

    [Theory]
    [InlineData($"text/event-stream: {{ itemSchema: {Item} }}", "Record:MakeThingItem")]
    [InlineData($"text/event-stream: {{ schema: {Item} }}", "Record:MakeThingItem")]
    [InlineData($"text/event-stream: {{ schema: {{ type: array, items: {Item} }} }}", "Record:MakeThingItem")]
    [InlineData($"text/event-stream: {{ itemSchema: {{ type: object, properties: {{ event: {{ type: string }}, data: {Item} }} }} }}", "Record:MakeThingItem")]
    [InlineData($"text/event-stream: {{ itemSchema: {{ properties: {{ data: {{ type: string, contentMediaType: application/json, contentSchema: {Item} }} }} }} }}", "Record:MakeThingItem")]
    [InlineData("text/event-stream: { itemSchema: { properties: { data: { type: string } } } }", "-")]
    [InlineData("text/event-stream: { itemSchema: { oneOf: [{ properties: { event: { const: a }, data: { type: string } } }, { properties: { event: { const: b }, data: { type: integer } } }] } }", "-")]
    [InlineData("text/event-stream: {}", "-")]
    [InlineData("text/event-stream: { schema: {} }", "-")]
    [InlineData("text/event-stream: { schema: { type: string, format: binary } }", "-")]
    [InlineData("'text/event-stream; charset=utf-8': { schema: { type: integer, format: int32 } }", "Int32")]
    [InlineData($"application/x-ndjson: {{ itemSchema: {Item} }}", "Record:MakeThingItem")]
    [InlineData($"application/jsonl: {{ schema: {{ type: array, items: {Item} }} }}", "Record:MakeThingItem")]
    [InlineData($"application/json-seq: {{ schema: {Item} }}", "Record:MakeThingItem")]
    [InlineData("application/geo+json-seq: { schema: { type: string } }", "Json")]
    [InlineData("application/x-ndjson: {}", "Json")]
    [InlineData($"text/event-stream: {{}}, application/jsonl: {{ schema: {Item} }}", "Record:MakeThingItem")]
    [InlineData("text/event-stream: { schema: { type: integer } }, application/jsonl: { schema: { type: boolean } }", "Union:MakeThingItem")]
    public void Items_AreWhatTheMediaTypeSays(string content, string expected) =>
        Assert.Equal($"MakeThingStreamAsync Stream 200 {expected}", ModelText.Of(Assert.Single(Bind(content).Operation.Answers)));

    [Fact]
    public void Stream_BesideJson_IsAMethodOfItsOwn_WhichItsSelectorAsksFor()
    {
        var bound = Bind(
            $"application/json: {{ schema: {Item} }}, text/event-stream: {{ schema: {{ type: integer }} }}",
            """
            x-answer-selector: { property: stream, json: false, stream: true }
            requestBody: { content: { application/json: { schema: { type: object, required: [prompt], properties: { prompt: { type: string }, stream: { type: boolean } } } } } }
            """);

        Assert.Equal(
            ["MakeThingAsync Json 200 Record:MakeThingResponse by Stream=false", "MakeThingStreamAsync Stream 200 Int64 by Stream=true"],
            bound.Operation.Answers.Select(ModelText.Of));
    }

    [Fact]
    public void Stream_OfAnOperationThatSaysSo_IsNotSaidTwice() => Assert.Equal(
        "ThingStreamAsync",
        BoundText.OfOperation("x-dotnet-name: ThingStream\nresponses: { \"200\": { description: '', content: { text/event-stream: {} } } }").Operation.Answers[0].MethodName);

    private static BoundText Bind(string content, string more = "x-more: 0") =>
        BoundText.OfOperation($"{more}\nresponses: {{ \"200\": {{ description: '', content: {{ {content} }} }} }}", version: "3.2.0");
}
