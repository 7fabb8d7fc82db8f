using System.Diagnostics;

namespace Venice.Contracts.Tests.Deriving;

/// <summary>Which members of a body go together is found out by trying, within bounds that no document lifts.</summary>
public sealed class SpecimenTests
{
    private const string Repeats = "{ type: array, uniqueItems: true, minItems: 2, items: { type: string } }";

    [Fact]
    public void Derive_AMemberThatIsNeverRight_EndsTheSearchInAllObjectsAroundIt()
    {
        var schema = Repeats;
        for (var level = 0; level < 3; level++)
        {
            schema = $"{{ type: object, required: [inner], properties: {{ inner: {schema}, {Optional(30)} }} }}";
        }

        var watch = Stopwatch.StartNew();
        var plan = Derive(schema);

        Assert.Empty(plan.Interactions);
        Assert.Contains(plan.Gaps, static gap => gap.Reason.StartsWith("No example could be made of it", StringComparison.Ordinal));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"It took {watch.Elapsed}.");
    }

    [Fact]
    public void Derive_ObjectsThatAreNeverRightInEachOther_AreTriedSoOftenAndNoFurther()
    {
        var schema = "{ type: string }";
        for (var level = 0; level < 3; level++)
        {
            schema = $"{{ type: object, minProperties: 90, required: [inner], properties: {{ inner: {schema}, {Optional(30)} }} }}";
        }

        var watch = Stopwatch.StartNew();
        var plan = Derive(schema);

        Assert.Empty(plan.Interactions);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"It took {watch.Elapsed}.");
    }

    [Fact]
    public void Derive_AMemberThatWasNotTried_IsNamedAmongTheGaps()
    {
        var forbidden = string.Join(", ", Enumerable.Range(0, 59).Select(static at => $"{{ required: [p{at}] }}"));
        var inner = $"{{ type: object, not: {{ anyOf: [{forbidden}] }}, properties: {{ {Optional(60)} }} }}";

        Assert.Contains(Derive(inner).Gaps, static gap => gap.ToString() == $"{Body}/properties/p59: Is left out: which members go together was tried 2000 times, and no further.");
        Assert.Contains(Derive($"{{ type: object, properties: {{ in: {inner} }} }}").Gaps, static gap => gap.ToString() == $"{Body}/properties/in/properties/p59: Is left out: which members go together was tried 2000 times, and no further.");
    }

    [Fact]
    public void Derive_AnObjectThatNeedsOneOfSeveralMembers_HasOne()
    {
        const string Either = "{ type: object, properties: { a: { type: string }, b: { type: string } }, oneOf: [{ required: [a] }, { required: [b] }] }";

        Assert.Equal("""{"in":{"a":"text"}}""", Derive($"{{ type: object, required: [in], properties: {{ in: {Either} }} }}").Interactions[0].Request.Json!.ToJsonString());
    }

    [Theory]
    [InlineData("{ type: object, properties: { a: { type: string }, b: { SOME } }, not: { required: [b] } }", "")]
    [InlineData("{ type: object, properties: { in: { type: object, properties: { a: { type: string }, b: { SOME } }, not: { required: [b] } } } }", "")]
    [InlineData("{ type: object, properties: { a: { SOME }, b: { type: string } }, not: { required: [b] } }", Body + "/properties/a/oneOf/1")]
    [InlineData("{ type: object, properties: { in: { type: object, properties: { a: { SOME }, b: { type: string } }, not: { required: [b] } } } }", Body + "/properties/in/properties/a/oneOf/1")]
    public void Derive_AlternativesOfAMemberThatIsLeftOut_AreNotSaidToBeThere(string schema, string gaps)
    {
        var plan = Derive(schema.Replace("SOME", "oneOf: [ { const: 1 }, { const: 2 } ]", StringComparison.Ordinal));

        Assert.NotEmpty(plan.Interactions);
        Assert.Equal(gaps, string.Join(' ', plan.Gaps.Where(static gap => gap.Reason.Contains("of which the contract has another", StringComparison.Ordinal)).Select(static gap => gap.Pointer)));
    }

    private const string Body = "#/paths/~1some/post/requestBody/content/application~1json/schema";

    private static string Optional(int count) => string.Join(", ", Enumerable.Range(0, count).Select(static at => $"p{at}: {{ type: string }}"));

    private static ContractPlan Derive(string schema) => ContractDocument.Parse("api.yaml", $$"""
        openapi: 3.1.0
        info: { title: Api, version: "1" }
        paths:
          /some:
            post:
              operationId: some
              requestBody: { content: { application/json: { schema: {{schema}} } } }
              responses: { "204": { description: "" } }
        """).Derive();
}
