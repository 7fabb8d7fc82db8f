using System.Buffers;
using System.Runtime.CompilerServices;
using Venice.OpenApi.Payloads;

namespace Venice.OpenApi.Http;

/// <summary>Content of an answer in memory that is given back.</summary>
internal sealed class PooledBody : IBufferWriter<byte>, IDisposable
{
    private const int FirstBuffer = 16 * 1024;
    private const int Window = 64 * 1024;

    /// <summary>The content and its end.</summary>
    private const int ReadsOfSmallAnswer = 2;

    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(FirstBuffer);
    private byte[] _start = [];
    private int _length;
    private int _startLength;

    private PooledBody()
    {
    }

    /// <summary>The content; without its payloads, when these were to be taken out.</summary>
    public ReadOnlyMemory<byte> Memory => _buffer.AsMemory(0, _length);

    /// <summary>What was taken out; <see langword="null"/> when nothing was to be.</summary>
    public IReadOnlyList<Payload>? Payloads { get; private set; }

    /// <summary>How many bytes have come, those of payloads included.</summary>
    public long Received { get; private set; }

    /// <summary>Whether there was more than allowed.</summary>
    public bool IsTooLarge { get; private set; }

    /// <summary>Why the reading ended early; what came until then is kept.</summary>
    public Exception? Interruption { get; private set; }

    /// <summary>Reads to the end, the limit or an interruption.</summary>
    /// <remarks>The buffer grows with what really came: an announced length is no reason to believe in it.</remarks>
    /// <param name="response">The answer.</param>
    /// <param name="announced">How long the content will be, when that is known.</param>
    /// <param name="maxBytes">The limit.</param>
    /// <param name="deadline">Is made to run as soon as something has to be waited for.</param>
    /// <param name="cancellationToken">Ends with the deadline or with the caller.</param>
    public static ValueTask<PooledBody> ReadAsync(HttpResponseMessage response, long? announced, long maxBytes, Deadline deadline, CancellationToken cancellationToken) =>
        new PooledBody().ReadWholeAsync(response, announced, LimitOf(maxBytes), deadline, cancellationToken);

    /// <summary>Reads to the end, the limit or an interruption, and takes payloads out as they arrive.</summary>
    /// <remarks>What the destination of a payload throws is thrown.</remarks>
    public static ValueTask<PooledBody> ReadAsync(
        HttpResponseMessage response, long? announced, long maxBytes, PayloadPlaces places, PayloadOptions? options, CancellationToken cancellationToken)
    {
        var body = new PooledBody();
        var payloads = new PayloadReader(places, options, announced is { } length ? Math.Min(length, LimitOf(maxBytes)) : null, body);
        return body.ReadAsync(response, announced, maxBytes, payloads, cancellationToken);
    }

    /// <summary>A copy of the beginning as it came, which may outlive this; of content whose payloads were taken out at most 64 KiB.</summary>
    public ReadOnlyMemory<byte> CopyStart(int maxBytes)
    {
        var start = _start.Length > 0 ? _start.AsMemory(0, _startLength) : Memory;
        return start[..Math.Min(start.Length, Math.Max(0, maxBytes))].ToArray();
    }

    public void Advance(int count) => _length += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        if (_buffer.Length - _length < Math.Max(1, sizeHint))
        {
            Grow(sizeHint);
        }

