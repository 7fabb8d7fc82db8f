namespace Venice.Sandbox.Tests.Hosting;

/// <summary>One provider for the tests of a class.</summary>
public sealed class SandboxFixture : IAsyncLifetime
{
    public SandboxProvider Provider { get; private set; } = null!;

    /// <summary>A client that sends a key.</summary>
    public HttpClient Http { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Provider = await SandboxProvider.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        Http = new HttpClient { BaseAddress = new Uri(Provider.BaseAddress + "/") };
        Http.DefaultRequestHeaders.Authorization = new("Bearer", "key");
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await Provider.DisposeAsync();
    }
}
