using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Venice.Cli.Tests;

/// <summary>A server that answers one request with given bytes, whatever they are.</summary>
internal sealed class RawServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly TaskCompletionSource<string> _received = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _released = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private RawServer() => _listener.Start();

    public string Address => $"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/";

    /// <summary>The request, when the answer (or its first part) has been sent.</summary>
    public Task<string> Received => _received.Task;

    /// <summary>Answers with a status and a body; with 429 it asks for a wait that is too long for a repeat.</summary>
    public static RawServer Answer(int status, string mediaType, string body) =>
        Start(string.Create(CultureInfo.InvariantCulture, $"HTTP/1.1 {status} X\r\n{(status == 429 ? "Retry-After: 90\r\n" : "")}Content-Type: {mediaType}\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\nConnection: close\r\n\r\n{body}"), stall: false);

    /// <summary>Sends these bytes, and closes the connection.</summary>
    public static RawServer Drop(string start) => Start(start, stall: false);

    /// <summary>Sends these bytes, and then nothing more until it is disposed of.</summary>
    public static RawServer Stall(string start) => Start(start, stall: true);

    public void Dispose()
    {
        _released.TrySetResult();
        _listener.Dispose();
    }

    private static RawServer Start(string answer, bool stall)
    {
        var server = new RawServer();
        _ = server.ServeAsync(Encoding.Latin1.GetBytes(answer), stall);
        return server;
    }

    private async Task ServeAsync(byte[] answer, bool stall)
    {
        try
        {
            using var client = await _listener.AcceptTcpClientAsync();
            var stream = client.GetStream();
            var request = await ReadAsync(stream);
            await stream.WriteAsync(answer);
            _received.TrySetResult(request);
            if (stall)
            {
                await _released.Task;
            }
        }
        catch (Exception exception) when (exception is SocketException or IOException or ObjectDisposedException)
        {
            _received.TrySetException(exception);
        }
    }

    /// <summary>The head, and as much body as it announces.</summary>
    private static async Task<string> ReadAsync(NetworkStream stream)
    {
        var text = new StringBuilder();
        var buffer = new byte[4096];
        while (!IsComplete(text.ToString()))
        {
            var count = await stream.ReadAsync(buffer);
            if (count == 0)
            {
                break;
            }

            text.Append(Encoding.Latin1.GetString(buffer, 0, count));
        }

        return text.ToString();
    }

    private static bool IsComplete(string request)
    {
        var head = request.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        if (head < 0)
        {
            return false;
        }

        var line = Array.Find(request[..head].Split("\r\n"), static line => line.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase));
        return line is null || request.Length - head - 4 >= int.Parse(line.AsSpan(15), NumberStyles.AllowLeadingWhite, CultureInfo.InvariantCulture);
    }
}
