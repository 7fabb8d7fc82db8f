using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Venice.Sandbox.Hosting;
using Venice.Sandbox.Operations;

namespace Venice.Sandbox;

/// <summary>
/// A provider of Venice's image API on a loopback port: it keeps the published contract, draws its pictures itself, and costs nothing.
/// Any Bearer key is taken; wallets have to sign in and pay with signatures that verify, though no chain is asked. Nothing is fetched from the network, nothing is logged,
/// and nothing is kept when it stops.
/// </summary>
/// <example><code>
/// await using var sandbox = await SandboxProvider.StartAsync();
/// using var http = new HttpClient { BaseAddress = sandbox.BaseAddress };
/// </code></example>
public sealed class SandboxProvider : IAsyncDisposable
{
    private readonly WebApplication _application;
    private readonly SandboxState _state;

    private SandboxProvider(WebApplication application, SandboxState state, Uri baseAddress)
    {
        _application = application;
        _state = state;
        BaseAddress = baseAddress;
    }

    /// <summary>Where it listens, with the API's base path: <c>http://127.0.0.1:port/api/v1</c>.</summary>
    public Uri BaseAddress { get; }

    /// <summary>What it has done so far.</summary>
    public SandboxCounts Counts => _state.Tally.Read();

    /// <summary>Starts a provider that listens on 127.0.0.1 until it is disposed.</summary>
    /// <param name="options">How it behaves; the defaults when nothing is given.</param>
    /// <param name="cancellationToken">Ends the attempt to start.</param>
    /// <exception cref="IOException">The port is taken.</exception>
    public static async Task<SandboxProvider> StartAsync(SandboxOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= new SandboxOptions();
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Services.AddSingleton<IHostLifetime, OwnedLifetime>();
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, options.Port);
            kestrel.AddServerHeader = false;

            // the sandbox limits bodies itself, so that the client gets an answer instead of a closed connection
            kestrel.Limits.MaxRequestBodySize = null;
        });
        var application = builder.Build();
        var state = new SandboxState(options, options.Clock ?? TimeProvider.System);
        var pipeline = new RequestPipeline(state);
        application.Run(pipeline.InvokeAsync);
        try
        {
            await application.StartAsync(cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            await application.DisposeAsync().ConfigureAwait(false);
            throw;
        }

        var addresses = application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses;
        return new SandboxProvider(application, state, new Uri(addresses.First() + RouteTable.BasePath));
    }

    /// <summary>Stops listening; requests that are under way may finish within a few seconds.</summary>
    public async ValueTask DisposeAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(3));
        await _application.StopAsync(patience.Token).ConfigureAwait(false);
        await _application.DisposeAsync().ConfigureAwait(false);
    }
}
