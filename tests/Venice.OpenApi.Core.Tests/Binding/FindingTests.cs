using Venice.OpenApi.Diagnostics;

namespace Venice.OpenApi.Core.Tests.Binding;

/// <summary>Every finding, at its line and column.</summary>
public sealed class FindingTests
{
    private const string Head = "openapi: 3.1.0\npaths: {}\ncomponents:\n  schemas:\n    A: ";

    [Theory]
    [InlineData("{ type: array, items: { $ref: '#/components/schemas/A' } }", "OAG2103 5:8")]
    [InlineData("{ allOf: [{ type: string }, { type: integer }] }", "OAG2104 5:36")]
    [InlineData("{ properties: { a: {} }, not: { type: string } }", "OAG2105 5:38")]
    [InlineData("{ properties: { a: {}, b: {}, c: {} }, oneOf: [{ required: [a, b] }, { required: [c] }] }", "OAG2105 5:8")]
    [InlineData("{ properties: { a: {} }, if: { properties: { a: { type: string } } }, then: { required: [a] } }", "OAG2105 5:37")]
    [InlineData("{ properties: { a: {} }, propertyNames: { maxLength: 3 } }", "OAG2105 5:8")]
    [InlineData("{ type: string, maxLength: 3, anyOf: [{ format: date }, { format: uuid }] }", "OAG2105 5:8")]
    [InlineData("{ type: object, properties: { a: { pattern: '(?>a)' } } }", "OAG2106 5:41")]
    [InlineData("{ oneOf: [{ title: X, required: [a], properties: { a: {} } }, { title: Y, required: [a], properties: { a: {}, b: {} } }] }", "OAG2107 5:8")]
    [InlineData("{ oneOf: [{ properties: { a: {} } }, { type: string }], anyOf: [{ type: string }, { type: integer }] }", "OAG2108 5:8")]
    [InlineData("{ type: object, properties: { a: { x-dotnet-property: no name } } }", "OAG2112 5:62")]
    [InlineData("{ prefixItems: [{ type: string }, { type: integer }] }", "OAG2114 5:8")]
    [InlineData("{ required: [b], properties: { a: {} } }", "OAG2115 5:8")]
    [InlineData("{ properties: { a: { type: number, format: decimal, minimum: 1e30 } } }", "OAG2119 5:27")]
    [InlineData("{ required: [a], properties: { a: { x-hidden: true }, b: {} } }", "OAG2120 5:39")]
    [InlineData("{ type: string, enum: [a, b], x-enum-descriptions: [x] }", "OAG2121 5:59")]
    [InlineData("{ type: string, enum: [a, b], x-replaced-by: { a: c } }", "OAG2121 5:58")]
    [InlineData("{ type: string, enum: [a, b], x-replaced-by: { c: a } }", "OAG2121 5:58")]
    [InlineData("{ patternProperties: { '^a': { type: string } } }", "OAG2123 5:8")]
    [InlineData("{ anyOf: [{ type: array, items: { type: string } }, { type: array, items: { type: string, format: date } }, { type: string }] }", "OAG2125 5:8")]
    [InlineData("{ x-union-key: { ancestorProperty: t, cases: { v: Z } }, anyOf: [{ properties: { a: {} } }, { type: string }] }", "OAG2117 5:58")]
    [InlineData("{ x-union-key: [], anyOf: [{ properties: { a: {} } }, { type: string }] }", "OAG2121 5:23")]
    public void Schema_ThatLosesSomething_IsReportedAtItsPlace(string schema, string mark) => Assert.Equal([mark], BoundText.Of(Head + schema).Marks);

    [Fact]
    public void Names_GivenTwice_AreReported() => Assert.Equal(
        ["OAG2111 6:8"],
        BoundText.Of(Head + "{ x-dotnet-name: Same, properties: { a: {} } }\n    B: { x-dotnet-name: Same, properties: { b: {} } }").Marks);

    [Fact]
    public void Base_WithHeirs_IsReported() => Assert.Equal(
        ["OAG2124 5:8"],
        BoundText.Of(Head + "{ properties: { k: {} }, discriminator: { propertyName: k } }\n    B: { allOf: [{ $ref: '#/components/schemas/A' }] }\n    C: { allOf: [{ $ref: '#/components/schemas/A' }, { properties: { c: {} } }] }").Marks);

    [Theory]
    [InlineData("operations", "nope", "OAG2100", "The document has no operation 'nope' that could be chosen; it has: a, b")]
    [InlineData("excluded", "nope", "OAG2100", "The document has no operation 'nope' that could be chosen; it has: a, b")]
    [InlineData("tags", "nope", "OAG2101", "No operation of the document has the tag 'nope' that was chosen; there are: t, Default")]
    public void Choice_OfWhatIsNotThere_IsAnErrorThatSaysWhatIs(string kind, string name, string id, string message)
    {
        const string document = "openapi: 3.1.0\npaths: { /a: { get: { operationId: a, tags: [t], responses: {} }, put: { operationId: b, responses: {} } } }";

        var options = kind switch
        {
            "tags" => BoundText.Everything with { Tags = [name] },
            "excluded" => BoundText.Everything with { Excluded = [name] },
            _ => BoundText.Everything with { Operations = [name] },
        };

        var finding = Assert.Single(BoundText.Of(document, options).Findings);

        Assert.Equal((id, RuleSeverity.Error, message), (finding.Rule.Id, finding.Rule.Severity, finding.Message));
    }

    [Theory]
    [InlineData("requestBody: { content: { application/json: { schema: { type: string } }, image/png: {} } }", "OAG2110 7:92")]
    [InlineData("x-answer-selector: { property: nope, json: false }\nrequestBody: { content: { application/json: { schema: { properties: { a: {} } } } } }", "OAG2113 7:26")]
    [InlineData("x-answer-selector: nope", "OAG2121 7:26")]
    [InlineData("parameters: [{ name: q, in: query, required: true, x-hidden: true, schema: { type: string } }]", "OAG2120 7:20")]
    public void Operation_ThatLosesSomething_IsReportedAtItsPlace(string lines, string mark) =>
        Assert.Equal([mark], BoundText.OfOperation(lines + "\nresponses: { \"200\": { description: '', content: { application/json: { schema: { type: string } } } } }", "info: {}").Marks);

    [Theory]
    [InlineData("responses: { \"200\": { description: '', content: { application/json: { schema: { type: string } } } }, \"204\": { description: '' } }", "OAG2122")]
    [InlineData("responses: { \"200\": { description: '', content: { application/json: { schema: { type: string } } } }, \"201\": { description: '', content: { application/json: { schema: { type: integer } } } } }", "OAG2116")]
    [InlineData("parameters: [{ name: q, in: querystring, content: { application/cbor: { schema: { type: object } } } }]\nresponses: { \"204\": { description: '' } }", "OAG2118")]
    public void Operation_ThatIsNarrowed_IsReported(string lines, string id) => Assert.Equal([id], BoundText.OfOperation(lines, version: "3.2.0").Findings.Select(static f => f.Rule.Id));

    [Fact]
    public void Rules_HaveIdsOfTheirOwnRange()
    {
        var rules = typeof(BindingRules).GetFields().Select(static field => (DiagnosticRule)field.GetValue(null)!).ToList();

        Assert.Equal(rules.Count, rules.Select(static rule => rule.Id).Distinct().Count());
        Assert.All(rules, static rule => Assert.InRange(rule.Id, "OAG2100", "OAG2199"));
    }
}
