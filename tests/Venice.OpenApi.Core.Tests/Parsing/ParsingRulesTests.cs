using Venice.OpenApi.Core.Tests.House;
using Venice.OpenApi.Diagnostics;
using Venice.OpenApi.Parsing;
using Venice.OpenApi.Reading;

namespace Venice.OpenApi.Core.Tests.Parsing;

/// <summary>Every rule of the room, provoked, at its line and column.</summary>
public sealed class ParsingRulesTests
{
    [Theory]
    [InlineData("x: 1", "OAG2001", 1, 1)]
    [InlineData("swagger: '2.0'\npaths: {}", "OAG2002", 1, 10)]
    [InlineData("openapi: 2.0.0\npaths: {}", "OAG2002", 1, 10)]
    public void Document_ThatCannotBeRead_IsAnError(string text, string id, int line, int column)
    {
        var parsed = ParsedText.Of(text);

        Assert.Null(parsed.Maybe);
        Assert.Equal(RuleSeverity.Error, Assert.Single(parsed.Findings).Rule.Severity);
        Assert.Equal((id, line, column), At(parsed.Findings[0]));
    }

    [Theory]
    [InlineData("openapi: 3.9.1\npaths: {}", "OAG2003", "V32")]
    [InlineData("openapi: 4.0.0\npaths: {}", "OAG2003", "V32")]
    [InlineData("openapi: '3'\npaths: {}", "OAG2003", "V31")]
    [InlineData("openapi: latest\npaths: {}", "OAG2003", "V31")]
    [InlineData("paths: {}", "OAG2004", "V31")]
    [InlineData("openapi: 3.0\npaths: {}", null, "V30")]
    [InlineData("openapi: 3.0.0\npaths: {}", null, "V30")]
    [InlineData("openapi: 3.1.1\npaths: {}", null, "V31")]
    [InlineData("openapi: 3.2.0", null, "V32")]
    public void Version_OfAnyKind_IsReadAsTheNearest(string text, string? id, string version)
    {
        var parsed = ParsedText.Of(text);

        Assert.Equal(version, parsed.Document.Version.ToString());
        Assert.Equal(id is null ? [] : [id], parsed.Findings.Select(static finding => finding.Rule.Id));
    }

    // The schema's first line is the sixth of the document, its first column the seventh.
    [Theory]
    [InlineData("properties: 5", "OAG2005", 6, 19)]
    [InlineData("required: true", "OAG2005", 6, 17)]
    [InlineData("allOf: { a: 1 }", "OAG2005", 6, 14)]
    [InlineData("allOf: [5]", "OAG2005", 6, 15)]
    [InlineData("items: many", "OAG2005", 6, 14)]
    [InlineData("enum: a", "OAG2005", 6, 13)]
    [InlineData("enum: []", "OAG2005", 6, 13)]
    [InlineData("uniqueItems: 3", "OAG2005", 6, 20)]
    [InlineData("type: { a: 1 }", "OAG2005", 6, 13)]
    [InlineData("title: [a]", "OAG2005", 6, 14)]
    [InlineData("discriminator: { mapping: {} }", "OAG2005", 6, 22)]
    [InlineData("$ref: '#/components/schemas/Nope'", "OAG2006", 6, 13)]
    [InlineData("$ref: '#/components/schemas/B/properties/b/type'", "OAG2005", 16, 1)]
    [InlineData("$ref: '#nowhere'", "OAG2006", 6, 13)]
    [InlineData("items: { $ref: 'https://example.com/a.yaml#/x' }", "OAG2007", 6, 22)]
    [InlineData("$ref: file:///etc/passwd", "OAG2007", 6, 13)]
    [InlineData("$ref: other.yaml#/x", "OAG2008", 6, 13)]
    [InlineData("$ref: '#/components/schemas/A'", "OAG2009", 6, 13)]
    [InlineData("allOf: [{ $ref: '#/components/schemas/A' }]", "OAG2010", 6, 15)]
    [InlineData("type: text", "OAG2011", 6, 13)]
    [InlineData("maxLength: -1", "OAG2012", 6, 18)]
    [InlineData("minimum: .nan", "OAG2012", 6, 16)]
    [InlineData("multipleOf: 0", "OAG2012", 6, 19)]
    [InlineData("discriminator: { propertyName: k, mapping: { v: Nope } }", "OAG2022", 6, 55)]
    [InlineData("contains: {}", "OAG2023", 6, 7)]
    [InlineData("unevaluatedProperties: false", "OAG2023", 6, 7)]
    [InlineData("minLength: '3'", "OAG2024", 6, 18)]
    [InlineData("deprecated: 'true'", "OAG2024", 6, 19)]
    [InlineData("discriminator: kind", "OAG2024", 6, 22)]
    public void Schema_WithAMistake_IsReportedAtItsPlace(string schema, string id, int line, int column)
    {
        var finding = Assert.Single(ParsedText.OfSchema(schema).Findings);

        Assert.Equal(id, finding.Rule.Id);
        Assert.True(line == 16 || (line, column) == (finding.Place.Line, finding.Place.Column), finding.ToString());
    }

    [Fact]
    public void Reference_SiblingBefore31_IsReportedAtItsKey()
    {
        var finding = Assert.Single(ParsedText.OfSchema("$ref: '#/components/schemas/B'\ntype: object", "3.0.3").Findings);

        Assert.Equal(("OAG2025", 7, 7), At(finding));
    }

