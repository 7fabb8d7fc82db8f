using System.Text.Json.Nodes;
using Venice.Contracts.Covering;
using Venice.Contracts.Deriving;
using Venice.OpenApi.Diagnostics;
using Venice.OpenApi.Document;

namespace Venice.Contracts.Tests.Covering;

/// <summary>Coverage does not flatter: what is covered was proved, with a body that is right, and of the very alternative.</summary>
public sealed class CoverageProofTests
{
    private const string Lamp = "{ type: object, required: [name, watts], properties: { name: { type: string }, watts: { type: integer } } }";
    private const string TypeRules = """{"$.name":{"combine":"AND","matchers":[{"match":"type"}]},"$.watts":{"combine":"AND","matchers":[{"match":"integer"}]}}""";
    private const string Shapes = """
        { oneOf: [
          { title: Round, type: object, required: [kind, size], properties: { kind: { const: round }, size: { type: integer } } },
          { title: Square, type: object, required: [kind, size, side], properties: { kind: { const: square }, size: { type: integer }, side: { type: string } } } ] }
        """;

    [Fact]
    public void Cover_ABodyThatIsRight_ProvesItsConstraints()
    {
        Assert.Equal(CoverageState.Covered, Find(Lamp, """{"name":"a","watts":5}""", TypeRules, "$.watts: type integer").State);
        Assert.Equal(CoverageState.Covered, Find(Lamp, """{"name":"a","watts":5}""", TypeRules, "$: required name").State);
    }

