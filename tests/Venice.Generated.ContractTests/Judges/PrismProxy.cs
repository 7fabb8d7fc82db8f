using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Venice.Contracts.Tests;

namespace Venice.Generated.ContractTests.Judges;

/// <summary>Prism in front of a provider: what breaks the document on the way there or back is answered with an error of Prism's own.</summary>
internal sealed class PrismProxy : IAsyncDisposable
{
    private readonly Process _process;
    private readonly TemporaryFolder _folder;
    private readonly Task _reading;

    private PrismProxy(Process process, TemporaryFolder folder, Uri address, Task reading) => (_process, _folder, Address, _reading) = (process, folder, address, reading);

    public Uri Address { get; }

    /// <param name="provider">What stands behind it.</param>
    public static async Task<PrismProxy> StartAsync(Uri provider)
    {
        var folder = new TemporaryFolder();
        Process? process = null;
        try
        {
            var copy = Path.Combine(folder.Path, "document.json");
            var (exitCode, output) = await JudgeProcess.RunAsync("prism-document.js", [Path.Combine(Checkout.Root, "openapi", "venice.openapi.yaml"), copy], TestContext.Current.CancellationToken);
            Assert.True(exitCode == 0, output);

            var port = FreePort().ToString(CultureInfo.InvariantCulture);
            process = JudgeProcess.Start("node_modules/@stoplight/prism-cli/dist/index.js", ["proxy", copy, provider.AbsoluteUri.TrimEnd('/'), "--errors", "-h", "127.0.0.1", "-p", port]);
            var reading = process.StandardError.ReadToEndAsync(CancellationToken.None);
            while (await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
            {
                if (line.Contains("listening on", StringComparison.Ordinal))
                {
                    return new(process, folder, new($"http://127.0.0.1:{port}/"), Task.WhenAll(reading, process.StandardOutput.ReadToEndAsync(CancellationToken.None)));
                }
            }

            throw new InvalidOperationException($"Prism did not start: {await reading}");
        }
        catch
        {
            // nobody else knows of it
            process?.Kill(entireProcessTree: true);
            process?.Dispose();
            folder.Dispose();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync(CancellationToken.None);
        await _reading;
        _process.Dispose();
        _folder.Dispose();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
