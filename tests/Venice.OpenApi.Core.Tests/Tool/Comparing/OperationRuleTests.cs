using Venice.OpenApi.Tool.Comparing.Changes;
using Venice.OpenApi.Tool.Comparing.Surface;

namespace Venice.OpenApi.Core.Tests.Tool.Comparing;

/// <summary>What happens outside of schemas.</summary>
public sealed class OperationRuleTests
{
    private const string Head = "openapi: 3.1.0\ninfo: {title: T, version: '1'}\n";

    [Theory]
    [InlineData("/a: {get: {operationId: x, responses: {}}}", "/a: {get: {operationId: x, responses: {}}}\n  /b: {get: {operationId: y, responses: {}}}", "OperationAdded -- Compatible")]
    [InlineData("/a: {get: {operationId: x, responses: {}}}\n  /b: {get: {operationId: y, responses: {}}}", "/a: {get: {operationId: x, responses: {}}}", "OperationRemoved SE Breaking")]
    [InlineData("/image/things: {get: {operationId: x, responses: {}}}", "/images/things: {get: {operationId: x, responses: {}}}", "OperationMoved S- Breaking")]
    [InlineData("/image/things: {get: {responses: {}}}", "/images/things: {get: {responses: {}}}", "OperationMoved SE Breaking")]
    [InlineData("/a: {get: {operationId: x, responses: {}}}", "/a: {get: {operationId: z, responses: {}}}", "OperationIdChanged SE Compatible")]
    [InlineData("/a: {get: {operationId: x, responses: {}}}", "/a: {get: {operationId: x, deprecated: true, responses: {}}}", "Deprecated -- Compatible")]
    [InlineData("/a: {get: {operationId: x, tags: [p], responses: {}}}", "/a: {get: {operationId: x, tags: [q], responses: {}}}", "TagsChanged SE Compatible")]
    [InlineData("/a/{id}: {get: {operationId: x, parameters: [{name: id, in: path, required: true, schema: {type: string}}], responses: {}}}", "/a/{key}: {get: {operationId: x, parameters: [{name: key, in: path, required: true, schema: {type: string}}], responses: {}}}", "PathParameterRenamed SE Compatible")]
    public void Operation_Change_IsClassed(string before, string after, string expected) => Assert.Equal(expected, Lines(before, after));

    [Theory]
    [InlineData("[]", "[{name: q, in: query, schema: {type: string}}]", "ParameterAdded -E Compatible")] // the method had no request before
    [InlineData("[{name: p, in: query, schema: {type: boolean}}]", "[{name: p, in: query, schema: {type: boolean}}, {name: q, in: query, schema: {type: string}}]", "ParameterAdded -- Compatible")]
    [InlineData("[{name: p, in: query, schema: {type: boolean}}]", "[{name: p, in: query, schema: {type: boolean}}, {name: q, in: query, required: true, schema: {type: string}}]", "RequiredParameterAdded SE Breaking")]
    [InlineData("[{name: q, in: query, schema: {type: string}}, {name: r, in: query, schema: {type: integer}}]", "[{name: q, in: query, schema: {type: string}}]", "ParameterRemoved SE Breaking")]
    [InlineData("[{name: q, in: query, schema: {type: string}}]", "[{name: q, in: query, required: true, schema: {type: string}}]", "ParameterBecameRequired SE Breaking")]
    [InlineData("[{name: q, in: query, required: true, schema: {type: string}}]", "[{name: q, in: query, schema: {type: string}}]", "ParameterBecameOptional -- Compatible")]
    [InlineData("[{name: max_items, in: query, schema: {type: integer}}]", "[{name: maxItems, in: query, schema: {type: integer}}]", "ParameterRenamed S- Breaking")]
    [InlineData("[{name: X-Key, in: header, schema: {type: string}}]", "[{name: x-key, in: header, schema: {type: string}}]", "")]
    [InlineData("[{name: q, in: query, schema: {type: array, items: {type: string}}}]", "[{name: q, in: query, explode: false, schema: {type: array, items: {type: string}}}]", "SerializationChanged -- Breaking")]
    [InlineData("[{name: q, in: query, schema: {type: string, maxLength: 9}}]", "[{name: q, in: query, schema: {type: string, maxLength: 5}}]", "ConstraintTightened -- Breaking")]
    public void Parameter_Change_IsClassed(string before, string after, string expected) => Assert.Equal(expected, Lines(
        $"/a: {{get: {{operationId: x, parameters: {before}, responses: {{}}}}}}",
        $"/a: {{get: {{operationId: x, parameters: {after}, responses: {{}}}}}}"));

