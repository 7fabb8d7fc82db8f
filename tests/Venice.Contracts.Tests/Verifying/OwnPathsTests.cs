using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.Features;
using Venice.Contracts.Native;
using Venice.Contracts.Verifying;
using Venice.Provisioning;

namespace Venice.Contracts.Tests.Verifying;

/// <summary>A contract may come from anywhere: it must not lead requests, and their credentials, out of the provider's own path.</summary>
public sealed class OwnPathsTests
{
    private static readonly Uri Provider = new("http://127.0.0.1:9/v1");

    /// <summary>Requests in every disguise that the engine, or .NET, looks through.</summary>
    private static readonly string[] Requests =
    [
        """ "path":"/orders" """, """ "path":"/" """, """ "path":"" """, """ "path":"/a/../b" """, """ "path":"//elsewhere.example/x" """, """ "path":"/a;/..;/x" """, """ "path":"/a?b=../../../c" """,
        """ "path":"/ä b/@7" """, """ "path":"/%2E%2e%2Fx" """, """ "path":"/a/..%5c..%5cx" """, """ "path":"/a","generators":{"path":{"type":"RandomString","size":4}} """, """ "path":"/a","generators":{"query":{}} """,
        """ "path":"orders" """, """ "path":"@elsewhere.example/orders" """, """ "path":".elsewhere.example/orders" """, """ "path":":81/orders" """, """ "path":"http://elsewhere.example/x" """, """ "path":"../x" """,
        """ "path":"/../../admin" """, """ "path":"/%2e%2E/admin" """, """ "path":"/.%2e/admin" """, """ "path":"/..\\admin" """, """ "path":"/..#x" """, """ "path":"/..?x" """, """ "path":"/../v1evil" """,
        """ "path":"//../x" """, """ "path":"/a//../../x" """, """ "path":"/\\/../../x" """, """ "path":"/.. ","query":{"q":["1"]} """, """ "path":"/.\t./x" """, """ "path":"/..\u0001","query":{"q":["1"]} """,
        """ "path":["/../../../x"] """, """ "path":{"a":"/../../../x"} """, """ "path":7 """,
        """ "path":"/a","generators":{"path":{"type":"Regex","regex":"/\\.\\./x"}} """, """ "path":"/a","generators":{"path":{"type":"Date","format":"'/../x'"}} """,
        """ "path":"/a","generators":{"path":{"type":"ProviderState","expression":"/${id}/x"}} """, """ "path":"/a","generators":{"Path":{"type":"Regex","regex":"/\\.\\./x"}} """,
    ];

    /// <summary>The engine goes by its own reading of a path: here it is asked, past our own look at it.</summary>
    [Fact]
    public async Task Require_WhateverTheEngineSendsOutOfTheProvidersPath_IsRefused()
    {
        NpmFolder.Pact.Require();
        var targets = new ConcurrentDictionary<int, string>();
        await using var provider = await TestProvider.StartAsync(context =>
        {
            targets[int.Parse(context.Request.Headers["X-Number"].ToString(), CultureInfo.InvariantCulture)] = context.Features.Get<IHttpRequestFeature>()!.RawTarget;
            return Task.CompletedTask;
        });
        using var folder = new TemporaryFolder();
        var interactions = Requests.Select(Interaction).ToList();
        var file = await WriteAsync(folder, [.. interactions]);

        using var handle = new VerifierHandle();
        PactNative.SetProviderInfo(handle.Value, "orders", "http", provider.Address.Host, (ushort)provider.Address.Port, "/v1");
        PactNative.AddFileSource(handle.Value, file);
        Assert.InRange(handle.Execute(), 0, 1);

        Assert.Equal(Requests.Length, targets.Count);
        Assert.Equal("/v1/@elsewhere.example/orders", targets[Array.FindIndex(Requests, static request => request.Contains("@elsewhere", StringComparison.Ordinal))]); // it puts a slash between
        var isOut = interactions.Select((_, number) => targets[number] != "/v1" && !targets[number].StartsWith("/v1/", StringComparison.Ordinal)).ToList();
        var isRefused = interactions.ConvertAll(static interaction => Record.Exception(() => OwnPaths.Require(Provider, [interaction])) is PactException);
        Assert.Empty(Requests.Where((_, number) => isOut[number] && !isRefused[number]));
        Assert.InRange(isOut.Count(static one => one), 15, Requests.Length);
        Assert.DoesNotContain(true, isRefused.Take(12)); // these are a provider's own
    }