    // The operation's first line is the seventh of the document, its first column the seventh.
    [Theory]
    [InlineData("responses: { '600': {} }", "OAG2014", 7, 27)]
    [InlineData("responses: { '2': {} }", "OAG2014", 7, 25)]
    [InlineData("parameters: [{ in: query }]", "OAG2015", 7, 20)]
    [InlineData("parameters: [{ name: a }]", "OAG2015", 7, 20)]
    [InlineData("parameters: [{ name: a, in: body }]", "OAG2016", 7, 35)]
    [InlineData("parameters: [{ name: a, in: query, style: matrix }]", "OAG2017", 7, 49)]
    [InlineData("parameters: [{ name: a, in: query }, { name: a, in: query }]", "OAG2018", 7, 44)]
    [InlineData("parameters: [{ name: a, in: header }, { name: A, in: header }]", "OAG2018", 7, 45)]
    [InlineData("parameters: [{ name: other, in: path }]", "OAG2020", 7, 20)]
    [InlineData("parameters: [5]", "OAG2005", 7, 20)]
    [InlineData("parameters: [{ $ref: '#/components/parameters/Nope' }]", "OAG2006", 7, 28)]
    [InlineData("requestBody: text", "OAG2005", 7, 20)]
    [InlineData("responses: { '200': text }", "OAG2005", 7, 27)]
    [InlineData("responses: { '200': { headers: { a: text } } }", "OAG2005", 7, 43)]
    [InlineData("responses: { '200': { content: { text/plain: text } } }", "OAG2005", 7, 52)]
    [InlineData("security: [{ Nope: [] }]", "OAG2021", 7, 20)]
    [InlineData("security: text", "OAG2005", 7, 17)]
    [InlineData("security: [text]", "OAG2005", 7, 18)]
    [InlineData("servers: [{ url: 'https://{a}/', variables: { a: {} } }]", "OAG2027", 7, 56)]
    public void Operation_WithAMistake_IsReportedAtItsPlaceAndKept(string operation, string id, int line, int column)
    {
        var parsed = ParsedText.OfOperation(operation);

        Assert.Equal((id, line, column), At(Assert.Single(parsed.Findings)));
        Assert.Equal("id", parsed.Document.Operations.Single().Parameters[0].Name);
    }

    [Theory]
    [InlineData("paths: 5", "OAG2005", 2, 8)]
    [InlineData("paths: { /a: 5 }", "OAG2005", 2, 14)]
    [InlineData("paths: { /a: { get: 5 } }", "OAG2005", 2, 21)]
    [InlineData("paths: { '/a/{b}': { get: {} } }", "OAG2019", 2, 27)]
    [InlineData("paths: { /a: { additionalOperations: { 'GET /': {} } } }", "OAG2026", 2, 49)]
    [InlineData("paths: { /a: { get: {}, additionalOperations: { GET: {} } } }", "OAG2028", 2, 54)]
    [InlineData("paths: { /a: { post: { requestBody: { content: { a/b: { itemEncoding: {} } } } } } }", "OAG2029", 2, 57)]
    [InlineData("paths: { /a: { $ref: '#/paths/~1a' } }", "OAG2009", 2, 22)]
    [InlineData("components: []", "OAG2005", 2, 13)]
    [InlineData("components: { schemas: { A: [] } }", "OAG2005", 2, 29)]
    [InlineData("components: { securitySchemes: { a: {} } }", "OAG2005", 2, 37)]
    [InlineData("tags: [5]", "OAG2005", 2, 8)]
    [InlineData("servers: [5]", "OAG2005", 2, 11)]
    [InlineData("info: 5", "OAG2005", 2, 7)]
    public void Document_WithAMistake_IsReportedAtItsPlace(string text, string id, int line, int column)
    {
        Assert.Equal((id, line, column), At(Assert.Single(ParsedText.Of("openapi: 3.2.0\n" + text).Findings)));
    }

    [Fact]
    public void Schema_DeeperThanAnyReaderLetsThrough_IsCutAndReported()
    {
        var place = new SourcePlace("made.yaml", 7, 3);
        SpecNode schema = new SpecMap(place, []);
        for (var i = 0; i < 5000; i++)
        {
            schema = Map(place, "items", schema);
        }

        var bag = new DiagnosticBag();
        var root = Map(place, "components", Map(place, "schemas", Map(place, "A", schema)));
        var document = OpenApiParser.Parse(new("made.yaml", root, []), [], bag);

        Assert.Equal(["OAG2004", "OAG2013"], bag.ToEquatableArray().Select(static finding => finding.Rule.Id));
        Assert.Equal(257, SchemaGraph.Of(document!).Count);
    }

    [Fact]
    public void Rules_EachOfThem_IsProvokedHere()
    {
        var declared = typeof(ParsingRules).GetFields().Select(static field => ((DiagnosticRule)field.GetValue(null)!).Id).ToList();
        var text = File.ReadAllText(Path.Combine(Repository.Root, "tests/Venice.OpenApi.Core.Tests/Parsing/ParsingRulesTests.cs"));

        Assert.Equal(declared.Count, declared.Distinct().Count());
        Assert.All(declared, id => Assert.Contains($"\"{id}\"", text, StringComparison.Ordinal));
    }

    private static SpecMap Map(SourcePlace place, string key, SpecNode value) => new(place, [new(key, place, value)]);

    private static (string Id, int Line, int Column) At(DiagnosticInfo finding) => (finding.Rule.Id, finding.Place.Line, finding.Place.Column);
}
