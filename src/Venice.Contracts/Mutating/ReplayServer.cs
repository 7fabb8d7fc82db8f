using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Venice.Contracts.Mutating;

/// <summary>
/// Answers <c>GET /17</c> with the seventeenth answer, byte by byte as it is told: a server that keeps the rules of HTTP would refuse to break a connection off or to
/// leave out a header.
/// </summary>
internal sealed class ReplayServer : IAsyncDisposable
{
    private const int MaxHead = 64 * 1024;
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly ConcurrentDictionary<int, bool> _sent = [];
    private readonly Func<int, ProviderAnswer> _answer;
    private readonly Task _accepting;
    private Exception? _failure;

    public ReplayServer(Func<int, ProviderAnswer> answer)
    {
        _answer = answer;
        _listener.Start();
        Address = new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/");
        _accepting = AcceptAsync();
    }

    public Uri Address { get; }

    /// <summary>Whether an answer was begun to be sent: without that, a connection that failed was not the answer's.</summary>
    public bool HasSent(int number) => _sent.ContainsKey(number);

    /// <exception cref="PactException">The server broke down: what the other side said since then says nothing of the answers.</exception>
    public void ThrowOnFailure()
    {
        if (_failure is { } failure)
        {
            throw new PactException($"The server of the spoiled answers failed: {failure.Message}", failure);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync().ConfigureAwait(false);
        _listener.Dispose();
        await _accepting.ConfigureAwait(false);
        _end.Dispose();
    }

    private async Task AcceptAsync()
    {
        var open = new List<Task>();
        try
        {
            while (!_end.IsCancellationRequested)
            {
                var client = await _listener.AcceptTcpClientAsync(_end.Token).ConfigureAwait(false);
                open.RemoveAll(static task => task.IsCompleted);
                open.Add(ServeAsync(client));
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or SocketException)
        {
            if (!_end.IsCancellationRequested)
            {
                _failure = exception;
                _listener.Dispose();
            }
        }

        await Task.WhenAll(open).ConfigureAwait(false);
    }

    private async Task ServeAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                var stream = client.GetStream();
                if (await ReadNumberAsync(stream).ConfigureAwait(false) is { } number)
                {
                    var answer = _answer(number);
                    await stream.WriteAsync(Head(answer), _end.Token).ConfigureAwait(false);
                    _sent[number] = true;
                    await stream.WriteAsync(answer.Sent, _end.Token).ConfigureAwait(false);
                }
            }
            catch (Exception exception) when (exception is OperationCanceledException or IOException)
            {
                // the other side hung up
            }
            catch (Exception exception)
            {
                _failure = exception; // told at the end, or the score would be taken for one
            }
        }
    }

    private async Task<int?> ReadNumberAsync(NetworkStream stream)
    {
        var head = new byte[MaxHead];
        var length = 0;
        while (length < head.Length && head.AsSpan(0, length).IndexOf("\r\n\r\n"u8) < 0)
        {
            var read = await stream.ReadAsync(head.AsMemory(length), _end.Token).ConfigureAwait(false);
            if (read == 0)
            {
                return null;
            }

            length += read;
        }

        var target = Encoding.ASCII.GetString(head, 0, length).Split(' ', 3)[1];
        return int.TryParse(target.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    private static byte[] Head(ProviderAnswer answer)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"HTTP/1.1 {answer.Status} Answer\r\nContent-Length: {answer.Body.Length}\r\nConnection: close\r\n");
        foreach (var (name, value) in answer.Headers)
        {
            text.Append(CultureInfo.InvariantCulture, $"{name}: {value}\r\n");
        }

        return Encoding.Latin1.GetBytes(text.Append("\r\n").ToString());
    }
}