    [Theory]
    [InlineData("{'200': {description: ''}}", "{'200': {description: ''}, '404': {description: ''}}", "StatusAdded -- Compatible")]
    [InlineData("{'200': {description: ''}, '404': {description: ''}}", "{'200': {description: ''}}", "StatusRemoved S- Compatible")]
    [InlineData("{'200': {description: '', content: {image/png: {}}}}", "{'200': {description: '', content: {image/png: {}, image/webp: {}}}}", "MediaTypeAdded -- Compatible")]
    [InlineData("{'200': {description: '', content: {image/png: {}, image/webp: {}}}}", "{'200': {description: '', content: {image/png: {}}}}", "MediaTypeRemoved S- Compatible")]
    [InlineData("{'200': {description: '', headers: {X-A: {schema: {type: string}}}}}", "{'200': {description: '', headers: {X-A: {schema: {type: string}}, X-B: {schema: {type: string}}}}}", "HeaderAdded -- Compatible")]
    [InlineData("{'200': {description: '', headers: {X-A: {schema: {type: string}}, X-B: {schema: {type: integer}}}}}", "{'200': {description: '', headers: {X-A: {schema: {type: string}}}}}", "HeaderRemoved SE Compatible")]
    [InlineData("{'200': {description: '', headers: {X-Payment-Required: {schema: {type: string}}}}}", "{'200': {description: '', headers: {PAYMENT-REQUIRED: {schema: {type: string}}}}}", "HeaderRenamed S- Compatible")]
    public void Answer_Change_IsClassed(string before, string after, string expected) => Assert.Equal(expected, Lines(
        $"/a: {{get: {{operationId: x, responses: {before}}}}}",
        $"/a: {{get: {{operationId: x, responses: {after}}}}}"));

    [Theory]
    [InlineData("[{k: []}]", "[{k: []}, {l: []}]", "AlternativeAdded -- Compatible")]
    [InlineData("[{k: []}, {l: []}]", "[{k: []}]", "AlternativeRemoved -- Breaking")]
    [InlineData("[{l: []}, {k: []}]", "[{k: []}, {l: []}]", "")]
    [InlineData("[]", "[{k: []}]", "AlternativeAdded -- Compatible; AlternativeRemoved -- Breaking")]
    [InlineData("[{k: []}]", "[{}, {k: []}]", "AlternativeAdded -- Compatible")]
    public void Security_Change_IsClassed(string before, string after, string expected)
    {
        const string Schemes = "components: {securitySchemes: {k: {type: http, scheme: bearer}, l: {type: apiKey, in: header, name: X}}}\n";

        Assert.Equal(expected, Compared.Lines(Compared.Texts(Text(before), Text(after))));

        static string Text(string security) => $"{Head}{Schemes}paths: {{/a: {{get: {{operationId: x, security: {security}, responses: {{}}}}}}}}\n";
    }

    [Theory]
    [InlineData("{type: apiKey, in: header, name: X}", "{type: apiKey, in: header, name: Y}", "k", "SchemeChanged -- Breaking")]
    [InlineData("{type: apiKey, in: header, name: X}", "{type: apiKey, in: header, name: X, description: words}", "k", "TextChanged -- Compatible")]
    [InlineData("{type: apiKey, in: header, name: X}", "{type: apiKey, in: header, name: X}", "other", "SchemeRenamed S- Compatible")]
    public void Scheme_Change_IsClassed(string before, string after, string newKey, string expected)
    {
        Assert.Equal(expected, Compared.Lines(Compared.Texts(Text("k", before), Text(newKey, after))));

        static string Text(string key, string scheme) =>
            $"{Head}components: {{securitySchemes: {{{key}: {scheme}}}}}\nsecurity: [{{{key}: []}}]\npaths: {{/a: {{get: {{operationId: x, responses: {{}}}}}}}}\n";
    }