        return _buffer.AsMemory(_length);
    }

    public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;

    public void Dispose()
    {
        Return(ref _buffer);
        Return(ref _start);
        _length = 0;
        _startLength = 0;
    }

    private static int LimitOf(long maxBytes) => (int)Math.Clamp(maxBytes, 0, Array.MaxLength - 1);

    // one method that waits, and not one for the stream, one for its content and one around both: a small answer is there at once
    private async ValueTask<PooledBody> ReadWholeAsync(HttpResponseMessage response, long? announced, int limit, Deadline deadline, CancellationToken cancellationToken)
    {
        try
        {
            var opening = response.Content.ReadAsStreamAsync(cancellationToken);
            if (!opening.IsCompleted)
            {
                deadline.Run();
            }

            // whoever has the answer disposes of it, and of its stream
            var stream = await opening.ConfigureAwait(false);
            var (read, reads) = (0, 0);
            do
            {
                // one byte past the limit tells that there is more
                var room = GetMemory();
                var reading = stream.ReadAsync(room[..(int)Math.Min(room.Length, (long)limit + 1 - _length)], cancellationToken);
                if (!reading.IsCompleted || ++reads > ReadsOfSmallAnswer)
                {
                    deadline.Run(); // also for what is always there at once and never ends
                }

                read = await reading.ConfigureAwait(false);
                _length += read;
            }
            while (read > 0 && _length <= limit);
        }
        catch (Exception exception) when (IsInterruption(exception))
        {
            Interruption = exception;
        }
        catch
        {
            Dispose();
            throw;
        }

        IsTooLarge = _length > limit;
        Received = _length = Math.Min(_length, limit);
        NoteMissing(announced);
        return this;
    }

    private async ValueTask<PooledBody> ReadAsync(
        HttpResponseMessage response, long? announced, long maxBytes, PayloadReader payloads, CancellationToken cancellationToken)
    {
        using var reader = payloads;
        try
        {
            if (await OpenAsync(response, cancellationToken).ConfigureAwait(false) is { } stream)
            {
                await using (stream.ConfigureAwait(false))
                {
                    Received = await FillAsync(stream, LimitOf(maxBytes), payloads, cancellationToken).ConfigureAwait(false);
                    NoteMissing(announced);
                }
            }
        }
        catch (OperationCanceledException exception)
        {
            Interruption = exception;
        }
        catch
        {
            Dispose();
            throw;
        }

        return this;
    }

    private void NoteMissing(long? announced)
    {
        if (Interruption is null && !IsTooLarge && announced > Received)
        {
            Interruption = new HttpIOException(HttpRequestError.ResponseEnded, "The content is shorter than announced.");
        }
    }

    /// <summary>Gives a buffer back; not after an interruption, when a stream may still write to what it was given.</summary>
    private void Return(ref byte[] buffer)
    {
        if (buffer.Length > 0 && Interruption is null)
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }

        buffer = [];
    }

    private static bool IsInterruption(Exception exception) => exception is OperationCanceledException or IOException or HttpRequestException or InvalidDataException
        or InvalidOperationException and not ObjectDisposedException; // what .NET's Brotli throws for data that is none

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<Stream?> OpenAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        try
        {
            return await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (IsInterruption(exception))
        {
            Interruption = exception;
            return null;
        }
    }

    /// <summary>Reads what has come. Gives 0 at the end, and when the reading was interrupted.</summary>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<int> ReadAsync(Stream stream, Memory<byte> room, CancellationToken cancellationToken)
    {
        try
        {
            return await stream.ReadAsync(room, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (IsInterruption(exception))
        {
            Interruption = exception;
            return 0;
        }
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<long> FillAsync(Stream stream, int limit, PayloadReader payloads, CancellationToken cancellationToken)
    {
        Payloads = payloads.Payloads;
        _start = ArrayPool<byte>.Shared.Rent(Window);
        var later = Array.Empty<byte>();
        var count = 0L;
        try
        {
            while (true)
            {
                // the first window is kept, for whoever has to find out what came
                var isFirst = _startLength < _start.Length;
                if (!isFirst && later.Length == 0)
                {
                    later = ArrayPool<byte>.Shared.Rent(Window);
                }

                var room = isFirst ? _start.AsMemory(_startLength) : later;
                var read = await ReadAsync(stream, room, cancellationToken).ConfigureAwait(false);
                count += read;
                _startLength += isFirst ? read : 0;
                IsTooLarge = count > limit;
                if (read == 0 || IsTooLarge)
                {
                    return count;
                }

                await payloads.ReadAsync(room[..read], cancellationToken).ConfigureAwait(false);
            }
        }
        finally
        {
            Return(ref later);
        }
    }

    private void Grow(int sizeHint)
    {
        var larger = ArrayPool<byte>.Shared.Rent((int)Math.Min(Math.Max(_buffer.Length * 2L, (long)_length + sizeHint), Array.MaxLength));
        Memory.CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = larger;
    }
}
