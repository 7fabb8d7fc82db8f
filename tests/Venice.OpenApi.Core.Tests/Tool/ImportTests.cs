using Venice.OpenApi.Core.Tests.Reading;
using Venice.OpenApi.Reading;
using Venice.OpenApi.Tool.Importing;

namespace Venice.OpenApi.Core.Tests.Tool;

/// <summary>What an import keeps and what it leaves out.</summary>
public sealed class ImportTests
{
    private const string Vendor = """
        info: {title: T, version: "1", description: words, termsOfService: words, contact: {name: words}, x-guidance: words, license: {name: MIT}}
        openapi: 3.1.0
        externalDocs: {url: words}
        security: [{key: []}]
        tags: [{name: unused, description: words}, {name: A, description: words}, {name: B}]
        paths:
          /a:
            summary: words
            parameters: [{$ref: '#/components/parameters/P'}]
            get:
              operationId: getA
              tags: [A]
              summary: words
              responses:
                '200': {description: words, headers: {X: {description: words, schema: {type: string, example: words}}}}
                default: {$ref: '#/components/responses/R'}
            post: {operationId: postA, tags: [B], description: words, x-payment-info: {price: {fixed: '0.1'}}, responses: {'204': {}}}
          /b:
            get: {tags: [B], security: [{token: [read]}], responses: {'200': {description: '', content: {a/b: {schema: {$ref: '#/components/schemas/Root'}, examples: {e: {value: {$ref: '#/components/schemas/OnlyInExample'}}}}}}}}
        components:
          examples: {E: {value: words}}
          parameters: {P: {name: p, in: query, description: words, example: words, schema: {type: integer, examples: [1]}}, Q: {name: q, in: query}}
          responses: {R: {description: words, content: {application/json: {schema: {$ref: '#/components/schemas/Error/properties/inner'}}}}}
          schemas:
            Error: {title: Error, properties: {inner: {type: string}}}
            OnlyInExample: {}
            Root: {oneOf: [{$ref: '#/components/schemas/Cat'}], discriminator: {propertyName: kind, mapping: {dog: Dog}}}
            Cat: {allOf: [{$ref: '#/components/schemas/A~1B%20C'}, {$ref: '#/components/schemas/Root'}]}
            Dog: {type: object}
            'A/B C': {description: words}
          securitySchemes: {token: {type: oauth2, description: words, flows: {implicit: {authorizationUrl: u, scopes: {read: words}}}}, key: {type: http, scheme: bearer}, unused: {type: http}}
        """;

    [Fact]
    public void Import_OneOperation_KeepsItAndWhatItReaches() => Assert.Equal(
        """
        info:
          title: T
          version: "1"
          license:
            name: MIT
        openapi: "3.1.0"
        security:
          - key: []
        tags:
          - name: A
        paths:
          /a:
            parameters:
              - $ref: "#/components/parameters/P"
            get:
              operationId: getA
              tags:
                - A
              responses:
                "200":
                  description: ""
                  headers:
                    X:
                      schema:
                        type: string
                default:
                  $ref: "#/components/responses/R"
        components:
          parameters:
            P:
              name: p
              in: query
              schema:
                type: integer
          responses:
            R:
              description: ""
              content:
                application/json:
                  schema:
                    $ref: "#/components/schemas/Error/properties/inner"
          schemas:
            Error:
              title: Error
              properties:
                inner:
                  type: string
          securitySchemes:
            key:
              type: http
              scheme: bearer

        """.ReplaceLineEndings("\n"),
        Written(new(["getA"], [], [])));

