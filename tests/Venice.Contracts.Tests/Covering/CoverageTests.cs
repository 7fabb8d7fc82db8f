using System.Text.Json.Nodes;

namespace Venice.Contracts.Tests.Covering;

/// <summary>What a contract covers of a document, on a contract that was written by hand.</summary>
public sealed class CoverageTests
{
    private const string Document = """
        openapi: 3.1.0
        info: { title: "Lamps <&>", version: "1" }
        paths:
          /lamps/{id}:
            get:
              operationId: getLamp
              parameters:
                - { name: id, in: path, required: true, schema: { type: string } }
                - { name: unit, in: query, schema: { type: string } }
              responses:
                "200":
                  description: ""
                  headers: { X-Left: { required: true, schema: { type: integer } }, X-Note: { schema: { type: string } } }
                  content:
                    application/json:
                      schema:
                        type: object
                        required: [name, watts, kind]
                        properties:
                          name: { type: string, minLength: 1, pattern: "^[a-z]+$" }
                          watts: { type: integer, minimum: 1 }
                          kind: { enum: [desk, wall] }
                          tags: { type: array, uniqueItems: true, items: { type: string } }
                4XX: { description: "" }
                "404": { description: "" }
            post:
              operationId: changeLamp
              requestBody: { content: { application/json: { schema: { type: object, additionalProperties: false, properties: { on: { type: boolean } } } } } }
              responses: { "204": { description: "" } }
        """;

    private const string Pact = """
        {"consumer":{"name":"shop"},"provider":{"name":"lamps"},"metadata":{"pactSpecification":{"version":"4.0"}},"interactions":[
        {"type":"Synchronous/HTTP","description":"a lamp","request":{"method":"GET","path":"/lamps/7"},"response":{"status":200,"headers":{"content-type":["application/json; charset=utf-8"]},
          "body":{"contentType":"application/json","encoded":false,"content":{"name":"lamp","watts":5,"kind":"desk"}},
          "matchingRules":{"body":{"$.name":{"combine":"AND","matchers":[{"match":"regex","regex":"^[a-z]+$"}]},"$.watts":{"combine":"AND","matchers":[{"match":"integer"}]},"$.kind":{"combine":"AND","matchers":[{"match":"type"}]}}}}},
        {"type":"Synchronous/HTTP","description":"no lamp","request":{"method":"GET","path":"/lamps/8"},"response":{"status":410}},
        {"type":"Synchronous/HTTP","description":"another's","request":{"method":"GET","path":"/chairs"},"response":{"status":200}},
        {"type":"Synchronous/HTTP","description":"on","request":{"method":"POST","path":"/lamps/7","headers":{"Content-Type":["application/json"]},"body":{"contentType":"application/json","encoded":false,"content":{"on":true}}},"response":{"status":204}}
        ]}
        """;

    [Theory]
    [InlineData("getLamp", CoverageState.Covered)]
    [InlineData("request path id", CoverageState.Covered)]
    [InlineData("request query unit", CoverageState.Open, "No interaction sends it.")]
    [InlineData("200 header X-Left", CoverageState.Open, "No interaction looks at it.")]
    [InlineData("200 header X-Note", CoverageState.Unreachable, "A provider may leave it out")]
    [InlineData("200", CoverageState.Covered)]
    [InlineData("4XX", CoverageState.Covered)]
    [InlineData("404", CoverageState.Open, "No interaction has this answer.")]
    [InlineData("200 application/json", CoverageState.Covered)]
    [InlineData("200 application/json $.name", CoverageState.Covered)]
    [InlineData("200 application/json $.name: pattern ^[a-z]+$", CoverageState.Covered)]
    [InlineData("200 application/json $.name: minLength 1", CoverageState.Covered)]
    [InlineData("200 application/json $.name: type string", CoverageState.Open, "What breaks it passes: the rule there is regex.")]
    [InlineData("200 application/json $.watts: type integer", CoverageState.Covered)]
    [InlineData("200 application/json $.watts: minimum 1", CoverageState.Unreachable, "no rule that compares numbers")]
    [InlineData("200 application/json $.kind: enum of 2", CoverageState.Open, "What breaks it passes: the rule there is type.")]
    [InlineData("200 application/json $: required kind", CoverageState.Covered)]
    [InlineData("200 application/json $.tags", CoverageState.Unreachable, "A provider may leave it out")]
    [InlineData("200 application/json $.tags: uniqueItems", CoverageState.Unreachable, "A provider may leave it out")]
    [InlineData("request application/json $: additionalProperties false", CoverageState.Covered)]
    [InlineData("request application/json $.on: type boolean", CoverageState.Covered)]
    public void Cover_AContract_SaysOfEachThingWhetherItIsHeld(string item, CoverageState state, string? reason = null)
    {
        var found = Read(Pact).Operations.SelectMany(static operation => operation.Items).First(one => (one.Part.Length == 0 ? one.Name : $"{one.Part} {one.Name}") == item);

        Assert.Equal(state, found.State);
        Assert.Contains(reason ?? "", found.Reason ?? "", StringComparison.Ordinal);
        Assert.Equal(state == CoverageState.Covered, found.Reason is null);
    }

