using Venice.OpenApi.Diagnostics;
using Venice.OpenApi.Document;
using Venice.OpenApi.Parsing;
using Venice.OpenApi.Reading;

namespace Venice.OpenApi.Core.Tests.Parsing;

/// <summary>A document that was read and parsed, and what was found on the way.</summary>
internal sealed class ParsedText
{
    private ParsedText(OpenApiDocument? document, IReadOnlyList<DiagnosticInfo> findings)
    {
        Maybe = document;
        Findings = findings;
    }

    public OpenApiDocument? Maybe { get; }

    public OpenApiDocument Document => Maybe ?? throw new InvalidOperationException("The text gave no document.");

    public IReadOnlyList<DiagnosticInfo> Findings { get; }

    public static ParsedText Of(string text, params (string File, string Text)[] others) => OfFile("api.yaml", text, others);

    public static ParsedText OfFile(string file, string text, params (string File, string Text)[] others)
    {
        var bag = new DiagnosticBag();
        var main = SpecReader.Read(new(file, text));
        var document = OpenApiParser.Parse(main, [.. others.Select(other => SpecReader.Read(new(other.File, other.Text)))], bag);
        return new(document, [.. bag.ToEquatableArray()]);
    }

    /// <summary>A document whose schema <c>A</c> is the given text; <c>B</c> is an object.</summary>
    public static ParsedText OfSchema(string schema, string version = "3.1.0") => Of(
        $$"""
        openapi: {{version}}
        paths: {}
        components:
          schemas:
            A:
        {{Indent(schema, 6)}}
            B: { type: object, properties: { b: { type: string } } }
        """);

    /// <summary>A document with one operation, <c>GET /things/{id}</c>; its id is declared.</summary>
    public static ParsedText OfOperation(string operation, string version = "3.1.0") => Of(
        $$"""
        openapi: {{version}}
        components: { securitySchemes: { key: { type: http, scheme: Bearer } } }
        paths:
          /things/{id}:
            parameters: [{ name: id, in: path, schema: { type: string } }]
            get:
        {{Indent(operation, 6)}}
        """);

    public OpenApiSchema Schema(string name = "A") => Document.Schemas.Single(schema => schema.ComponentName == name);

    private static string Indent(string text, int columns) => string.Join('\n', text.Split('\n').Select(line => new string(' ', columns) + line));
}
