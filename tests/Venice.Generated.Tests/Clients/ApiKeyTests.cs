using Venice.Generated.Tests.Operations;
using Venice.Sandbox;

namespace Venice.Generated.Tests.Clients;

/// <summary>The key: as text, from a file, from a provider; replaced while the client runs.</summary>
public sealed class ApiKeyTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Key_InAFileWithALineEnd_IsTaken_AndReadAgainWhenItIsRefused()
    {
        var valid = "first-key";
        await using var sandbox = await StartAsync(key => key == valid);
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder["key"], "first-key\r\n", Token);
        using var venice = new VeniceClient(new VeniceClientOptions { BaseAddress = sandbox.BaseAddress, ApiKeyFile = folder["key"] });
        Assert.Single(await venice.Images.GenerateAsync(Requests.Generate(), Token));

        valid = "second-key";
        await File.WriteAllTextAsync(folder["key"], "second-key\n", Token);

        Assert.Single(await venice.Images.GenerateAsync(Requests.Generate(), Token));
        Assert.Equal((3, 1), (sandbox.Counts.Requests, sandbox.Counts.Failures));
    }

    [Fact]
    public async Task Key_FromAProvider_IsFetchedOnceForManyCalls_AndOnceMoreAfterItsRotation()
    {
        var (valid, fetched) = ("key-1", 0);
        await using var sandbox = await StartAsync(key => key == valid);
        using var venice = new VeniceClient(new VeniceClientOptions { BaseAddress = sandbox.BaseAddress, ApiKeyProvider = _ => new($"key-{Interlocked.Increment(ref fetched)}") });
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => venice.Images.GenerateAsync(Requests.Generate(), Token)));
        Assert.Equal(1, fetched);

        valid = "key-2";
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => venice.Images.GenerateAsync(Requests.Generate(), Token)));

        Assert.Equal(2, fetched);
    }

    [Fact]
    public async Task Key_StillTheSameAfterItsRefusal_IsNotSentAgain()
    {
        await using var sandbox = await StartAsync(static _ => false);
        using var venice = new VeniceClient(new VeniceClientOptions { BaseAddress = sandbox.BaseAddress, ApiKeyProvider = static _ => new("revoked-key") });

        var exception = await Assert.ThrowsAsync<VeniceAuthenticationException>(() => venice.Images.GenerateAsync(Requests.Generate(), Token));

        Assert.Equal(1, sandbox.Counts.Requests);
        Assert.DoesNotContain("revoked-key", exception.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("two words")]
    [InlineData("line\nend")]
    public async Task Key_ThatIsNone_FromAProvider_IsToldWithoutQuotingIt(string key)
    {
        using var venice = new VeniceClient(new VeniceClientOptions { HttpMessageHandler = new CountingHandler(), ApiKeyProvider = _ => new(key) });

        var exception = await Assert.ThrowsAsync<InvalidOperationException>(() => venice.Images.GenerateAsync(Requests.Generate(), Token));

        Assert.Contains("API key", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("words", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \n")]
    public void Key_ThatIsNotThere_IsToldWithWhatToDo(string? key)
    {
        var exception = Assert.ThrowsAny<ArgumentException>(() => new VeniceClient(key!));

        Assert.StartsWith("There is no API key. Set the variable", exception.Message, StringComparison.Ordinal);
        Assert.Equal("apiKey", exception.ParamName);
    }

    [Fact]
    public async Task Key_ItsFileIsMissing_IsToldAsWhatItIs()
    {
        using var venice = new VeniceClient(new VeniceClientOptions { HttpMessageHandler = new CountingHandler(), ApiKeyFile = "/nowhere/key" });

        await Assert.ThrowsAnyAsync<IOException>(() => venice.Images.GenerateAsync(Requests.Generate(), Token));
    }

    [Fact]
    public void Key_TwoOfThem_AreRefused() =>
        Assert.Throws<ArgumentException>(() => new VeniceClient(new VeniceClientOptions { ApiKey = "key", ApiKeyFile = "file" }));

    private static Task<SandboxProvider> StartAsync(Func<string, bool> accepts) => SandboxProvider.StartAsync(new SandboxOptions { AcceptsApiKey = accepts }, Token);
}
