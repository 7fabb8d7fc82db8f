using Venice.Sandbox;

namespace Venice.Cli.Connections;

/// <summary>A client, and the sandbox behind it when there is no key.</summary>
internal sealed class Connection : IAsyncDisposable
{
    /// <summary>The first line that a person without a key sees.</summary>
    public const string SandboxNotice = "No VENICE_API_KEY: using the built-in sandbox (pictures are drawn locally, nothing is charged).";

    /// <summary>The sandbox takes any key.</summary>
    private const string SandboxKey = "sandbox";

    private readonly SandboxProvider? _sandbox;

    private Connection(VeniceClient client, string? key, SandboxProvider? sandbox)
    {
        Client = client;
        Key = key;
        _sandbox = sandbox;
    }

    public VeniceClient Client { get; }

    /// <summary>The key in use, so that no message repeats it.</summary>
    public string? Key { get; }

    public bool IsSandbox => _sandbox is not null;

    public static async Task<Connection> OpenAsync(ConnectionSettings settings, TextWriter notices, CancellationToken cancellationToken)
    {
        var key = KeySource.Find(settings.KeyFile);
        var options = new VeniceClientOptions { BaseAddress = settings.BaseAddress, SpendingLimit = settings.SpendingLimit };
        if (settings.Timeout is { } timeout)
        {
            (options.Timeout, options.AttemptTimeout) = (timeout, timeout);
        }

        if (key is not null)
        {
            return new(CreateClient(key, options), key, sandbox: null);
        }

        if (options.BaseAddress is not null)
        {
            return new(new VeniceClient(options), key: null, sandbox: null);
        }

        await notices.WriteLineAsync(SandboxNotice).ConfigureAwait(false);
        var sandbox = await SandboxProvider.StartAsync(cancellationToken: cancellationToken).ConfigureAwait(false);
        options.BaseAddress = sandbox.BaseAddress;
        return new(new VeniceClient(SandboxKey, options), key: null, sandbox);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (_sandbox is not null)
        {
            await _sandbox.DisposeAsync().ConfigureAwait(false);
        }
    }

    /// <exception cref="UsageException">The key is none.</exception>
    public static VeniceClient CreateClient(string key, VeniceClientOptions options)
    {
        try
        {
            return new VeniceClient(key, options);
        }
        catch (ArgumentException)
        {
            throw new UsageException("The API key holds a character that no key has.");
        }
    }
}
