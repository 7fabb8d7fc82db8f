using System.Net;

namespace Venice.Generated.Tests.Clients;

/// <summary>Applications test their own code without a service: by overriding, and with what the factory makes.</summary>
public sealed class StandInTests
{
    [Fact]
    public async Task Client_StoodInFor_AnswersAsItsOverridesSay()
    {
        using VeniceClient venice = new StandInClient();

        var limits = await venice.Account.GetRateLimitsAsync(TestContext.Current.CancellationToken);

        Assert.Equal("stand-in", limits.ApiTier.Id);
    }

    [Fact]
    public void Factory_Images_TellWhatTheirHeadersSay()
    {
        var images = VeniceModelFactory.GeneratedImages([GeneratedImage.FromBytes(new byte[3])], [new("x-venice-is-blurred", "true"), new("CF-RAY", "ray")]);

        Assert.Equal((1, true, "ray", 3), (images.Count, images.IsBlurred, images.RequestId, images[0].Length));
    }

    [Fact]
    public async Task Factory_Download_IsReadLikeAnother()
    {
        await using var download = VeniceModelFactory.ImageDownload(new MemoryStream(new byte[5]), "image/png");

        Assert.Equal(5, (await download.ReadAsync(TestContext.Current.CancellationToken)).Length);
    }

    [Theory]
    [InlineData(HttpStatusCode.NotFound, "{}", typeof(VeniceNotFoundException))]
    [InlineData((HttpStatusCode)422, """{"error":"CONTENT_POLICY_VIOLATION: no"}""", typeof(VeniceContentPolicyException))]
    [InlineData((HttpStatusCode)429, """{"error":"Too many failed attempts (> 50)"}""", typeof(VeniceBlockedException))]
    [InlineData((HttpStatusCode)418, "{}", typeof(VeniceApiException))]
    public void Factory_Exception_IsWhatTheServiceWouldHaveCaused(HttpStatusCode status, string json, Type expected) =>
        Assert.IsType(expected, VeniceModelFactory.Exception(status, json));

    private sealed class StandInClient : VeniceClient
    {
        public override VeniceAccount Account { get; } = new StandInAccount();
    }

    private sealed class StandInAccount : VeniceAccount
    {
        public override Task<ApiKeyLimits> GetRateLimitsAsync(CancellationToken cancellationToken = default) => Task.FromResult(new ApiKeyLimits
        {
            AccessPermitted = true,
            ApiTier = new() { Id = "stand-in", IsCharged = false },
            Balances = new(),
            KeyExpiration = null,
            NextEpochBegins = default,
            RateLimits = [],
        });
    }
}
