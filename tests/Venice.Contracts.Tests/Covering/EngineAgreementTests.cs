using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Venice.Contracts.Consuming;
using Venice.Contracts.Covering;
using Venice.Contracts.Native;
using Venice.Provisioning;

namespace Venice.Contracts.Tests.Covering;

/// <summary>
/// Coverage asks our own comparison what a contract refuses. Here the engine is asked as well, of answers and of requests: for bodies that differ in one place from the one
/// that the contract has, for every kind of rule that the comparison knows, and for a sample of them under Venice's own contract.
/// </summary>
public sealed class EngineAgreementTests
{
    private const string Small = """
        {"consumer":{"name":"shop"},"provider":{"name":"orders"},"metadata":{"pactSpecification":{"version":"4.0"}},"interactions":[{"type":"Synchronous/HTTP","description":"all kinds of rules","request":{"method":"GET","path":"/"},"response":{"status":200,
        "headers":{"Content-Type":["application/json"]},
        "body":{"contentType":"application/json","encoded":false,"content":{"id":"a1","plain":1,"when":"2026-01-31","count":3,"price":1.5,"ok":true,"none":"x","lines":[{"item":"lamp","tags":["a"]}],"pair":[1,"b"],"prices":{"net":1},"free":{"a":{"b":"c"}},"at":"2026-01-31T12:00:00Z","clock":"12:00:00","some":["a"]}},
        "matchingRules":{"body":{
          "$.id":{"combine":"AND","matchers":[{"match":"regex","regex":"^[A-Za-z0-9]+$"}]},
          "$.when":{"combine":"AND","matchers":[{"match":"date","format":"yyyy-MM-dd"}]},
          "$.count":{"combine":"AND","matchers":[{"match":"integer"}]},
          "$.price":{"combine":"AND","matchers":[{"match":"number"}]},
          "$.ok":{"combine":"AND","matchers":[{"match":"boolean"}]},
          "$.none":{"combine":"OR","matchers":[{"match":"type"},{"match":"null"}]},
          "$.lines":{"combine":"AND","matchers":[{"match":"type","min":1,"max":2}]},
          "$.lines[*].item":{"combine":"AND","matchers":[{"match":"equality"}]},
          "$.prices":{"combine":"AND","matchers":[{"match":"values"}]},
          "$.prices.*":{"combine":"AND","matchers":[{"match":"number"}]},
          "$.at":{"combine":"AND","matchers":[{"match":"datetime","format":"yyyy-MM-dd'T'HH:mm:ssXXX"}]},
          "$.clock":{"combine":"AND","matchers":[{"match":"time","format":"HH:mm:ss"}]},
          "$.some":{"combine":"AND","matchers":[{"match":"type","min":0}]},
          "$['free']":{"combine":"AND","matchers":[{"match":"type"}]}}}}}]}
        """;

    [Fact]
    [Trait("Category", "Slow")]
    public Task Comparison_EveryKindOfRuleInAnAnswer_SaysWhatTheEngineSays() => RequireAgreementAsync((JsonObject)JsonNode.Parse(Small)!, every: 1);

