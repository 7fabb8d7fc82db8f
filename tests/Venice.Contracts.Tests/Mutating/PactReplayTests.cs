using System.Net;
using System.Text.Json.Nodes;
using Venice.Contracts.Mutating;

namespace Venice.Contracts.Tests.Mutating;

/// <summary>What of a contract's request is sent, and where to: a contract may come from anywhere, and requests carry credentials.</summary>
public sealed class PactReplayTests
{
    private static readonly Uri Provider = new("http://127.0.0.1:5080/");

    [Theory]
    [InlineData("http://127.0.0.1:5080/", "@elsewhere.example/orders")]
    [InlineData("http://127.0.0.1/", ".elsewhere.example/orders")]
    [InlineData("http://127.0.0.1/", ":81/orders")]
    [InlineData("http://127.0.0.1:5080/", "orders")]
    [InlineData("https://api.example/v1", "/../../admin")]
    [InlineData("https://api.example/v1", "/%2e%2e/admin")]
    public async Task Send_APathThatLeadsElsewhere_IsRefusedAndNothingIsSent(string provider, string path)
    {
        using var recorder = new Recorder();
        using var http = new HttpClient(recorder);
        var interaction = Interaction($$"""{"method":"GET","path":"{{path}}"}""");
        interaction["providerStates"] = new JsonArray(new JsonObject { ["name"] = "some" });

        var exception = await Assert.ThrowsAsync<PactException>(() =>
            new PactReplay(http, new(provider), Provider, [new("Authorization", "Bearer mine")]).SendAsync(interaction, TestContext.Current.CancellationToken));

        Assert.Contains("an order: the path of its request", exception.Message, StringComparison.Ordinal);
        Assert.Empty(recorder.Sent);
    }

    [Theory]
    [InlineData("http://127.0.0.1:5080/", "//elsewhere.example/orders", "http://127.0.0.1:5080//elsewhere.example/orders?at=a%26b&at=c")]
    [InlineData("https://api.example/v1/", "/orders/@7", "https://api.example/v1/orders/@7?at=a%26b&at=c")]
    public async Task Send_APathOfTheProvider_IsSentToIt(string provider, string path, string target)
    {
        var sent = await SendAsync(new(provider), $$$"""{"method":"GET","path":"{{{path}}}","query":{"at":["a&b","c"]}}""");

        Assert.Equal(target, sent.RequestUri!.AbsoluteUri);
    }

