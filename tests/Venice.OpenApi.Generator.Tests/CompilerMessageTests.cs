namespace Venice.OpenApi.Generator.Tests;

/// <summary>The smallest documents whose code the compiler objected to once, with what it said then.</summary>
public sealed class CompilerMessageTests
{
    [Theory]
    [InlineData("CS0841", "A: { type: object, required: [ß], properties: { ß: { type: string }, ẞ: { type: string } } }")]
    [InlineData("CS0841", "A: { type: object, required: [日本Value], properties: { 日本: { type: array, items: { type: string, minLength: 1 } }, 日本Value: { type: string, minLength: 1 } } }")]
    [InlineData("CS0555", "A: { anyOf: [{ oneOf: [{ $ref: '#/components/schemas/A' }] }, { anyOf: [{}] }], properties: { a: {} } }")]
    [InlineData("CS0555", "A: { properties: { a: {} }, anyOf: [{ oneOf: [{ $ref: '#/components/schemas/A' }] }, { anyOf: [{ $ref: '#/components/schemas/B' }] }] }\nB: { $ref: '#/components/schemas/A' }")]
    [InlineData("CS0555", "A: { type: object, properties: { a: {} }, oneOf: [{ $ref: '#/components/schemas/A' }, { type: string }, { type: object, properties: { b: {} } }] }")]
    [InlineData("CS0162", "A: { type: object, required: [a], properties: { a: { type: string } }, additionalProperties: false, minProperties: 2 }")]
    [InlineData("CS0162", "A: { type: object, properties: {}, additionalProperties: false, minProperties: 1, maxProperties: 3 }")]
    [InlineData("CS0162", "A: { type: object, required: [a], properties: { a: {} }, oneOf: [{ required: [a] }, { required: [a] }] }\nB: { type: object, required: [a, b], properties: { a: {}, b: {} }, oneOf: [{ required: [a] }, { required: [b] }] }")]
    [InlineData("CS0220", "A: { type: object, properties: { a: { type: integer, format: int64, exclusiveMinimum: 2147483647 } } }")]
    [InlineData("CS0220", "A: { type: object, properties: { a: { type: integer, format: int64, exclusiveMaximum: -2147483648 } } }")]
    [InlineData("CS0542", "AdditionalProperties: { type: object, properties: { a: { type: string } }, additionalProperties: true }")]
    [InlineData("CS0542", "Validate: { type: object, properties: { a: { type: string } } }\nKind: { oneOf: [{ type: string }, { type: boolean }] }\nValue: { type: string, enum: [a] }")]
    [InlineData("CS0102", "A: { anyOf: [{ title: From Match, properties: { a: {} } }, { title: Match, properties: { b: {} } }] }")]
    [InlineData("CS0542", "FromText: { oneOf: [{ type: string }, { type: boolean }] }")]
    public void Schemas_ThatDidNotCompile_DoNow(string message, string schemas) => Compile(message, $"openapi: 3.1.0\npaths: {{}}\ncomponents:\n  schemas:\n    {schemas.Replace("\n", "\n    ", StringComparison.Ordinal)}");

    [Theory]
    [InlineData("CS1503", "parameters: [{ name: a, in: query, schema: { type: string, format: binary } }, { name: b, in: header, schema: { type: array, items: { type: string, format: binary } } }]")]
    [InlineData("CS1503", "requestBody: { content: { multipart/form-data: { schema: { type: object, required: [m], properties: { m: { type: object, additionalProperties: { type: string, format: binary } }, n: { type: array, items: { type: [string, 'null'], format: binary } }, l: { type: array, items: { type: array, items: { type: string, format: binary } } } } } } } }")]
    [InlineData("CS1503", "requestBody: { content: { application/x-www-form-urlencoded: { schema: { type: object, required: [l], properties: { f: { type: string, format: binary }, l: { type: array, items: { type: string, format: binary } }, m: { type: object, additionalProperties: { type: array, items: { type: string, format: binary } } } } } } } }")]
    [InlineData("CS0102", "requestBody: { content: { application/json: { schema: { type: object, properties: { AdditionalProperties: { type: string } } } }, multipart/form-data: { schema: { type: object, properties: { b: { type: string } }, additionalProperties: { type: string } } } } }")]
    public void Operation_ThatDidNotCompile_DoesNow(string message, string operation) => Compile(message, $"openapi: 3.1.0\npaths:\n  /things:\n    post:\n      {operation}\n      responses: {{ \"204\": {{ description: None }} }}");

    private static void Compile(string message, string document)
    {
        var run = GeneratorRun.Of(FakeProject.OnNet8().WithDocument("acme.yaml", document));

        Assert.NotEmpty(run.Sources);
        Assert.DoesNotContain(run.Findings, static finding => finding.Contains(": error ", StringComparison.Ordinal));
        Assert.True(run.CompilerMessages.Count == 0, $"It was {message}, and is {string.Join('\n', run.CompilerMessages)}");
    }
}
