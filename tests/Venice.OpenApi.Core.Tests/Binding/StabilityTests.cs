using Venice.OpenApi.Core.Tests.Parsing;

namespace Venice.OpenApi.Core.Tests.Binding;

/// <summary>A model is a value: it follows from what the document says, not from where it says it.</summary>
public sealed class StabilityTests
{
    private const string Document =
        """
        openapi: 3.1.0
        paths:
          /a:
            post:
              operationId: makeA
              requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/A' } } } }
              responses: { "200": { description: "", content: { application/json: { schema: { anyOf: [{ $ref: '#/components/schemas/A' }, { type: string }] } } } } }
        components:
          schemas:
            A: { type: object, required: [kind], properties: { kind: { enum: [x, y] }, price: { type: object, properties: { usd: { type: number } } } } }
        """;

    [Fact]
    public void Model_OfTheSameText_IsEqual() => Assert.Equal(BoundText.Of(Document).Model, BoundText.Of(Document).Model);

    [Fact]
    public void Model_OfAMovedText_IsEqual() =>
        Assert.Equal(BoundText.Of(Document).Model, BoundText.Of("# a comment\n\n" + Document.Replace("    A: {", "    # and one\n    A:   {", StringComparison.Ordinal)).Model);

    [Fact]
    public void Model_WithOneMoreMember_DiffersOnlyThere()
    {
        var before = BoundText.Of(Document).Model;
        var after = BoundText.Of(Document.Replace("kind: { enum: [x, y] },", "kind: { enum: [x, y] }, more: { type: string },", StringComparison.Ordinal)).Model;

        Assert.Equal(["A"], after.Records.Except(before.Records).Select(static r => r.Name));
        Assert.Equal(before.Enums, after.Enums);
        Assert.Equal(before.Client, after.Client);
    }

    [Fact]
    public void Model_WithAnUnrelatedSchema_RenamesNothing()
    {
        SharedFolder.Require();
        var text = SharedFolder.Read("data/venice/venice-image.yaml");
        const string operation =
            """
            paths:
              /aaa/unrelated:
                get:
                  tags: [Aaa]
                  operationId: aaaUnrelated
                  responses: { "200": { description: "", content: { application/json: { schema: { $ref: "#/components/schemas/AaaUnrelated" } } } } }
            """;

        var before = BoundText.Of(text).Model;
        var more = text.Replace("\npaths:\n", "\n" + operation + "\n", StringComparison.Ordinal)
            .Replace("\n    StandardError:\n", "\n    AaaUnrelated: { type: object, properties: { nested: { type: object, properties: { x: { type: string } } } } }\n    StandardError:\n", StringComparison.Ordinal);
        var after = BoundText.Of(more).Model;

        Assert.Equal(["AaaUnrelated", "AaaUnrelatedNested"], after.Records.Except(before.Records).Select(static r => r.Name));
        Assert.Empty(before.Records.Except(after.Records).Select(static r => r.Name));
        Assert.Equal(before.Enums, after.Enums);
        Assert.Equal(before.Unions, after.Unions);
    }

    [Fact]
    public void Model_OfThirtyYearsOfNestedNames_StaysWithinFileNames()
    {
        var schema = "{ type: string }";
        for (var level = 0; level < 60; level++)
        {
            schema = $"{{ type: object, properties: {{ averyLongNameForAMemberThatNobodyWouldWrite: {schema}, m{level}: {{}} }} }}";
        }

        var model = BoundText.OfSchemas("Deep: " + schema).Model;

        ModelIntegrity.Check(model);
        Assert.All(model.Records, static record => Assert.InRange(record.Name.Length, 1, 124));
    }

    [Fact]
    public void Model_WithPlaces_KnowsNone()
    {
        var record = BoundText.Of(ParsedText.OfFile("folder/deeper/api.yaml", Document)).Record("A");

        Assert.Equal(("components/schemas/A", "api.yaml"), (record.Origin, record.DocumentName));
    }
}