    [Fact]
    public void Cover_InteractionsOfNoOperation_AreStrangers() => Assert.Equal(["another's"], Read(Pact).Strangers);

    [Fact]
    public void Cover_NothingAtAll_CoversNothing()
    {
        var coverage = Read("""{"metadata":{"pactSpecification":{"version":"4.0"}},"interactions":[]}""");

        Assert.All(Enum.GetValues<CoverageDimension>(), dimension => Assert.Equal(0, coverage.Count(dimension).Covered));
        Assert.Contains("changeLamp, open:", coverage.ToText(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[]", "is no contract of Pact. It is a list, and has to be an object.")]
    [InlineData("null", "is no contract of Pact. It is null, and has to be an object.")]
    [InlineData("true", "is no contract of Pact. It is a boolean, and has to be an object.")]
    [InlineData("{", "is no contract of Pact. It cannot be read as JSON (line 1, byte 2).")]
    [InlineData("{\n \"a\": secret }", "is no contract of Pact. It cannot be read as JSON (line 2, byte 7).")]
    [InlineData("""{"interactions":{}}""", "is no contract of Pact. It has no list of interactions.")]
    [InlineData("""{"interactions":[],"interactions":[]}""", "is no contract of Pact. It cannot be read as JSON: a name comes twice in an object.")]
    [InlineData("""{"interactions":[],"metadata":{"pactSpecification":{"version":"3.0.0"}}}""", "version 3.0.0; only version 4")]
    [InlineData("""{"interactions":[],"metadata":7}""", "version unknown; only version 4")]
    public void Cover_WhatIsNoContract_IsToldSo(string pact, string message) =>
        Assert.Contains(message, Assert.Throws<PactException>(() => Read(pact)).Message, StringComparison.Ordinal);

    [Fact]
    public void Cover_InteractionsOfTheWrongShape_AreNoDefectOfOurs()
    {
        string[] wrong = ["7", "{}", "{\"request\":1,\"response\":{}}", "{\"request\":{\"path\":7,\"query\":[],\"headers\":{\"a\":1},\"body\":{\"content\":7}},\"response\":{\"status\":\"200\",\"headers\":[],\"matchingRules\":{\"body\":{\"$[\":{\"matchers\":[7]}}},\"body\":{\"content\":null}}}"];

        Assert.All(wrong, interaction => Read($"{{\"metadata\":{{\"pactSpecification\":{{\"version\":\"4.0\"}}}},\"interactions\":[{interaction}]}}").ToHtml());
    }

    [Fact]
    public void Page_OfAHostileDocument_IsEscapedAndNeedsNothingElse()
    {
        var page = Read(Pact.Replace("another's", "<script>alert(1)</script>", StringComparison.Ordinal)).ToHtml();

        Assert.Contains("Lamps &lt;&amp;&gt;", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
        Assert.DoesNotContain("http:", page, StringComparison.Ordinal);
        Assert.DoesNotContain("https:", page, StringComparison.Ordinal);
        Assert.DoesNotContain("url(", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Json_OfACoverage_HasFiguresAndItems()
    {
        var json = JsonNode.Parse(Read(Pact).ToJson())!;

        Assert.Equal(4, (int)json["interactions"]!);
        Assert.Equal("""{"covered":3,"open":1,"unreachable":0}""", json["counts"]!["statuses"]!.ToJsonString());
        Assert.Equal("unreachable", (string?)json["operations"]![0]!["items"]!.AsArray().First(static item => (string?)item!["name"] == "header X-Note")!["state"]);
    }

    [Fact]
    public void Definitions_OfWhatIsCovered_AreTheGuides()
    {
        var guide = File.ReadAllText(Path.Combine(Checkout.Root, "docs", "contracts.md"));

        Assert.All(Enum.GetValues<CoverageDimension>(), dimension => Assert.Contains(Contracts.Covering.CoverageWords.DefinitionOf(dimension), guide, StringComparison.Ordinal));
    }

    private static ContractCoverage Read(string pact)
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "pact.json");
        File.WriteAllText(file, pact);
        return ContractDocument.Parse("lamps.yaml", Document).Cover(file);
    }
}
