using System.Globalization;
using System.Text;

namespace Venice.OpenApi.Core.Tests.Binding;

/// <summary>Documents that were made to hurt: they bind, within the stack of a small thread, and what is cut is reported.</summary>
public sealed class HostileTests
{
    private const int SmallStack = 512 * 1024;

    [Fact]
    public void Components_InALongChain_AreAllBound()
    {
        var bound = OnASmallStack(Chain(5000, static next => $"{{ type: object, properties: {{ next: {{ $ref: '{next}' }} }} }}"));

        Assert.Equal(5000, bound.Model.Records.Count);
        Assert.Empty(bound.Findings);
    }

    [Theory]
    [InlineData("array", "{{ type: array, items: {{ $ref: '{0}' }} }}")]
    [InlineData("map", "{{ type: object, additionalProperties: {{ $ref: '{0}' }} }}")]
    [InlineData("allOf", "{{ allOf: [{{ $ref: '{0}' }}, {{ properties: {{ a: {{}} }} }}] }}")]
    [InlineData("anyOf", "{{ anyOf: [{{ $ref: '{0}' }}, {{ type: string }}, {{ type: boolean }}] }}")]
    public void Components_InALongChainWithoutObjects_AreCut(string kind, string schema)
    {
        var bound = OnASmallStack(Chain(2000, next => string.Format(CultureInfo.InvariantCulture, schema, next)));

        ModelIntegrity.Check(bound.Model);
        Assert.True(kind == "anyOf" || bound.Findings.Any(static f => f.Rule.Id == "OAG2102"));
    }

    [Fact]
    public void Types_NestedToTheReadersLimit_AreBoundOrCut()
    {
        var schema = "{ type: string }";
        for (var level = 0; level < 110; level++)
        {
            schema = level % 2 == 0 ? $"{{ type: object, properties: {{ a: {schema} }} }}" : $"{{ anyOf: [{schema}, {{ type: string }}, {{ type: boolean }}] }}";
        }

        ModelIntegrity.Check(OnASmallStack("openapi: 3.1.0\npaths: {}\ncomponents: { schemas: { Deep: " + schema + " } }").Model);
    }

    [Fact]
    public void AllOf_ThatDoublesAtEveryStep_StaysLinear()
    {
        var bound = OnASmallStack(Chain(50, static next => $"{{ allOf: [{{ $ref: '{next}' }}, {{ $ref: '{next}' }}, {{ properties: {{ a: {{ type: string }} }} }}] }}"));

        Assert.Equal(50, bound.Model.Records.Count);
    }

    [Fact]
    public void AnyOf_ThatDoublesAtEveryStep_StaysLinear() =>
        ModelIntegrity.Check(OnASmallStack(Chain(28, static next => $"{{ anyOf: [{{ $ref: '{next}' }}, {{ $ref: '{next}' }}, {{ type: array, items: {{ $ref: '{next}' }} }}, {{ type: integer }}] }}")).Model);

    [Theory]
    [InlineData("A: { type: array, items: { $ref: '#/components/schemas/A' } }")]
    [InlineData("A: { type: object, additionalProperties: { $ref: '#/components/schemas/A' } }")]
    [InlineData("A: { anyOf: [{ $ref: '#/components/schemas/A' }] }")]
    [InlineData("A: { anyOf: [{ $ref: '#/components/schemas/A' }, { type: string }] }")]
    [InlineData("A: { oneOf: [{ $ref: '#/components/schemas/B' }, { type: string }] }\nB: { oneOf: [{ $ref: '#/components/schemas/A' }, { type: integer }] }")]
    [InlineData("A: { allOf: [{ $ref: '#/components/schemas/A' }] }")]
    [InlineData("A: { allOf: [{ $ref: '#/components/schemas/B' }] }\nB: { allOf: [{ $ref: '#/components/schemas/A' }], properties: { x: {} } }")]
    [InlineData("A: { $ref: '#/components/schemas/A' }")]
    [InlineData("A: { type: object, properties: { a: { $ref: '#/components/schemas/A/properties/a' } } }")]
    [InlineData("A: { type: object, properties: { a: { type: object, properties: { b: { $ref: '#/components/schemas/A/properties/a' } } } } }")]
    [InlineData("A: { properties: { x: { allOf: [{ $ref: '#/components/schemas/A' }, { properties: { x: { allOf: [{ $ref: '#/components/schemas/A' }] } } }] } } }")]
    [InlineData("A: { type: object, properties: { x: { $ref: '#/components/schemas/A' } }, oneOf: [{ $ref: '#/components/schemas/A' }, { properties: { y: { $ref: '#/components/schemas/A' } } }] }")]
    [InlineData("A: { anyOf: [{ type: array, items: { $ref: '#/components/schemas/A' } }, { type: array, items: { type: array, items: { $ref: '#/components/schemas/A' } } }] }")]
    [InlineData("A: { type: object, discriminator: { propertyName: k }, allOf: [{ $ref: '#/components/schemas/B' }] }\nB: { type: object, discriminator: { propertyName: k }, allOf: [{ $ref: '#/components/schemas/A' }] }")]
    [InlineData("A: { oneOf: [false, true, {}], enum: [], required: [a, a], properties: { a: false } }")]
    [InlineData("A: { type: string, enum: [null, null] }\nB: { enum: [[], {}] }\nC: { const: { a: 1 } }\nD: { type: [] }")]
    [InlineData("A: { type: integer, minimum: .inf, maximum: .nan, multipleOf: -1 }\nB: { type: object, properties: { n: { type: integer, minimum: 1e400, maximum: 99999999999999999999999999999999 } } }")]
    [InlineData("A: { minLength: -1, maxLength: 99999999999, properties: { '': {}, ' ': {}, 'a\\u0000': {} } }")]
    public void Schema_ThatBitesItsTail_GivesAModelThatHoldsTogether(string schemas) => ModelIntegrity.Check(OnASmallStack(OfSchemas(schemas)).Model);

