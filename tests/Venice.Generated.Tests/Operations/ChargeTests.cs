using System.Net;

namespace Venice.Generated.Tests.Operations;

/// <summary>Whether a failed call may have cost something: rather asked once too often than paid for twice.</summary>
public sealed class ChargeTests
{
    [Theory]
    [InlineData(400, false)]
    [InlineData(401, false)]
    [InlineData(402, false)]
    [InlineData(404, false)]
    [InlineData(408, true)]
    [InlineData(409, false)]
    [InlineData(413, false)]
    [InlineData(429, false)]
    [InlineData(500, false)]
    [InlineData(502, true)]
    [InlineData(503, false)]
    [InlineData(504, true)]
    [InlineData(520, true)]
    [InlineData(522, true)]
    [InlineData(524, true)]
    [InlineData(307, false)]
    public async Task Generate_Status_TellsTheRisk(int status, bool mayHaveBeenCharged)
    {
        using var venice = Answering(status);

        var exception = await Assert.ThrowsAnyAsync<VeniceApiException>(() => venice.Images.GenerateAsync(Requests.Generate(), TestContext.Current.CancellationToken));

        Assert.Equal((status, mayHaveBeenCharged), ((int)exception.StatusCode!, exception.MayHaveBeenCharged));
    }

    [Theory]
    [InlineData(400, false)]
    [InlineData(402, false)]
    [InlineData(429, false)]
    [InlineData(500, true)]
    [InlineData(502, true)]
    [InlineData(503, true)]
    [InlineData(504, true)]
    public async Task TopUp_Status_TellsTheRisk(int status, bool mayHaveBeenCharged)
    {
        using var venice = Answering(status);

        var exception = await Assert.ThrowsAnyAsync<VeniceApiException>(() => venice.Api.X402.TopUpX402BalanceAsync(new() { PaymentSignature = "signature" }, TestContext.Current.CancellationToken));

        Assert.Equal((status, mayHaveBeenCharged), ((int)exception.StatusCode!, exception.MayHaveBeenCharged));
    }

    [Theory]
    [InlineData(502)]
    [InlineData(504)]
    public async Task Models_Status_CostNothing(int status)
    {
        using var venice = Answering(status);

        Assert.False((await Assert.ThrowsAnyAsync<VeniceApiException>(() => venice.Models.ListAsync(cancellationToken: TestContext.Current.CancellationToken))).MayHaveBeenCharged);
    }

    [Fact]
    public async Task Generate_TheSignerFails_ItsOwnExceptionComesThrough()
    {
        var failure = new HttpRequestException("the wallet's service is away");
        using var venice = new VeniceClient(new VeniceClientOptions { Wallet = new FailingSigner(failure) });

        Assert.Same(failure, await Assert.ThrowsAnyAsync<Exception>(() => venice.Images.GenerateAsync(Requests.Generate(), TestContext.Current.CancellationToken)));
    }

    [Fact]
    public void Client_TimeThatIsNone_IsRefusedByName()
    {
        var exception = Assert.Throws<ArgumentException>(() => new VeniceClient("key", new VeniceClientOptions { Timeout = TimeSpan.Zero, Retry = { MaxRetries = -1 } }));

        Assert.Equal("options", exception.ParamName);
        Assert.Contains("Timeout must be greater than zero", exception.Message, StringComparison.Ordinal);
        Assert.Contains("MaxRetries", exception.Message, StringComparison.Ordinal);
    }

    private static VeniceClient Answering(int status) =>
        new("key", new VeniceClientOptions { Retry = { MaxRetries = 0 }, HttpMessageHandler = new AnyAnswer(_ => new HttpResponseMessage((HttpStatusCode)status)) });
}
