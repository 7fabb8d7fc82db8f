namespace Venice.OpenApi.Http;

/// <summary>Cuts a stream into parts, each of which is bounded: by a separator, or without one by line breaks of every kind.</summary>
internal sealed class SplitReader(Stream stream, long maxBytes, byte? separator)
{
    private const int FirstBuffer = 4096;

    private byte[] _buffer = new byte[FirstBuffer];
    private int _start;
    private int _end;
    private bool _isAtEnd;
    private bool _skipsLineFeed;

    /// <summary>Whether a part was longer than allowed; nothing more can be read then.</summary>
    public bool IsTooLarge { get; private set; }

    /// <summary>The next part, which the next call overwrites; <see langword="null"/> at the end.</summary>
    public async ValueTask<ReadOnlyMemory<byte>?> ReadAsync(CancellationToken cancellationToken)
    {
        var seen = 0;
        while (true)
        {
            SkipLineFeed();
            var found = Find(seen);
            if (found >= 0)
            {
                return Take(found);
            }

            seen = _end - _start;
            if (seen > Math.Min(maxBytes, Array.MaxLength - 1))
            {
                IsTooLarge = true;
                return null;
            }

            if (_isAtEnd)
            {
                // no conditional: null would become an empty part, since an array converts to memory
                if (seen == 0)
                {
                    return null;
                }

                return TakeRest();
            }

            MakeRoom();
            var read = await stream.ReadAsync(_buffer.AsMemory(_end), cancellationToken).ConfigureAwait(false);
            _isAtEnd = read == 0;
            _end += read;
        }
    }

    private int Find(int seen)
    {
        var rest = _buffer.AsSpan(_start + seen, _end - _start - seen);
        var found = separator is { } one ? rest.IndexOf(one) : rest.IndexOfAny((byte)'\r', (byte)'\n');
        return found < 0 ? found : found + seen;
    }

    private ReadOnlyMemory<byte>? Take(int length)
    {
        if (length > maxBytes)
        {
            IsTooLarge = true;
            return null;
        }

        var part = _buffer.AsMemory(_start, length);
        _skipsLineFeed = separator is null && _buffer[_start + length] == (byte)'\r';
        _start += length + 1;
        return part;
    }

    private ReadOnlyMemory<byte> TakeRest()
    {
        var part = _buffer.AsMemory(_start, _end - _start);
        _start = _end;
        return part;
    }

    // the second half of a line break may come later than the first, and nobody waits for it
    private void SkipLineFeed()
    {
        if (_skipsLineFeed && _start < _end)
        {
            _skipsLineFeed = false;
            _start += _buffer[_start] == (byte)'\n' ? 1 : 0;
        }
    }

    private void MakeRoom()
    {
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            _end -= _start;
            _start = 0;
        }

        if (_end == _buffer.Length)
        {
            Array.Resize(ref _buffer, (int)Math.Min(_buffer.Length * 2L, Array.MaxLength));
        }
    }
}