    [Fact]
    public void Webhook_ItsBody_IsReadHere()
    {
        var diff = Compared.Texts(Text("{properties: {a: {enum: [x, y]}}}"), Text("{required: [b], properties: {a: {enum: [x, y, z]}, b: {type: string}}}"));

        Assert.Equal("RequiredPropertyAdded -- Compatible; ValuesAdded S- Compatible", Compared.Lines(diff));

        static string Text(string schema) => $"{Head}paths: {{/a: {{get: {{operationId: x, responses: {{}}}}}}}}\nwebhooks: {{done: {{post: {{requestBody: {{content: {{application/json: {{schema: {schema}}}}}}}, responses: {{}}}}}}}}\n";
    }

    [Fact]
    public void Operation_Moved_IsComparedInside() => Assert.Equal(
        "OperationMoved S- Breaking; ConstraintTightened -- Breaking",
        Lines(
            "/a: {get: {operationId: x, parameters: [{name: q, in: query, schema: {maxLength: 9}}], responses: {}}}",
            "/z: {get: {operationId: x, parameters: [{name: q, in: query, schema: {maxLength: 5}}], responses: {}}}"));

    [Fact]
    public void Error_OfAnotherType_CompilesOnAndIsMajorAllTheSame()
    {
        const string Components = "components: {schemas: {E: {type: object, properties: {error: {type: string}}}, F: {type: object, properties: {code: {type: string}}}}}\n";
        var diff = Compared.Texts(Text("{$ref: '#/components/schemas/E'}"), Text("{oneOf: [{$ref: '#/components/schemas/E'}, {$ref: '#/components/schemas/F'}]}"));

        Assert.Empty(diff.Surface.Breaks);
        Assert.Equal("INewOtherApi.XAsync answers 402 with the error ApiException<X402Error>, was ApiException<E>: what catches the old one does not catch it", Told(Assert.Single(diff.Surface.Silent)));
        Assert.Equal((SemVerStep.Major, Severity.Breaking), (diff.Step, diff.Severity!.Value));

        static string Told(SurfaceBreak lost) => $"{lost.Member} {lost.What}";
        static string Text(string schema) =>
            $"{Head}{Components}paths: {{/a: {{get: {{operationId: x, tags: [other], responses: {{'200': {{description: '', content: {{application/json: {{schema: {{$ref: '#/components/schemas/E'}}}}}}}}, '402': {{description: '', content: {{application/json: {{schema: {schema}}}}}}}}}}}}}}}\n";
    }

    [Fact]
    public void Head_OfTheDocument_IsWords() => Assert.Equal("TextChanged -- Compatible", Compared.Lines(Compared.Texts("openapi: 3.1.0\npaths: {}\n", "openapi: 3.1.1\npaths: {}\n")));

    [Fact]
    public void Extension_Change_IsToldWithItsValues()
    {
        var change = Assert.Single(Compared.Texts(
            $"{Head}paths: {{/a: {{get: {{operationId: x, x-price: {{usd: '0.01'}}, responses: {{}}}}}}}}\n",
            $"{Head}paths: {{/a: {{get: {{operationId: x, x-price: {{usd: '0.02'}}, responses: {{}}}}}}}}\n").Changes);

        Assert.Equal("has another x-price: {usd: \"0.02\"}, was {usd: \"0.01\"}", change.What);
        Assert.Equal("#/paths/~1a/get/x-price", change.After.Pointer);
    }

    private static string Lines(string before, string after) => Compared.Lines(Compared.Texts($"{Head}paths:\n  {before}\n", $"{Head}paths:\n  {after}\n"));
}