    [Theory]
    [InlineData("get /b", "", "", "Root Cat Dog A/B C", "token key")]
    [InlineData("GET /b", "", "", "Root Cat Dog A/B C", "token key")]
    [InlineData("", "/b", "", "Root Cat Dog A/B C", "token key")]
    [InlineData("postA", "", "", "", "key")]
    [InlineData("", "", "A", "Error", "key")]
    [InlineData("", "", "B", "Root Cat Dog A/B C", "token key")]
    [InlineData("getA", "/b", "", "Error Root Cat Dog A/B C", "token key")]
    [InlineData("", "", "", "Error Root Cat Dog A/B C", "token key")]
    public void Import_Selection_ReachesTheseComponents(string operation, string path, string tag, string schemas, string schemes)
    {
        var document = Imported(new(Names(operation), Names(path), Names(tag)));

        Assert.Equal(schemas, Keys(document, "schemas"));
        Assert.Equal(schemes, Keys(document, "securitySchemes").Split(' ').Order().Reverse().Aggregate(static (a, b) => $"{a} {b}"));
        Assert.DoesNotContain("words", TreeText.Of(document), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nope", "", "", "The document has no operation 'nope'; name it by its operationId, or as 'GET /path'.")]
    [InlineData("", "/c", "", "The document has no path '/c'.")]
    [InlineData("", "", "unused", "The document has no operation with the tag 'unused'.")]
    public void Import_UnknownName_FailsWithASentence(string operation, string path, string tag, string sentence)
    {
        var result = SpecImport.Of(TreeText.Yaml(Vendor), new(Names(operation), Names(path), Names(tag)));

        Assert.Null(result.Document);
        Assert.Equal(sentence, result.Failure);
    }

    [Theory]
    [InlineData("swagger: '2.0'")]
    [InlineData("openapi: [")]
    [InlineData("")]
    public void Import_NoOpenApi3_FailsWithASentence(string text) =>
        Assert.StartsWith("'api.yaml' ", SpecImport.Of(TreeText.Yaml(text), ImportSelection.Everything).Failure, StringComparison.Ordinal);

    [Theory]
    [InlineData("{properties: {description: {type: string, description: words}, example: true, summary: {}}, description: words}", "{properties: {description: {type: S'string'}, example: B'true', summary: {}}}")]
    [InlineData("{enum: [{description: kept}], const: {example: kept}, default: {summary: kept}, examples: [words]}", "{enum: [{description: S'kept'}], const: {example: S'kept'}, default: {summary: S'kept'}}")]
    [InlineData("{items: {description: words}, not: {example: words}, additionalProperties: {description: words}}", "{items: {}, not: {}, additionalProperties: {}}")]
    [InlineData("{items: [{description: words}], prefixItems: [{description: words}, true], additionalProperties: false}", "{items: [{}], prefixItems: [{}, B'true'], additionalProperties: B'false'}")]
    [InlineData("{$defs: {example: {description: words}}, patternProperties: {description: {description: words}}}", "{$defs: {example: {}}, patternProperties: {description: {}}}")]
    [InlineData("{required: [description], title: kept, x-order: 1, format: uuid, $comment: words}", "{required: [S'description'], title: S'kept', x-order: I'1', format: S'uuid'}")]
    [InlineData("{if: {description: words}, then: {}, dependentSchemas: {example: {example: words}}}", "{if: {}, then: {}, dependentSchemas: {example: {}}}")]
    public void Schema_Words_AreLeftOutAndPropertiesWithTheirNamesAreNot(string schema, string expected)
    {
        var vendor = $$"""
            openapi: 3.1.0
            paths:
              /a:
                get: { responses: {}, requestBody: { description: words, content: { a/b: { schema: {{schema}}, example: words } } } }
            """;

        var document = Assert.IsType<SpecMap>(SpecImport.Of(TreeText.Yaml(vendor), ImportSelection.Everything).Document);

        Assert.Equal($"{{/a: {{get: {{responses: {{}}, requestBody: {{content: {{a/b: {{schema: {expected}}}}}}}}}}}}}", TreeText.Of(document["paths"]));
    }

    private static SpecMap Imported(ImportSelection selection) => Assert.IsType<SpecMap>(SpecImport.Of(TreeText.Yaml(Vendor), selection).Document);

    private static string Written(ImportSelection selection) =>
        string.Join('\n', SpecImport.Write(Imported(selection)).Split('\n').SkipWhile(static line => line.StartsWith('#')));

    private static string[] Names(string name) => name.Length == 0 ? [] : [name];

    private static string Keys(SpecMap document, string section) =>
        document["components"] is SpecMap components && components[section] is SpecMap parts ? string.Join(' ', parts.Entries.Select(static entry => entry.Key)) : "";
}
