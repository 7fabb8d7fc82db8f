using System.Net;
using System.Text.Json.Nodes;

namespace Venice.Generated.Tests.Models;

/// <summary>The catalogue is asked for once, kept for a while, and never believed blindly.</summary>
public sealed class CatalogueTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Catalogue_ManyAtOnce_IsAskedForOnce()
    {
        var gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var server = Server(gate.Task);
        using var venice = Client(server);

        var waiting = Enumerable.Range(0, 50).Select(_ => venice.Models.GetCatalogueAsync(cancellationToken: Cancellation)).ToArray();
        gate.SetResult();
        var catalogues = await Task.WhenAll(waiting);

        Assert.Equal(1, server.Lists);
        Assert.All(catalogues, catalogue => Assert.Same(catalogues[0], catalogue));
    }

    [Fact]
    public async Task Catalogue_OneGivesUpWaiting_TheOthersGetIt()
    {
        var gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var server = Server(gate.Task);
        using var venice = Client(server);
        using var impatience = new CancellationTokenSource();

        var impatient = venice.Models.GetCatalogueAsync(cancellationToken: impatience.Token);
        var patient = venice.Models.GetCatalogueAsync(cancellationToken: Cancellation);
        await impatience.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => impatient);
        gate.SetResult();

        Assert.Single(await patient);
        Assert.Equal(1, server.Lists);
    }

    [Fact]
    public async Task Catalogue_OlderThanItsLifetime_IsAskedForAnew()
    {
        var clock = new ManualClock();
        using var server = Server();
        using var venice = Client(server, options => (options.TimeProvider, options.CatalogueLifetime) = (clock, TimeSpan.FromMinutes(10)));

        await venice.Models.GetCatalogueAsync(cancellationToken: Cancellation);
        clock.Advance(TimeSpan.FromMinutes(9));
        await venice.Models.GetCatalogueAsync(cancellationToken: Cancellation);
        Assert.Equal(1, server.Lists);
        clock.Advance(TimeSpan.FromMinutes(1));
        await venice.Models.GetCatalogueAsync(cancellationToken: Cancellation);

        Assert.Equal(2, server.Lists);
    }

    [Fact]
    public async Task Catalogue_AfterAFailure_IsAskedForAnew()
    {
        using var server = Server();
        using var venice = Client(server);
        server.Status = HttpStatusCode.BadRequest;

        var exception = await Assert.ThrowsAnyAsync<VeniceApiException>(() => venice.Models.GetCatalogueAsync(cancellationToken: Cancellation));
        Assert.False(exception.MayHaveBeenCharged);
        server.Status = HttpStatusCode.OK;

        Assert.Single(await venice.Models.GetCatalogueAsync(cancellationToken: Cancellation));
    }

    [Fact]
    public async Task Catalogue_WithoutBeingAskedFor_CostsAPictureNoCall()
    {
        using var server = Server();
        using var venice = Client(server);

        await Assert.ThrowsAnyAsync<VeniceApiException>(() => venice.Images.GenerateAsync(Operations.Requests.Generate(), Cancellation));

        Assert.Equal(0, server.Lists);
        Assert.True(server.Others > 0);
    }

    [Theory]
    [InlineData("lagoon-one", "lagoon-one")]
    [InlineData("fastest", "lagoon-one")]
    public async Task Model_ByIdOrTrait_IsFound(string name, string id)
    {
        using var server = Server();
        using var venice = Client(server);

        Assert.Equal(id, (await venice.Models.GetImageModelAsync(name, cancellationToken: Cancellation)).Id);
    }

    [Theory]
    [InlineData("Lagoon-One", "Did you mean lagoon-one?")]
    [InlineData("lagon-one", "Did you mean lagoon-one?")]
    [InlineData("fastst", "Did you mean fastest?")]
    [InlineData("something-else", "case-sensitive.")]
    public async Task Model_OfNoSuchName_IsToldWithTheNearest(string name, string end)
    {
        using var server = Server();
        using var venice = Client(server);

        var exception = await Assert.ThrowsAsync<KeyNotFoundException>(() => venice.Models.GetImageModelAsync(name, cancellationToken: Cancellation));

        Assert.EndsWith(end, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Models_OfAnotherKind_AreNotInTheCatalogue()
    {
        using var server = Server();
        using var venice = Client(server);

        await Assert.ThrowsAsync<ArgumentException>(() => venice.Models.GetCatalogueAsync(ModelType.Text, Cancellation));
    }

    /// <summary>A catalogue is a stranger's JSON: whatever is missing or wrong in it, reading and checking say so in values and never by failing.</summary>
    [Theory]
    [InlineData("""{"type":"image"}""")]
    [InlineData("""{"id":"m","type":"image"}""")]
    [InlineData("""{"id":"m","type":"image","model_spec":null}""")]
    [InlineData("""{"id":"m","type":"image","model_spec":{"constraints":null,"pricing":null,"traits":null}}""")]
    [InlineData("""{"id":"m","type":"image","model_spec":{"constraints":{"widthHeightDivisor":0,"promptCharacterLimit":-5,"steps":{"max":0}},"pricing":{"generation":{"usd":-1,"diem":1}}}}""")]
    [InlineData("""{"id":"m","type":"image","model_spec":{"constraints":{"widthHeightDivisor":8},"pricing":{"resolutions":{"1K":{}},"quality":{"1K":null}}}}""")]
    [InlineData("""{"id":"m","type":"image","model_spec":{"constraints":{"resolutions":[null],"aspectRatios":[null],"qualities":[null]},"pricing":{"generation":{"usd":1e27,"diem":1}}}}""")]
    [InlineData("""{"id":"m","type":"image","model_spec":{"deprecation":{}}}""")]
    public async Task Catalogue_WithABrokenEntry_IsReadAllTheSame(string entry)
    {
        using var server = new CatalogueServer { Models = [JsonNode.Parse(entry)] };
        using var venice = Client(server);
        var request = new GenerateImageRequest { Model = "m", Prompt = "a boat", Width = 512, Height = 512, AspectRatio = "1:1", Resolution = "1K", Quality = ImageQuality.High, Steps = 3, Variants = 4 };

        var check = await venice.Models.CheckAsync(request, Cancellation);
        var estimate = await venice.Models.EstimateAsync(request, Cancellation);

        Assert.NotNull(check.ToString());
        Assert.False(estimate.HasPrice);
        Assert.Equal(0, estimate.Total.Usd);
    }

    private static CatalogueServer Server(Task? gate = null) => new()
    {
        Gate = gate ?? Task.CompletedTask,
        Models = [JsonNode.Parse("""{"id":"lagoon-one","type":"image","object":"model","owned_by":"venice.ai","model_spec":{"privacy":"private"}}""")],
        Traits = new() { ["fastest"] = "lagoon-one" },
    };

    private static VeniceClient Client(CatalogueServer server, Action<VeniceClientOptions>? configure = null)
    {
        var options = new VeniceClientOptions { HttpMessageHandler = server };
        configure?.Invoke(options);
        return new("key", options);
    }
}