    [Theory]
    [InlineData("@elsewhere.example/orders")]
    [InlineData("orders")]
    public async Task Verify_AContractWhosePathsLeadElsewhere_IsRefusedBeforeTheEngineBegins(string path)
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "pact.json");
        await File.WriteAllTextAsync(file, new JsonObject { ["interactions"] = new JsonArray(Interaction($$"""{"method":"GET","path":"{{path}}"}""")) }.ToJsonString(), TestContext.Current.CancellationToken);
        PactVerifier Verifier() => new PactVerifier("orders", Provider).WithHeader("Authorization", "Bearer mine");

        foreach (var verifier in new[] { Verifier().WithFileSource(file), Verifier().WithFileSource(file).WithRequestFilter(static _ => { }), Verifier().WithDirectorySource(folder.Path) })
        {
            var exception = await Assert.ThrowsAsync<PactException>(() => verifier.VerifyAsync(TestContext.Current.CancellationToken));
            Assert.Contains("does not begin with a slash", exception.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task ReadAll_JsonThatIsNoContract_IsLeftOutAndWhatCannotBeReadIsNot()
    {
        using var folder = new TemporaryFolder();
        foreach (var (name, text) in new[] { ("pact", """{"interactions":[]}"""), ("null", "null"), ("list", "[]"), ("number", "7"), ("other", "{}") })
        {
            await File.WriteAllTextAsync(Path.Combine(folder.Path, $"{name}.json"), text, TestContext.Current.CancellationToken);
        }

        Assert.Single(PactFile.ReadAll(folder.Path));
        await File.WriteAllTextAsync(Path.Combine(folder.Path, "half.json"), "{", TestContext.Current.CancellationToken);
        Assert.Contains("half.json is no contract of Pact. It cannot be read", Assert.Throws<PactException>(() => PactFile.ReadAll(folder.Path).Count()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Send_HeadersOfTheContract_AreAllSentUnlessTheVerifierHasTheirName()
    {
        var sent = await SendAsync(
            Provider,
            """{"method":"PUT","path":"/","headers":{"X-Tag":["a","b"],"X-Single":"s","X-Key":["theirs"],"Content-Type":["text/plain"],"Content-Length":["999"],"Expires":["0"]},"body":{"contentType":"text/plain","encoded":false,"content":"text"}}""",
            new("x-key", "first"),
            new("X-Key", "mine"));

        Assert.Equal(["a", "b"], sent.Headers.GetValues("X-Tag"));
        Assert.Equal(["s"], sent.Headers.GetValues("X-Single"));
        Assert.Equal(["mine"], sent.Headers.GetValues("X-Key"));
        Assert.Equal("text/plain", sent.Content!.Headers.ContentType!.ToString());
        Assert.Equal("0", sent.Content.Headers.NonValidated["Expires"].ToString());
        Assert.Equal(4, sent.Content.Headers.ContentLength);
    }

    [Theory]
    [InlineData(HttpStatusCode.OK, "setup a, setup b, GET, teardown a, teardown b")]
    [InlineData(HttpStatusCode.NotFound, "setup a, teardown a")]
    public async Task Send_ARequestWithStates_EndsEachThatItBegan(HttpStatusCode atStates, string expected)
    {
        using var recorder = new Recorder { AtStates = atStates };
        using var http = new HttpClient(recorder);
        var interaction = Interaction("""{"method":"GET","path":"/"}""");
        interaction["providerStates"] = new JsonArray(new JsonObject { ["name"] = "a" }, new JsonObject { ["name"] = "b" });

        var exception = await Record.ExceptionAsync(() => new PactReplay(http, Provider, new(Provider, "/states"), []).SendAsync(interaction, TestContext.Current.CancellationToken));

        Assert.Equal(atStates == HttpStatusCode.OK, exception is null);
        Assert.Equal(expected, string.Join(", ", recorder.Steps));
    }

    [Fact]
    public async Task Send_ARequestThatFails_EndsItsStatesAndTellsTheFailure()
    {
        using var recorder = new Recorder { Fails = true };
        using var http = new HttpClient(recorder);

        var exception = await Assert.ThrowsAsync<HttpRequestException>(() =>
            new PactReplay(http, Provider, new(Provider, "/states"), []).SendAsync(Interaction("""{"method":"GET","path":"/"}"""), TestContext.Current.CancellationToken));

        Assert.Equal("no answer", exception.Message);
        Assert.Equal("setup , GET, teardown ", string.Join(", ", recorder.Steps));
    }

    private static JsonObject Interaction(string request) => new() { ["description"] = "an order", ["request"] = JsonNode.Parse(request), ["response"] = new JsonObject() };

    private static async Task<HttpRequestMessage> SendAsync(Uri provider, string request, params KeyValuePair<string, string>[] headers)
    {
        using var recorder = new Recorder();
        using var http = new HttpClient(recorder);
        await new PactReplay(http, provider, stateUrl: null, headers).SendAsync(Interaction(request), TestContext.Current.CancellationToken);
        return Assert.Single(recorder.Sent);
    }

    private sealed class Recorder : HttpMessageHandler
    {
        public List<HttpRequestMessage> Sent { get; } = [];

        public List<string> Steps { get; } = [];

        public HttpStatusCode AtStates { get; init; } = HttpStatusCode.OK;

        public bool Fails { get; init; }

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Sent.Add(request);
            if (request.RequestUri!.AbsolutePath == "/states")
            {
                var state = JsonNode.Parse(await request.Content!.ReadAsStringAsync(cancellationToken))!;
                Steps.Add($"{state["action"]} {state["state"]}");
                return new(AtStates);
            }

            Steps.Add(request.Method.Method);
            _ = request.Content?.Headers.ContentLength; // known from then on
            return Fails ? throw new HttpRequestException("no answer") : new(HttpStatusCode.OK);
        }
    }
}
