using System.Text.Json.Nodes;
using Venice.Provisioning;

namespace Venice.Contracts.Tests.Orders;

/// <summary>Another API, through the whole harness: nothing in it knows Venice.</summary>
public sealed class OrdersContractTests
{
    private static readonly ContractDocument Document = ContractDocument.Load(Path.Combine(Checkout.Root, "tests", "Venice.Contracts.Tests", "Orders", "orders.yaml"));

    [Fact]
    public void Derive_TheDocument_GivesEveryAnswerAndNamesWhatIsLeftOut()
    {
        var plan = Document.Derive();

        Assert.Equal(
            [
                "placeOrder by key, application/json: 201 application/json",
                "placeOrder by key, application/json with other members: 201 application/json",
                "placeOrder by key, application/json: 400 application/json (Text)",
                "placeOrder by key, application/json: 400 application/json (Code)",
                "listOrders: 200 application/json",
                "listOrders by key: 200 application/json",
                "cancelOrder by key: 204",
                "storeReceipt, multipart/form-data: 200 image/jpeg",
            ],
            plan.Interactions.Select(static interaction => interaction.Description));
        Assert.Equal("#/paths/~1orders~1{id}~1receipt/put/responses/202/content/text~1event-stream", Assert.Single(plan.Gaps).Pointer);
    }

    [Fact]
    public void Derive_ARequestBody_HasAsManyMembersAsGoTogether()
    {
        var bodies = Document.Derive(["placeOrder"]).Interactions.Take(2).Select(static interaction => interaction.Request.Json!.ToJsonString());

        Assert.Equal(
            [
                """{"item":"tex","count":2,"gift":true,"giftText":"text","parent":{"item":"tex","count":2,"gift":true,"giftText":"text"}}""",
                """{"item":"tex","count":2,"giftText":"text","wrapping":"paper","parent":{"item":"tex","count":2,"gift":true,"giftText":"text"}}""",
            ],
            bodies);
    }

    [Fact]
    public void Derive_TwoTimes_GivesTheSame()
    {
        static IEnumerable<string> Texts() => Document.Derive().Interactions.Select(static interaction => $"{interaction} {interaction.Request.Path} {interaction.Request.Json?.ToJsonString()} {interaction.Answer.Json?.ToJsonString()} {interaction.State}");

        Assert.Equal(Texts(), Texts());
    }

    [Fact]
    public async Task Contract_AProviderThatKeepsIt_IsVerified()
    {
        using var folder = new TemporaryFolder();
        var pact = await WriteAsync(folder);
        await using var provider = await OrdersProvider.StartAsync();

        var verification = await VerifyAsync(pact, provider);

        verification.ThrowOnFailure();
        Assert.Equal(8, verification.Interactions.Count);
    }

