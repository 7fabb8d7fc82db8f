using Venice.Cli.Contracts;

namespace Venice.Cli.Tests.Contracts;

/// <summary>Whether a provider is there at all.</summary>
public sealed class ProviderKnockTests
{
    private static readonly Uri Nowhere = new("http://127.0.0.1:9");

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Knock_WhereTheProxyOrTheProviderAnswers_IsEnough(bool isProxy)
    {
        using var server = RawServer.Drop("");
        var (address, proxy) = isProxy ? (Nowhere, new Uri(server.Address)) : (new Uri(server.Address), Nowhere);

        await ProviderKnock.KnockAsync(address, proxy, TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Knock_WhereNeitherAnswers_IsTold()
    {
        var exception = await Assert.ThrowsAsync<IOException>(() => ProviderKnock.KnockAsync(new Uri("http://127.0.0.1:7"), Nowhere, TestContext.Current.CancellationToken));

        Assert.Equal("Nothing answers at the proxy 127.0.0.1:9 on the way to http://127.0.0.1:7, nor there, so nothing was verified.", exception.Message);
    }

    [Fact]
    public async Task Knock_Interrupted_IsNoMissingProvider() =>
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => ProviderKnock.KnockAsync(Nowhere, proxy: null, new CancellationToken(canceled: true)));
}