    [Fact]
    [Trait("Category", "Slow")]
    public async Task Comparison_ASampleOfALargeContract_SaysWhatTheEngineSays()
    {
        var file = Path.Combine(Checkout.Root, "src", "Venice.Cli", "Contracts", "venice-sdk-venice-api.json");
        await RequireAgreementAsync((JsonObject)JsonNode.Parse(await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken))!, every: 13);
    }

    /// <summary>Of a request the mock server is asked, which takes no member more.</summary>
    [Fact]
    [Trait("Category", "Slow")]
    public async Task Comparison_EveryKindOfRuleInARequest_SaysWhatTheEngineSays()
    {
        NpmFolder.Pact.Require();
        var response = JsonNode.Parse(Small)!["interactions"]![0]!["response"]!;
        var (content, rules) = (response["body"]!["content"], response["matchingRules"]!);
        var comparison = new BodyComparison(PlacedRules.ReadAll(rules["body"]), allowsMore: false);
        using var http = new HttpClient();
        var wrong = new List<string>();
        var accepted = 0;

        foreach (var changed in BodyChanges.Of(content))
        {
            using var pact = new PactHandle("shop", "orders", "a request");
            new InteractionWriter(pact.Interaction).Request("POST", "/");
            Assert.True(PactNative.WithBody(pact.Interaction, (int)MessagePart.Request, "application/json", content!.ToJsonString()));
            Assert.True(PactNative.WithMatchingRules(pact.Interaction, (int)MessagePart.Request, rules.ToJsonString()));
            using var server = pact.StartServer();
            using var body = new StringContent(changed?.ToJsonString() ?? "null", Encoding.UTF8, "application/json");
            using var answer = await http.PostAsync(server.Address, body, TestContext.Current.CancellationToken);
            var ours = comparison.Accepts(content, changed);
            accepted += ours ? 1 : 0;
            if (server.HasMatched != ours)
            {
                wrong.Add($"engine {server.HasMatched}, here {ours}: {changed?.ToJsonString()}");
            }
        }

        Assert.Empty(wrong.Take(20));
        Assert.InRange(accepted, 2, int.MaxValue);
    }

    /// <param name="pact">The contract.</param>
    /// <param name="every">Only every nth body: the engine takes a quarter of a second for each, when there are thousands.</param>
    private static async Task RequireAgreementAsync(JsonObject pact, int every)
    {
        NpmFolder.Pact.Require();
        var trials = pact["interactions"]!.AsArray().Select(static interaction => interaction!["response"]!.AsObject())
            .Where(static response => response["body"]?["encoded"]?.ToJsonString() == "false")
            .DistinctBy(static response => response.ToJsonString())
            .SelectMany(static response => BodyChanges.Of(response["body"]!["content"]).Select(changed => (Response: response, Changed: changed)))
            .Where((_, index) => index % every == 0)
            .ToList();
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "pact.json");
        await File.WriteAllTextAsync(file, PactOf(trials.ConvertAll(static trial => trial.Response)).ToJsonString(), TestContext.Current.CancellationToken);
        await using var provider = await BodyProvider.StartAsync(trials.ConvertAll(static trial => trial.Changed?.ToJsonString() ?? "null"));

        var verification = await new PactVerifier("orders", provider.Address).WithFileSource(file).VerifyAsync(TestContext.Current.CancellationToken);

        var verdicts = verification.Interactions.ToDictionary(static one => int.Parse(one.Description.Split(' ')[^1], CultureInfo.InvariantCulture), static one => one.IsSuccess);
        var ours = trials.ConvertAll(static trial => new BodyComparison(PlacedRules.ReadAll(trial.Response["matchingRules"]?["body"]), allowsMore: true).Accepts(trial.Response["body"]!["content"], trial.Changed));
        Assert.Equal(trials.Count, verdicts.Count);
        Assert.Contains(false, ours);
        Assert.Contains(true, ours);
        Assert.Empty(trials.Select((trial, index) => (trial.Changed, Engine: verdicts[index], Ours: ours[index])).Where(static one => one.Engine != one.Ours)
            .Select(static one => $"engine {one.Engine}, here {one.Ours}: {one.Changed?.ToJsonString()}").Take(20));
    }

    private static JsonObject PactOf(IReadOnlyList<JsonObject> responses) => new()
    {
        ["consumer"] = new JsonObject { ["name"] = "shop" },
        ["provider"] = new JsonObject { ["name"] = "orders" },
        ["metadata"] = new JsonObject { ["pactSpecification"] = new JsonObject { ["version"] = "4.0" } },
        ["interactions"] = new JsonArray([.. responses.Select(static (response, index) => new JsonObject
        {
            ["type"] = "Synchronous/HTTP",
            ["description"] = string.Create(CultureInfo.InvariantCulture, $"body {index}"),
            ["request"] = new JsonObject { ["method"] = "GET", ["path"] = string.Create(CultureInfo.InvariantCulture, $"/{index}") },
            ["response"] = WithStatus200(response),
        })]),
    };

    private static JsonObject WithStatus200(JsonObject response)
    {
        var copy = (JsonObject)response.DeepClone();
        copy["status"] = 200;
        (copy["matchingRules"] as JsonObject)?.Remove("status");
        return copy;
    }
}