    [Theory]
    [InlineData("\"state\":\"done\"", "\"state\":\"lost\"", "$.state")]
    [InlineData("\"id\"", "\"uid\"", "id")]
    [InlineData("\"net\":1", "\"net\":\"1\"", "$.prices.net")]
    [InlineData("\"due\":null", "\"due\":5", "$.due")]
    [InlineData("2026-11-01T10", "yesterday", "$.at")]
    public async Task Contract_AProviderThatBreaksIt_IsToldWhere(string right, string wrong, string place)
    {
        using var folder = new TemporaryFolder();
        var pact = await WriteAsync(folder);
        await using var provider = await OrdersProvider.StartAsync(order => order.Replace(right, wrong, StringComparison.Ordinal));

        var verification = await VerifyAsync(pact, provider);

        Assert.False(verification.IsSuccess);
        Assert.Contains(place, Assert.Throws<PactException>(verification.ThrowOnFailure).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("7")]
    [InlineData("null")]
    public Task Contract_AnExpressionForATextAndAValueThatReadsLikeOne_IsBroken(string value) => RequireBrokenAsync(Match.Regex("text", "^[a-z0-9]+$"), value);

    [Theory]
    [InlineData("\"true\"")]
    [InlineData("null")]
    public Task Contract_ABooleanAndAValueThatReadsLikeOne_IsBroken(string value) => RequireBrokenAsync(Match.Boolean(true), value);

    [Fact]
    public Task Contract_AnObjectThatHasToBeEqual_IsBrokenByAMemberMore() => RequireBrokenAsync(Match.Equality(new JsonObject { ["a"] = 1 }), """{"a":1,"b":2}""");

    [Fact]
    public async Task Score_AProviderThatKeepsItsContract_HasNoSurvivors()
    {
        using var folder = new TemporaryFolder();
        var pact = await WriteAsync(folder);
        await using var provider = await OrdersProvider.StartAsync();

        var score = await new PactVerifier("orders", provider.Address)
            .WithFileSource(pact.FilePath)
            .WithProviderStateUrl(provider.StateUrl)
            .ScoreAsync(Document, TestContext.Current.CancellationToken);

        Assert.True(score.Survivors.Count == 0, score.ToString());
        Assert.Empty(score.Left);
        Assert.Empty(score.TooStrict);
        Assert.Equal(Enum.GetValues<MutationOperator>(), score.Mutants.Select(static judged => judged.Mutant.Operator).Distinct().Order());
        Assert.Contains(score.Mutants, static judged => judged.Mutant is { Place: "/prices/net", Operator: MutationOperator.Retype } && judged.Verdict == MutantVerdict.Killed);
        Assert.Equal(2, score.Mutants.Count(static judged => judged.Mutant.Place == "X-Refund" && judged.Verdict == MutantVerdict.Killed));
        Assert.Contains(score.Mutants, static judged => judged.Mutant is { Place: "/note", Operator: MutationOperator.Drop } && judged.Rule!.StartsWith("optional member", StringComparison.Ordinal));
        Assert.Equal(score.Mutants.Count, (int)JsonNode.Parse(score.ToJson())!["total"]!);
    }

    [Fact]
    public async Task Score_AProviderThatBreaksItsContract_IsRefused()
    {
        using var folder = new TemporaryFolder();
        var pact = await WriteAsync(folder);
        await using var provider = await OrdersProvider.StartAsync(static order => order.Replace("\"id\"", "\"uid\"", StringComparison.Ordinal));

        var exception = await Assert.ThrowsAsync<PactException>(() => new PactVerifier("orders", provider.Address)
            .WithFileSource(pact.FilePath)
            .WithProviderStateUrl(provider.StateUrl)
            .ScoreAsync(Document, TestContext.Current.CancellationToken));

        Assert.Contains("breaks the document", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Score_AContractThatLooksAtLess_HasSurvivorsAndNamesWhatItLacks()
    {
        using var folder = new TemporaryFolder();
        var pact = await WriteAsync(folder);
        await using var provider = await OrdersProvider.StartAsync();

        // one that looks at everything, one of the same answer that looks at nothing, and none for one of the answers
        var written = (JsonObject)JsonNode.Parse(await File.ReadAllTextAsync(pact.FilePath, TestContext.Current.CancellationToken))!;
        var interactions = (JsonArray)written["interactions"]!;
        JsonNode Of(string description) => interactions.Single(one => (string?)one!["description"] == description)!;
        ((JsonObject)Of("listOrders by key: 200 application/json")["response"]!).Remove("body");
        Of("listOrders: 200 application/json")["response"]!["matchingRules"]!["header"] = JsonNode.Parse("""{"Content-Type":{"combine":"AND","matchers":[{"match":"regex","regex":"^application/json$"}]}}"""); // more than the document demands
        interactions.Remove(Of("cancelOrder by key: 204"));
        await File.WriteAllTextAsync(pact.FilePath, written.ToJsonString(), TestContext.Current.CancellationToken);

        var score = await new PactVerifier("orders", provider.Address)
            .WithFileSource(pact.FilePath)
            .WithProviderStateUrl(provider.StateUrl)
            .WithFilter("^(listOrders|cancelOrder)")
            .ScoreAsync(Document, TestContext.Current.CancellationToken);

        Assert.Equal("cancelOrder answers 204: no interaction of the contract has this answer", Assert.Single(score.Left));
        Assert.Contains(score.Mutants, static judged => judged is { Verdict: MutantVerdict.Killed, Mutant: { Place: "/*/id", Operator: MutationOperator.Drop } });
        Assert.Contains(score.Survivors, static judged => judged.Mutant is { Place: "/*/id", Operator: MutationOperator.Drop });
        Assert.Equal("has a parameter more", Assert.Single(score.TooStrict).Mutant.Change);
        Assert.Contains("TOO STRICT listOrders answers 200 with application/json: Content-Type has a parameter more", score.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Score_OfNothing_IsRefused()
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "pact.json");
        await File.WriteAllTextAsync(file, """{"interactions":[{"description":"another's","request":{"path":"/"},"response":{}}]}""", TestContext.Current.CancellationToken);

        var exception = await Assert.ThrowsAsync<PactException>(() => new PactVerifier("orders", new("http://127.0.0.1:9/")).WithFileSource(file).ScoreAsync(Document, TestContext.Current.CancellationToken));

        Assert.StartsWith("There is nothing to score", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Replay_AnAnswerThatSetsACookie_LeavesTheNextRequestAlone()
    {
        var cookies = new System.Collections.Concurrent.ConcurrentBag<string>();
        await using var provider = await TestProvider.StartAsync(context =>
        {
            cookies.Add(context.Request.Headers.Cookie.ToString());
            context.Response.Headers.SetCookie = "session=7";
            return Task.CompletedTask;
        });
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "pact.json");
        static string Written(string description) => $$$"""{"description":"{{{description}}}","request":{"method":"GET","path":"/"},"response":{"status":200}}""";
        await File.WriteAllTextAsync(file, $$"""{"interactions":[{{Written("listOrders: 200 application/json")}},{{Written("cancelOrder by key: 204")}}]}""", TestContext.Current.CancellationToken);

        var replayed = await new PactVerifier("orders", provider.Address).WithFileSource(file).ReplayAsync(Document, TestContext.Current.CancellationToken);

        Assert.Equal(2, replayed.Count);
        Assert.Equal(["", ""], cookies);
    }

    [Theory]
    [InlineData("[]", true)]
    [InlineData("[7]", false)]
    public async Task Contract_AListThatMayBeEmpty_IsKeptByAnEmptyOne(string answer, bool isKept)
    {
        NpmFolder.Pact.Require();
        using var folder = new TemporaryFolder();
        var pact = new Pact("shop", "orders", folder.Path);
        var interaction = Document.Derive(["listOrders"]).Interactions[0];
        await interaction.VerifyAsync(pact, server => PlainConsumer.SendAsync(interaction, server.Address));
        await using var provider = await TestProvider.StartAsync(answer);

        var verification = await new PactVerifier("orders", provider.Address).WithFileSource(pact.FilePath).VerifyAsync(TestContext.Current.CancellationToken);

        Assert.Equal(isKept, verification.IsSuccess);
    }

    [Theory]
    [InlineData("[]", true)]
    [InlineData("[\"b\",\"c\"]", true)]
    [InlineData("[7]", false)]
    [InlineData("{}", false)]
    public async Task Contract_AListByItsType_IsKeptByAnyNumberOfItemsLikeTheExample(string answer, bool isKept)
    {
        NpmFolder.Pact.Require();
        using var folder = new TemporaryFolder();
        var pact = new Pact("shop", "orders", folder.Path);
        await pact.UponReceiving("names").WithRequest(HttpMethod.Get, "/names").WillRespond(200).WithJsonBody(Match.Type(new JsonArray("a"))).VerifyAsync(static async server =>
        {
            using var http = new HttpClient();
            await http.GetAsync(new Uri(server.Address, "/names"), TestContext.Current.CancellationToken);
        });
        await using var provider = await TestProvider.StartAsync(answer);

        var verification = await new PactVerifier("orders", provider.Address).WithFileSource(pact.FilePath).VerifyAsync(TestContext.Current.CancellationToken);

        Assert.Equal(isKept, verification.IsSuccess);
    }

    [Fact]
    public void Derive_AlternativesInsideOfABody_AreNamedWhereTheContractHasAnother()
    {
        const string Two = "oneOf: [ { type: object, required: [a], properties: { a: { type: string } } }, { type: object, required: [b], properties: { b: { type: string } } } ]";
        var plan = ContractDocument.Parse("api.yaml", $$"""
            openapi: 3.1.0
            info: { title: Api, version: "1" }
            paths:
              /some:
                post:
                  operationId: some
                  requestBody: { content: { application/json: { schema: { type: object, properties: { sent: { {{Two}} }, any: { anyOf: [ {}, { type: string } ] } } } } } }
                  responses: { "200": { description: "", content: { application/json: { schema: { type: object, required: [lines], properties: { lines: { type: array, items: { {{Two}} } }, left: { {{Two}} } } } } } } }
            """).Derive();

        Assert.Single(plan.Interactions);
        Assert.Equal(
            [
                "#/paths/~1some/post/responses/200/content/application~1json/schema/properties/lines/items/oneOf/1: Is one of several alternatives inside of a body, of which the contract has another.",
                "#/paths/~1some/post/requestBody/content/application~1json/schema/properties/sent/oneOf/1: Is one of several alternatives inside of a body, of which the contract has another.",
            ],
            plan.Gaps.Select(static gap => gap.ToString()));
    }

    [Theory]
    [InlineData("[", "overlay.yaml cannot be used")]
    [InlineData("7", "overlay.yaml cannot be used")]
    public void Load_AnOverlayThatCannotBeRead_IsToldByItsName(string overlay, string message)
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "overlay.yaml");
        File.WriteAllText(file, overlay);

        var exception = Assert.Throws<PactException>(() => ContractDocument.Load(Path.Combine(Checkout.Root, "tests", "Venice.Contracts.Tests", "Orders", "orders.yaml"), file));

        Assert.Contains(message, exception.Message, StringComparison.Ordinal);
        Assert.Contains("overlay.yaml(", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verify_AConsumerThatSendsSomethingElse_IsToldWhat()
    {
        NpmFolder.Pact.Require();
        using var folder = new TemporaryFolder();
        var pact = new Pact("shop", "orders", folder.Path);
        var interaction = Document.Derive(["placeOrder"]).Interactions[0];

        var exception = await Assert.ThrowsAsync<PactMismatchException>(() => interaction.VerifyAsync(
            pact,
            server => PlainConsumer.SendAsync(interaction, server.Address, static request => request.Content = new StringContent("""{"item":"tex"}"""))));

        Assert.Contains("POST /orders", exception.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(pact.FilePath));
    }

    [Fact]
    public async Task Verify_AConsumerThatSendsNothing_IsTold()
    {
        NpmFolder.Pact.Require();
        using var folder = new TemporaryFolder();
        var pact = new Pact("shop", "orders", folder.Path);

        var exception = await Assert.ThrowsAsync<PactMismatchException>(() => Document.Derive(["cancelOrder"]).Interactions[0].VerifyAsync(pact, static _ => Task.CompletedTask));

        Assert.Contains("DELETE /orders/0000-A was expected and never came.", exception.Message, StringComparison.Ordinal);
    }

    private static async Task<Pact> WriteAsync(TemporaryFolder folder)
    {
        NpmFolder.Pact.Require();
        var pact = new Pact("shop", "orders", folder.Path);
        await Parallel.ForEachAsync(
            Document.Derive().Interactions,
            TestContext.Current.CancellationToken,
            async (interaction, _) => await interaction.VerifyAsync(pact, server => PlainConsumer.SendAsync(interaction, server.Address)));
        PactFile.Normalize(pact.FilePath);
        return pact;
    }

    private static Task<PactVerification> VerifyAsync(Pact pact, OrdersProvider provider) => new PactVerifier("orders", provider.Address)
        .WithFileSource(pact.FilePath)
        .WithProviderStateUrl(provider.StateUrl)
        .VerifyAsync(TestContext.Current.CancellationToken);

    private static async Task RequireBrokenAsync(JsonObject matcher, string value)
    {
        NpmFolder.Pact.Require();
        using var folder = new TemporaryFolder();
        var pact = new Pact("shop", "orders", folder.Path);
        await pact.UponReceiving("orders").Given("some", new Dictionary<string, string> { ["status"] = "200" }).WithRequest(HttpMethod.Get, "/orders")
            .WillRespond(200)
            .WithJsonBody(Match.EachLike(new JsonObject { ["due"] = matcher }))
            .VerifyAsync(static async server =>
            {
                using var http = new HttpClient();
                await http.GetAsync(new Uri(server.Address, "/orders"), TestContext.Current.CancellationToken);
            });
        await using var provider = await OrdersProvider.StartAsync(order => order.Replace("\"due\":null", $"\"due\":{value}", StringComparison.Ordinal));

        Assert.False((await VerifyAsync(pact, provider)).IsSuccess);
    }
}
