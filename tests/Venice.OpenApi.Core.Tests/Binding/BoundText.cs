using Venice.OpenApi.Binding;
using Venice.OpenApi.Collections;
using Venice.OpenApi.Core.Tests.Parsing;
using Venice.OpenApi.Diagnostics;
using Venice.OpenApi.Document;
using Venice.OpenApi.Model;

namespace Venice.OpenApi.Core.Tests.Binding;

/// <summary>A document that was read, parsed and bound, and what binding found.</summary>
internal sealed class BoundText
{
    private BoundText(ApiModel model, IReadOnlyList<DiagnosticInfo> findings)
    {
        Model = model;
        Findings = findings;
    }

    public ApiModel Model { get; }

    public IReadOnlyList<DiagnosticInfo> Findings { get; }

    /// <summary>Rule and place of each finding: <c>OAG2107 7:9</c>.</summary>
    public IEnumerable<string> Marks => Findings.Select(static f => $"{f.Rule.Id} {f.Place.Line}:{f.Place.Column}");

    public static BindingOptions Everything { get; } = new("Acme", "AcmeClient", [], [], false);

    public static BoundText Of(string text, BindingOptions? options = null) => Of(ParsedText.Of(text), options);

    public static BoundText Of(ParsedText parsed, BindingOptions? options = null) => Of(parsed.Document, options);

    public static BoundText Of(OpenApiDocument document, BindingOptions? options = null)
    {
        var bag = new DiagnosticBag();
        var model = ApiBinder.Bind(document, options ?? Everything, bag);
        return new BoundText(model, [.. bag.ToEquatableArray()]);
    }

    /// <summary>The schemas of a document without operations.</summary>
    public static BoundText OfSchemas(string schemas, string version = "3.1.0") => Of(
        $$"""
        openapi: {{version}}
        paths: {}
        components:
          schemas:
        {{Indent(schemas, 4)}}
        """);

    /// <summary>One required member <c>value</c> of an object <c>Holder</c>.</summary>
    public static BoundText OfValue(string schema, string version = "3.1.0") => OfSchemas(
        $"""
        Holder:
          type: object
          required: [value]
          properties:
            value:
        {Indent(schema, 6)}
        """,
        version);

    /// <summary>An operation <c>POST /things</c> with the id <c>makeThing</c>; its lines, and what stands beside <c>paths</c>.</summary>
    public static BoundText OfOperation(string operation, string rest = "", string version = "3.1.0") => Of(
        $"""
        openapi: {version}
        {rest}
        paths:
          /things:
            post:
              operationId: makeThing
        {Indent(operation, 6)}
        """);

    public RecordModel Record(string name) => Model.Records.Single(record => record.Name == name);

    public UnionModel Union(string name) => Model.Unions.Single(union => union.Name == name);

    public EnumModel Enum(string name) => Model.Enums.Single(model => model.Name == name);

    public PropertyModel Value => Record("Holder").Properties.Single(static property => property.WireName == "value");

    public OperationModel Operation => Model.Interfaces.Single().Operations.Single();

    private static string Indent(string text, int columns) => string.Join('\n', text.Split('\n').Select(line => new string(' ', columns) + line));
}