    [Theory]
    [InlineData(2, "A: { properties: { a: {} }, anyOf: [{ oneOf: [{ $ref: '#/components/schemas/A' }] }, { anyOf: [{}] }] }\nB: { $ref: '#/components/schemas/A' }")]
    [InlineData(14, "A: { properties: { x: { $ref: '#/components/schemas/B' } }, oneOf: [{ $ref: '#/components/schemas/B' }, { properties: { y: { $ref: '#/components/schemas/A' } } }] }\nB: { properties: { x: { $ref: '#/components/schemas/A' } }, oneOf: [{ $ref: '#/components/schemas/A' }, { properties: { z: { $ref: '#/components/schemas/B' } } }] }")]
    [InlineData(4, "A: { properties: { p: { $ref: '#/components/schemas/A' } } }\nB: { properties: { p: { $ref: '#/components/schemas/B' } } }\nC: { allOf: [{ $ref: '#/components/schemas/A' }, { $ref: '#/components/schemas/B' }] }")]
    public void Schemas_ThatCombineEachOtherInCircles_AreCombinedOnce(int types, string schemas)
    {
        var model = OnASmallStack(OfSchemas(schemas)).Model;

        ModelIntegrity.Check(model);
        Assert.Equal(types, model.Records.Count + model.Unions.Count);
    }

    // What stands beside a choice is said of each alternative, which is a choice itself: every round of the ring makes new combinations.
    [Fact]
    public void Schemas_ThatAskForEverMoreCombinations_AreCutAndReported()
    {
        const int Count = 30;
        var bound = OnASmallStack(OfSchemas(string.Join('\n', Enumerable.Range(0, Count).Select(static i =>
            $"S{i}: {{ properties: {{ p{i}: {{ $ref: '#/components/schemas/S{(i + 1) % Count}' }} }}, oneOf: [{{ $ref: '#/components/schemas/S{(i + 1) % Count}' }}, {{ $ref: '#/components/schemas/S{((i * 3) + 2) % Count}' }}] }}"))));

        ModelIntegrity.Check(bound.Model);
        Assert.Single(bound.Findings, static finding => finding.Rule.Id == "OAG2102");
        Assert.InRange(bound.Model.Records.Count + bound.Model.Unions.Count, Count, 20 * Count);
    }

    [Fact]
    public void Union_OfManyCases_IsBoundInTime()
    {
        var cases = string.Join(", ", Enumerable.Range(0, 3000).Select(static i => $"{{ type: object, required: [a, k], properties: {{ k: {{ const: v{i} }}, a: {{}}, p{i}: {{}} }} }}"));

        Assert.Equal(3000, OnASmallStack($"openapi: 3.1.0\npaths: {{}}\ncomponents: {{ schemas: {{ A: {{ oneOf: [{cases}] }} }} }}").Model.Unions.Single().Cases.Count);
    }

    private static string OfSchemas(string schemas) => "openapi: 3.1.0\npaths: {}\ncomponents:\n  schemas:\n    " + schemas.Replace("\n", "\n    ", StringComparison.Ordinal);

    private static string Chain(int length, Func<string, string> schema)
    {
        var text = new StringBuilder("openapi: 3.1.0\npaths: {}\ncomponents:\n  schemas:\n");
        for (var i = 0; i < length - 1; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"    C{i}: {schema($"#/components/schemas/C{i + 1}")}\n");
        }

        return text.Append(CultureInfo.InvariantCulture, $"    C{length - 1}: {{ type: object, properties: {{ end: {{}} }} }}\n").ToString();
    }

    private static BoundText OnASmallStack(string text)
    {
        BoundText? bound = null;
        Exception? failure = null;
        var parsed = Parsing.ParsedText.Of(text);
        var thread = new Thread(
            () =>
            {
                try
                {
                    bound = BoundText.Of(parsed);
                }
                catch (Exception exception)
                {
                    // Told on the test's own thread.
                    failure = exception;
                }
            },
            SmallStack);
        thread.Start();
        thread.Join();
        Assert.Null(failure);
        return bound!;
    }
}