    [Theory]
    [InlineData("""{"name":"a","watts":"five"}""", "{}", "breaks the document, so that it proves nothing: watts")]
    [InlineData("""{"name":"a"}""", "{}", "breaks the document, so that it proves nothing:")]
    [InlineData("""{"name":"a","watts":5}""", """{"$.name":{"combine":"AND","matchers":[{"match":"regex","regex":"^b$"}]}}""", "refuse its own example")]
    public void Cover_ABodyThatIsWrong_ProvesNothing(string body, string rules, string reason)
    {
        var items = Items(Lamp, body, rules).Where(static item => item.Dimension is CoverageDimension.Constraints or CoverageDimension.Properties).ToList();

        Assert.Equal(7, items.Count);
        Assert.All(items, item => Assert.Equal(CoverageState.Open, item.State));
        Assert.All(items, item => Assert.Contains(reason, item.Reason, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("dd/MM/yyyy", "31/01/2026")]
    [InlineData("EEE, d MMM", "Sat, 31 Jan")]
    public void Cover_ADateInItsOwnFormat_SpoilsNoProofOfOthers(string format, string date)
    {
        var rules = $$$"""{"$.name":{"combine":"AND","matchers":[{"match":"date","format":"{{{format}}}"}]},"$.watts":{"combine":"AND","matchers":[{"match":"type"}]}}""";

        Assert.Equal(CoverageState.Open, Find(Lamp, $$"""{"name":"{{date}}","watts":5}""", rules, "$.watts: type integer").State);
    }

    [Theory]
    [InlineData("oneOf/0", "$.kind: const \"round\"", CoverageState.Covered)]
    [InlineData("oneOf/0", "$.size: type integer", CoverageState.Covered)]
    [InlineData("oneOf/0", "$: required kind", CoverageState.Covered)]
    [InlineData("oneOf/1", "$.kind: const \"square\"", CoverageState.Open)]
    [InlineData("oneOf/1", "$.size: type integer", CoverageState.Open)]
    [InlineData("oneOf/1", "$: required kind", CoverageState.Open)]
    public void Cover_OneAlternative_ProvesNothingOfAnother(string alternative, string name, CoverageState state)
    {
        var items = Items(Shapes, """{"kind":"round","size":1}""", "{}");

        Assert.Equal(state, Assert.Single(items, item => item.Name == name && item.Pointer.Contains(alternative, StringComparison.Ordinal)).State);
    }

    [Fact]
    public void Cover_WhatAlternativesHaveInCommon_IsProvedByAnyOfThem()
    {
        const string Common = "{ oneOf: [ { allOf: [ { $ref: '#/components/schemas/Base' }, { required: [b], properties: { b: { type: string } } } ] }, { allOf: [ { $ref: '#/components/schemas/Base' }, { required: [a], properties: { a: { type: string } } } ] } ] }";

        var items = Items(Common, """{"id":"7","a":"x"}""", "{}");

        Assert.Equal(CoverageState.Covered, Assert.Single(items, static item => item.Name == "$.id: type string").State);
        Assert.Equal(CoverageState.Open, Assert.Single(items, static item => item.Name == "$.b: type string").State);
    }

    [Fact]
    public void Cover_AlternativesInsideOfAlternatives_AreLookedAtOnceEach()
    {
        const int Levels = 14;
        static string Alternative(string name, int level) => $"{{ type: object, required: [{name}{level}], properties: {{ {name}{level}: {{ type: string }} }}, allOf: [ {{ $ref: '#/components/schemas/X{level + 1}' }} ] }}";
        var schemas = string.Join(", ", Enumerable.Range(0, Levels).Select(static level => $"X{level}: {{ oneOf: [ {Alternative("a", level)}, {Alternative("b", level)} ] }}"));
        var document = Document("application/json", "{ $ref: '#/components/schemas/X0' }").Replace("schemas: {", $"schemas: {{ {schemas}, X{Levels}: {{ required: [last], properties: {{ last: {{ type: integer }} }} }}, ", StringComparison.Ordinal);
        var body = string.Concat(Enumerable.Range(0, Levels).Select(static level => $"\"{(level % 2 == 0 ? 'b' : 'a')}{level}\":\"x\","));

        var items = CoverAnswer(document, $"{{{body}\"last\":1}}", "{}");

        Assert.Equal(CoverageState.Covered, Assert.Single(items, static item => item.Name == "$.last: type integer").State);
        Assert.Equal(CoverageState.Covered, Assert.Single(items, static item => item.Name == "$.b10: type string").State);
        Assert.Equal(CoverageState.Open, Assert.Single(items, static item => item.Name == "$.a10: type string").State);
        Assert.DoesNotContain(items, static item => item.Reason?.Contains("places", StringComparison.Ordinal) is true);
    }

    [Fact]
    public void Cover_ASchemaWithTooManyPlaces_SaysThatItWasNotLookedAtWhole()
    {
        static string Level(int level) => $"L{level}: {{ type: object, properties: {{ {string.Join(", ", Enumerable.Range(0, 12).Select(at => $"p{at}: {{ $ref: '#/components/schemas/L{level + 1}' }}"))} }} }}";
        var document = Document("application/json", "{ $ref: '#/components/schemas/L0' }").Replace("schemas: {", $"schemas: {{ {Level(0)}, {Level(1)}, {Level(2)}, {Level(3)}, L4: {{ type: string }}, ", StringComparison.Ordinal);

        var item = Assert.Single(CoverAnswer(document, "{}", "{}"), static item => item.Reason?.StartsWith("The schema speaks of more than 20000 places", StringComparison.Ordinal) is true);

        Assert.Equal(CoverageState.Open, item.State);
        Assert.EndsWith("/schema", item.Pointer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("type", CoverageState.Covered)]
    [InlineData("arrayContains", CoverageState.Open)]
    [InlineData("of tomorrow", CoverageState.Open)]
    public void Cover_AListUnderARuleThatIsNotKnown_IsNotProved(string rule, CoverageState state)
    {
        var rules = $$$"""{"$.tags":{"combine":"AND","matchers":[{"match":"{{{rule}}}"}]}}""";

        Assert.Equal(state, Find("{ type: object, properties: { tags: { type: array, items: { type: string } } } }", """{"tags":["a"]}""", rules, "$.tags[*]: type string").State);
    }

    [Theory]
    [InlineData("date-time", "2026-01-31T12:00:00Z", @"^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z$", CoverageState.Open)]
    [InlineData("uuid", "6f9619ff-8b86-4011-b42d-00cf4fc964ff", "^[0-9a-f-]+$", CoverageState.Open)]
    [InlineData("uuid", "6f9619ff-8b86-4011-b42d-00cf4fc964ff", "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$", CoverageState.Covered)]
    public void Cover_AnExpressionForAFormat_HasToRefuseWhatOnlyLooksRight(string format, string value, string pattern, CoverageState state)
    {
        var schema = Lamp.Replace("name: { type: string }", $"name: {{ type: string, format: {format} }}", StringComparison.Ordinal);
        var rules = $$$"""{"$.name":{"combine":"AND","matchers":[{"match":"type"},{"match":"regex","regex":"{{{pattern}}}"}]}}""";

        Assert.Equal(state, Find(schema, $$"""{"name":"{{value}}","watts":5}""", rules, $"$.name: format {format}").State);
    }

    [Theory]
    [InlineData("date-time")]
    [InlineData("date")]
    [InlineData("time")]
    [InlineData("uuid")]
    public void Specimen_OfAFormat_HasAMatcherThatHoldsTheFormat(string format)
    {
        var answer = ContractDocument.Parse("lamp.yaml", Document("application/json", $"{{ type: string, format: {format} }}")).Derive().Interactions[0].Answer;
        var matcher = (JsonObject)answer.MatchedJson!.DeepClone();
        matcher["match"] = matcher[Match.TypeMember]!.DeepClone();

        Assert.True(ValueRule.Accepts(matcher, answer.Json, answer.Json));
        Assert.All(FormatBreaker.Of(format)!.Break(answer.Json)!, wrong => Assert.False(ValueRule.Accepts(matcher, answer.Json, wrong), wrong!.ToJsonString()));
    }

    [Fact]
    public void Cover_AFile_IsHeldByItsFirstBytesAndNotByItsLength()
    {
        var items = CoverForm(
            "scan: { type: string, format: binary, minLength: 2 }",
            "--b\r\nContent-Disposition: form-data; name=\"scan\"; filename=\"a.png\"\r\n\r\n....\r\n--b--\r\n",
            """{"$.scan":{"combine":"AND","matchers":[{"match":"contentType","value":"image/png"}]}}""");

        Assert.Equal(CoverageState.Open, Assert.Single(items, static item => item.Name == "$.scan: minLength 2").State);
        Assert.DoesNotContain(items, static item => item.Name.Contains("binary", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(2, CoverageState.Covered)]
    [InlineData(1, CoverageState.Open)]
    public void Cover_AListInAForm_HasAsManyItemsAsItHasFields(int count, CoverageState state)
    {
        static string Field(string name, string text) => $"--b\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{text}\r\n";
        var tags = string.Concat(Enumerable.Range(0, count).Select(static at => Field("tags", $"t{at}")));

        var items = CoverForm("note: { type: string, enum: [a, b] }, tags: { type: array, minItems: 2, items: { type: string } }", Field("note", "a") + tags + "--b--\r\n", "{}");

        Assert.Equal(state, Assert.Single(items, static item => item.Name == "$.note: enum of 2").State);
    }

    [Fact]
    public void Objection_WhatCannotBeRead_IsNoConsent()
    {
        JsonNode deep = 1;
        for (var depth = 0; depth < 300; depth++)
        {
            deep = new JsonArray(deep);
        }

        var anything = new OpenApiSchema { Pointer = "#", Place = SourcePlace.StartOf("any.json") };
        Assert.Contains("cannot be read", SpecJson.Objection(anything, deep, isRequest: false), StringComparison.Ordinal);
        Assert.Null(SpecJson.Objection(anything, null, isRequest: false));
    }

    private static IReadOnlyList<CoverageItem> CoverForm(string properties, string form, string rules)
    {
        var document = Document("application/json", Lamp).Replace("responses:", $"requestBody: {{ content: {{ multipart/form-data: {{ schema: {{ type: object, properties: {{ {properties} }} }} }} }} }}\n      responses:", StringComparison.Ordinal);
        var request = new JsonObject
        {
            ["method"] = "GET",
            ["path"] = "/lamp",
            ["headers"] = new JsonObject { ["Content-Type"] = new JsonArray("multipart/form-data; boundary=b") },
            ["body"] = new JsonObject { ["contentType"] = "multipart/form-data; boundary=b", ["encoded"] = "base64", ["content"] = Convert.ToBase64String(System.Text.Encoding.ASCII.GetBytes(form)) },
            ["matchingRules"] = new JsonObject { ["body"] = JsonNode.Parse(rules) },
        };
        return Cover(document, request, new JsonObject { ["status"] = 200 });
    }

    private static CoverageItem Find(string schema, string body, string rules, string name) => Assert.Single(Items(schema, body, rules), item => item.Name == name);

    private static IReadOnlyList<CoverageItem> Items(string schema, string body, string rules) => CoverAnswer(Document("application/json", schema), body, rules);

    private static IReadOnlyList<CoverageItem> CoverAnswer(string document, string body, string rules) => Cover(
        document,
        new() { ["method"] = "GET", ["path"] = "/lamp" },
        new()
        {
            ["status"] = 200,
            ["headers"] = new JsonObject { ["Content-Type"] = new JsonArray("application/json") },
            ["body"] = new JsonObject { ["contentType"] = "application/json", ["encoded"] = false, ["content"] = JsonNode.Parse(body) },
            ["matchingRules"] = new JsonObject { ["body"] = JsonNode.Parse(rules) },
        });

    private static IReadOnlyList<CoverageItem> Cover(string document, JsonObject request, JsonObject response)
    {
        var pact = new JsonObject
        {
            ["interactions"] = new JsonArray(new JsonObject { ["type"] = "Synchronous/HTTP", ["description"] = "a lamp", ["request"] = request, ["response"] = response }),
            ["metadata"] = new JsonObject { ["pactSpecification"] = new JsonObject { ["version"] = "4.0" } },
        };
        return Assert.Single(ContractDocument.Parse("lamp.yaml", document).Cover(pact, "pact.json").Operations).Items;
    }

    private static string Document(string mediaType, string schema) => $$"""
        openapi: 3.1.0
        info: { title: Lamp, version: "1" }
        paths:
          /lamp:
            get:
              operationId: getLamp
              responses: { "200": { description: "", content: { {{mediaType}}: { schema: {{schema}} } } } }
        components: { schemas: { Base: { type: object, required: [id], properties: { id: { type: string } } } } }
        """.Replace("\n  { title", " { title", StringComparison.Ordinal);
}
