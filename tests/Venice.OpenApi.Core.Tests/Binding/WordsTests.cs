namespace Venice.OpenApi.Core.Tests.Binding;

/// <summary>The document's words in the places of XML documentation.</summary>
public sealed class WordsTests
{
    [Theory]
    [InlineData("{ type: string, minLength: 1, maxLength: 7500 }", "1 to 7500 characters; the service decides when null.")]
    [InlineData("{ type: string, maxLength: 1 }", "At most 1 character; the service decides when null.")]
    [InlineData("{ type: string, minLength: 4, maxLength: 4 }", "Exactly 4 characters; the service decides when null.")]
    [InlineData("{ type: number, exclusiveMinimum: 0, maximum: 20 }", "Greater than 0, at most 20; the service decides when null.")]
    [InlineData("{ type: number, exclusiveMinimum: 0, maximum: 20, default: 7.5 }", "Greater than 0, at most 20; the service takes `7.5` when nothing is given.")]
    [InlineData("{ type: boolean, default: false }", "The service takes `false` when nothing is given.")]
    [InlineData("{ type: array, minItems: 1, uniqueItems: true, items: { type: string, maxLength: 3 } }", "At least 1 item, no item twice, each at most 3 characters; the service decides when null.")]
    [InlineData("{ type: integer, multipleOf: 8 }", "A multiple of 8; the service decides when null.")]
    [InlineData("{ type: string, pattern: '^a+$' }", "Matches `^a+$`; the service decides when null.")]
    [InlineData("{ type: string }", null)]
    public void Value_OfARequestsMember_SaysWhatIsLegal(string schema, string? text)
    {
        var bound = BoundText.OfOperation($"requestBody: {{ content: {{ application/json: {{ schema: {{ type: object, properties: {{ v: {schema} }} }} }} }} }}\nresponses: {{ \"204\": {{ description: '' }} }}");

        Assert.Equal(text, bound.Record("MakeThingRequest").Properties[0].Documentation.Value);
    }

    [Theory]
    [InlineData("{ type: boolean, default: false }", null)]
    [InlineData("{ type: integer, minimum: 1, default: 4 }", "At least 1.")]
    [InlineData("{ type: string, enum: [list] }", "Always `list`.")]
    public void Value_OfAnAnswersMember_KnowsNoDefault(string schema, string? text)
    {
        var bound = BoundText.OfOperation($"responses: {{ \"200\": {{ description: '', content: {{ application/json: {{ schema: {{ type: object, properties: {{ v: {schema} }} }} }} }} }} }}");

        Assert.Equal(text, bound.Record("MakeThingResponse").Properties[0].Documentation.Value);
    }

    [Fact]
    public void Description_WithParagraphs_IsSummaryAndRemarks()
    {
        var words = BoundText.OfSchemas("A:\n  description: \"First\\nline.\\n\\nSecond.\\n \\nThird.\"\n  properties: { a: {} }").Record("A").Documentation;

        Assert.Equal(("First line.", "Second.\n\nThird."), (words.Summary, words.Remarks));
    }

    [Theory]
    [InlineData("{ properties: { a: {} } }", "An object with `a`.")]
    [InlineData("{ properties: { a: {}, b: {}, c: {} } }", "An object with `a`, `b` and `c`.")]
    [InlineData("{ properties: { a: {}, b: {}, c: {}, d: {}, e: {} } }", "An object with `a`, `b`, `c` and others.")]
    [InlineData("{ title: A thing, properties: { a: {} } }", "A thing")]
    [InlineData("{ x-dotnet-description: A thing., description: The member., properties: { a: {} } }", "A thing.")]
    public void Record_WithoutWords_SaysSomethingTrue(string schema, string summary) => Assert.Equal(summary, BoundText.OfSchemas("A: " + schema).Record("A").Documentation.Summary);

    [Theory]
    [InlineData("summary: Makes it.\ndescription: In detail.", "Makes it.", "In detail.")]
    [InlineData("summary: /api/v1/things\ndescription: In detail.", "In detail.", null)]
    [InlineData("description: \"In detail.\\n\\nMore.\"", "In detail.", "More.")]
    [InlineData("summary: Makes it.", "Makes it.", null)]
    [InlineData("x-nothing: 1", "Calls `POST /things`.", null)]
    public void Operation_Words_AreItsSummaryFirst(string words, string summary, string? remarks)
    {
        var documentation = BoundText.OfOperation(words + "\nresponses: { \"204\": { description: '' } }").Operation.Documentation;

        Assert.Equal((summary, remarks), (documentation.Summary, documentation.Remarks));
    }
}
