using System.Net;
using System.Net.Sockets;

namespace Venice.OpenApi.Tests.Http;

/// <summary>A server that answers the first request, keeps the connection, and hangs up without a word on every later one: what a restarted service does to pooled connections.</summary>
internal sealed class HangingUpServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _serving;
    private int _requests;

    public HangingUpServer()
    {
        _listener.Start();
        Address = $"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}";
        _serving = ServeAsync();
    }

    public string Address { get; }

    /// <summary>How many requests have come.</summary>
    public int Requests => Volatile.Read(ref _requests);

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _serving.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _listener.Dispose();
        _stop.Dispose();
    }

    private async Task ServeAsync()
    {
        while (true)
        {
            using var client = await _listener.AcceptTcpClientAsync(_stop.Token);
            await using var stream = client.GetStream();
            using var reader = new StreamReader(stream, leaveOpen: true);
            do
            {
                await ReadHeadAsync(reader);
            }
            while (await AnswerAsync(stream));
        }
    }

    private async Task ReadHeadAsync(StreamReader reader)
    {
        while (await reader.ReadLineAsync(_stop.Token) is { Length: > 0 })
        {
        }
    }

    private async Task<bool> AnswerAsync(NetworkStream stream)
    {
        if (Interlocked.Increment(ref _requests) > 1)
        {
            return false;
        }

        await stream.WriteAsync("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 10\r\n\r\n{\"id\":\"a\"}"u8.ToArray(), _stop.Token);
        return true;
    }
}
