using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Venice.OpenApi.Tests.Http;

/// <summary>A server that says exactly these bytes to one request, and hangs up: what a web server would not let a test do.</summary>
internal sealed class RawServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly Task _answering;

    public RawServer(string answer)
    {
        _listener.Start();
        Address = $"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}";
        _answering = AnswerAsync(answer, TestContext.Current.CancellationToken);
    }

    public string Address { get; }

    public async ValueTask DisposeAsync()
    {
        await _answering;
        _listener.Dispose();
    }

    private async Task AnswerAsync(string answer, CancellationToken cancellationToken)
    {
        using var client = await _listener.AcceptTcpClientAsync(cancellationToken);
        await using var stream = client.GetStream();
        using var reader = new StreamReader(stream, leaveOpen: true);
        while (await reader.ReadLineAsync(cancellationToken) is { Length: > 0 })
        {
        }

        await stream.WriteAsync(Encoding.UTF8.GetBytes(answer), cancellationToken);
    }
}
