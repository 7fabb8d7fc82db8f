namespace Venice.OpenApi.Http;

/// <summary>A file as one call sends it: opened, and its length known, before anything is sent; then read in pieces, as often and by as many as need it.</summary>
internal abstract class OpenedFile(long length)
{
    private UseCount _uses = new();

    /// <summary>How many bytes it had when it was opened; exactly so many are sent.</summary>
    public long Length => length;

    /// <summary>What was given, or what the first bytes show.</summary>
    public string ContentType { get; private set; } = FileContentType.Unknown;

    /// <summary>The whole of it, when it is in memory anyway.</summary>
    public virtual ReadOnlyMemory<byte>? Bytes => null;

    /// <summary>Finds out the type; a file that cannot be read at all fails here already.</summary>
    public async ValueTask ReadContentTypeAsync(string? given, CancellationToken cancellationToken)
    {
        if (given is null)
        {
            var start = new byte[FileContentType.BytesToTell];
            var count = 0;
            for (var read = -1; read != 0 && count < start.Length; count += read)
            {
                read = await ReadAsync(count, start.AsMemory(count), cancellationToken).ConfigureAwait(false);
            }

            ContentType = FileContentType.Guess(start.AsSpan(0, count));
        }
        else
        {
            ContentType = given;
        }
    }

    /// <summary>Keeps it open for one more.</summary>
    public void Enter() => ObjectDisposedException.ThrowIf(!_uses.TryEnter(), this);

    /// <summary>Closes it, once nobody else needs it.</summary>
    public void Leave()
    {
        if (_uses.Leave())
        {
            Close();
        }
    }

    /// <summary>Fills the buffer, or takes what is left; after the last byte it is sure that there is no more.</summary>
    /// <param name="offset">Where.</param>
    /// <param name="buffer">Takes it; has room for one byte more than is wanted.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>How much there is, without that one byte.</returns>
    /// <exception cref="FileReadException">It could not be read, or is no longer as long as it was.</exception>
    public async ValueTask<int> FillAsync(long offset, Memory<byte> buffer, CancellationToken cancellationToken)
    {
        var wanted = (int)Math.Min(buffer.Length - 1, length - offset);
        var isEnd = offset + wanted == length;
        var count = 0;
        try
        {
            while (count < wanted || (isEnd && count == wanted))
            {
                var room = isEnd ? wanted + 1 - count : wanted - count;
                var read = await ReadAsync(offset + count, buffer.Slice(count, room), cancellationToken).ConfigureAwait(false);
                if (read == 0)
                {
                    break;
                }

                count += read;
            }
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            throw new FileReadException("A file could not be read to its end while it was being sent, so the request was broken off.", exception);
        }

        return count == wanted ? count : throw new FileReadException(
            $"A file did not keep its length of {length} bytes while it was being sent, so the request was broken off. Send it when nobody writes to it.");
    }

    protected abstract ValueTask<int> ReadAsync(long offset, Memory<byte> buffer, CancellationToken cancellationToken);

    protected virtual void Close()
    {
    }
}
