using System.Net.Sockets;

namespace Venice.Cli.Contracts;

/// <summary>Knocks before anything is done: the engine would report each interaction of a provider that is not there.</summary>
internal static class ProviderKnock
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);

    /// <summary>The proxy that .NET would take. None leads to this machine.</summary>
    public static Uri? ProxyTo(Uri address) => address.IsLoopback || HttpClient.DefaultProxy.IsBypassed(address) ? null : HttpClient.DefaultProxy.GetProxy(address);

    /// <summary>
    /// Whether the engine goes by a proxy, and by which, it decides by rules of its own: it reads exceptions in another way, and not every setting of the system. What answers at the proxy or
    /// at the provider itself is therefore enough to let it try.
    /// </summary>
    /// <param name="address">The provider.</param>
    /// <param name="proxy">A proxy on the way to it, if there is one.</param>
    /// <param name="cancellationToken">Ctrl-C.</param>
    /// <exception cref="IOException">Nothing answers, for ten seconds.</exception>
    public static async Task KnockAsync(Uri address, Uri? proxy, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Longest);
        Uri[] doors = proxy is null ? [address] : [proxy, address];
        await foreach (var knock in Task.WhenEach(doors.Select(door => AnswersAsync(door, patience.Token))).ConfigureAwait(false))
        {
            if (await knock.ConfigureAwait(false))
            {
                await patience.CancelAsync().ConfigureAwait(false); // the other door does not matter any more
                return;
            }
        }

        cancellationToken.ThrowIfCancellationRequested();
        var place = address.GetLeftPart(UriPartial.Authority);
        throw new IOException($"Nothing answers at {(proxy is null ? place : $"the proxy {proxy.Host}:{proxy.Port} on the way to {place}, nor there")}, so nothing was verified.");
    }

    private static async Task<bool> AnswersAsync(Uri door, CancellationToken cancellationToken)
    {
        using var client = new TcpClient();
        try
        {
            await client.ConnectAsync(door.IdnHost, door.Port, cancellationToken).ConfigureAwait(false);
            return true;
        }
        catch (Exception exception) when (exception is SocketException or OperationCanceledException)
        {
            return false;
        }
    }
}