    [Theory]
    [InlineData("""{"path":"/../../admin"}""", "leads out of the provider's own address")]
    [InlineData("""{"path":"//../admin"}""", "leads out of the provider's own address")]
    [InlineData("""{"path":"orders"}""", "does not begin with a slash")]
    [InlineData("""{"path":["/../../../x"]}""", "is no text")]
    [InlineData("""{"path":"/a","generators":{"path":{"type":"Regex","regex":"x"}}}""", "is made up while it is verified (Regex)")]
    public async Task Verify_APathOutOfTheProvidersOwn_IsRefusedBeforeTheEngineBegins(string request, string reason)
    {
        using var folder = new TemporaryFolder();
        var file = await WriteAsync(folder, new JsonObject { ["description"] = "an order", ["request"] = JsonNode.Parse(request) });
        var hasBegun = false;

        foreach (var verifier in new[] { Verifier().WithFileSource(file), Verifier().WithFileSource(file).WithRequestFilter(static _ => { }), Verifier().WithDirectorySource(folder.Path) })
        {
            var exception = await Assert.ThrowsAsync<PactException>(() => verifier.WhenRequestsBegin(() => hasBegun = true).VerifyAsync(TestContext.Current.CancellationToken));
            Assert.Contains($"an order: the path of its request {reason}", exception.Message, StringComparison.Ordinal);
            Assert.EndsWith("Nothing was sent.", exception.Message, StringComparison.Ordinal);
        }

        Assert.False(hasBegun);
    }

    [Fact]
    public async Task Verify_APathThatTheFilterLeadsOut_IsRefused()
    {
        using var folder = new TemporaryFolder();
        var verifier = Verifier().WithFileSource(await WriteAsync(folder, Interaction(Requests[0], 0))).WithRequestFilter(static request => request.Path = "/../admin");

        await Assert.ThrowsAsync<PactException>(() => verifier.VerifyAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public void Require_AMadeUpPathOfAProviderWithoutAPath_IsItsOwnWhateverItIs() =>
        OwnPaths.Require(new("http://127.0.0.1:9"), [Interaction(""" "path":"/a","generators":{"path":{"type":"ProviderState","expression":"/orders/${id}"}} """, 0)]);

    private static PactVerifier Verifier() => new PactVerifier("orders", Provider).WithHeader("Authorization", "Bearer mine").WithRequestTimeout(TimeSpan.FromSeconds(5));

    private static JsonObject Interaction(string request, int number) => (JsonObject)JsonNode.Parse(
        $$"""
        {"type":"Synchronous/HTTP","description":"an order {{number}}","providerStates":[{"name":"some","params":{"id":".."} }],
        "request":{"method":"GET","headers":{"X-Number":["{{number}}"]},{{request}}},"response":{"status":200} }
        """)!;

    private static async Task<string> WriteAsync(TemporaryFolder folder, params JsonNode[] interactions)
    {
        var file = Path.Combine(folder.Path, "pact.json");
        var pact = new JsonObject
        {
            ["consumer"] = new JsonObject { ["name"] = "shop" },
            ["provider"] = new JsonObject { ["name"] = "orders" },
            ["metadata"] = new JsonObject { ["pactSpecification"] = new JsonObject { ["version"] = "4.0" } },
            ["interactions"] = new JsonArray([.. interactions.Select(static one => one.DeepClone())]),
        };
        await File.WriteAllTextAsync(file, pact.ToJsonString(), TestContext.Current.CancellationToken);
        return file;
    }
}
