using System.Buffers;

namespace Venice.OpenApi.Http;

/// <summary>Content of an answer in memory that is given back.</summary>
internal sealed class PooledBody : IDisposable
{
    private const int FirstBuffer = 16 * 1024;

    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(FirstBuffer);
    private int _length;

    private PooledBody()
    {
    }

    public ReadOnlyMemory<byte> Memory => _buffer.AsMemory(0, _length);

    /// <summary>Whether there was more than allowed.</summary>
    public bool IsTooLarge { get; private set; }

    /// <summary>Why the reading ended early; what came until then is kept.</summary>
    public Exception? Interruption { get; private set; }

    /// <summary>Reads to the end, the limit or an interruption.</summary>
    /// <remarks>The buffer grows with what really came: an announced length is no reason to believe in it.</remarks>
    public static async Task<PooledBody> ReadAsync(HttpResponseMessage response, long maxBytes, CancellationToken cancellationToken)
    {
        var body = new PooledBody();
        try
        {
            var limit = (int)Math.Clamp(maxBytes, 0, Array.MaxLength - 1);
            var stream = await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
            await using (stream.ConfigureAwait(false))
            {
                await body.FillAsync(stream, limit, cancellationToken).ConfigureAwait(false);
            }

            if (!body.IsTooLarge && AnnouncedLength(response) > body._length)
            {
                throw new HttpIOException(HttpRequestError.ResponseEnded, "The content is shorter than announced.");
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or IOException or HttpRequestException or InvalidDataException
            or InvalidOperationException and not ObjectDisposedException) // what .NET's Brotli throws for data that is none
        {
            body.Interruption = exception;
        }
        catch
        {
            body.Dispose();
            throw;
        }

        return body;
    }

    public static long? AnnouncedLength(HttpResponseMessage response) =>
        response.Content.Headers.NonValidated.Contains("Content-Length") ? response.Content.Headers.ContentLength : null;

    /// <summary>A copy of the beginning, which may outlive this.</summary>
    public ReadOnlyMemory<byte> CopyStart(int maxBytes) => Memory[..Math.Min(_length, Math.Max(0, maxBytes))].ToArray();

    public void Dispose()
    {
        var buffer = _buffer;
        _buffer = [];
        _length = 0;
        if (buffer.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private async ValueTask FillAsync(Stream stream, int limit, CancellationToken cancellationToken)
    {
        while (true)
        {
            if (_length == _buffer.Length)
            {
                Grow();
            }

            // one byte past the limit tells that there is more
            var room = (int)Math.Min(_buffer.Length - _length, (long)limit + 1 - _length);
            var read = await stream.ReadAsync(_buffer.AsMemory(_length, room), cancellationToken).ConfigureAwait(false);
            if (read == 0)
            {
                return;
            }

            _length += read;
            if (_length > limit)
            {
                _length = limit;
                IsTooLarge = true;
                return;
            }
        }
    }

    private void Grow()
    {
        var larger = ArrayPool<byte>.Shared.Rent((int)Math.Min(_buffer.Length * 2L, Array.MaxLength));
        Memory.CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = larger;
    }
}
