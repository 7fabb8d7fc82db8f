using Venice.OpenApi.Binding;
using Venice.OpenApi.Diagnostics;
using Venice.OpenApi.Document;
using Venice.OpenApi.Parsing;
using Venice.OpenApi.Reading;

namespace Venice.OpenApi.Core.Tests.Binding;

/// <summary>Of operations that are not chosen, only the names are parsed.</summary>
public sealed class WantedOperationTests
{
    private const string Text = """
        openapi: 3.1.0
        paths:
          /orders/{id}:
            parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
            get:
              operationId: getOrder
              tags: [orders]
              responses: { '200': { description: it, content: { application/json: { schema: { $ref: '#/components/schemas/Order' } } } } }
            delete:
              tags: [orders, office]
              responses: { '204': { description: gone } }
          /things:
            post:
              operationId: makeThing
              requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/Nowhere' } } } }
              responses: { '200': { description: it, content: { application/json: { schema: { type: object, properties: { order: { $ref: '#/components/schemas/Order' } } } } } } }
        components:
          schemas:
            Order: { type: object, properties: { id: { type: string }, lines: { type: array, items: { type: object, properties: { sku: { type: string } } } } } }
        """;

    [Fact]
    public void Parse_OperationThatIsNotWanted_KeepsItsNamesAndFindsNothingInIt()
    {
        var (document, findings) = Parse(new("Acme", "AcmeClient", ["getOrder"], [], false));

        Assert.Equal(["getOrder", null, "makeThing"], document.Operations.Select(static operation => operation.OperationId));
        Assert.Equal(["orders", "office"], document.Operations[1].Tags);
        Assert.Empty(document.Operations[2].Responses);
        Assert.Empty(findings);
    }

    [Fact]
    public void Parse_OperationThatIsWanted_TellsWhatIsWrongInIt()
    {
        var (_, findings) = Parse(new("Acme", "AcmeClient", ["makeThing"], [], false));

        Assert.Equal((15, ParsingRules.DanglingReference), (Assert.Single(findings).Place.Line, findings[0].Rule));
    }

    [Theory]
    [InlineData("getOrder", "", "")]
    [InlineData("makeThing", "", "")]
    [InlineData("", "office", "")]
    [InlineData("", "", "makeThing")]
    [InlineData("", "orders", "deleteOrdersById")]
    public void Bind_WithOnlyTheWantedParsed_GivesTheSameModel(string operations, string tags, string excluded)
    {
        var options = new BindingOptions("Acme", "AcmeClient", [.. List(operations)], [.. List(tags)], false) { Excluded = [.. List(excluded)] };

        var outline = BoundText.Of(Parse(options).Document, options);

        Assert.Equal(BoundText.Of(Text, options).Model, outline.Model);
        Assert.Empty(outline.Findings.Where(static finding => finding.Rule.Severity == RuleSeverity.Error));
    }

    private static IEnumerable<string> List(string names) => names.Split(',', StringSplitOptions.RemoveEmptyEntries);

    private static (OpenApiDocument Document, IReadOnlyList<DiagnosticInfo> Findings) Parse(BindingOptions options)
    {
        var bag = new DiagnosticBag();
        var document = OpenApiParser.Parse(SpecReader.Read(new("api.yaml", Text)), [], bag, operation => ApiBinder.IsWanted(operation, options));
        return (document ?? throw new InvalidOperationException("The text gave no document."), [.. bag.ToEquatableArray()]);
    }
}
