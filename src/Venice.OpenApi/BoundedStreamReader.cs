namespace Venice.OpenApi;

/// <summary>Reads a stream that may not tell its length, or may lie about it, into one exact array, and gives up at a limit.</summary>
internal static class BoundedStreamReader
{
    private const int FirstBuffer = 64 * 1024;

    public static async ValueTask<ReadOnlyMemory<byte>> ReadAsync(Stream stream, long maxBytes, CancellationToken cancellationToken)
    {
        var announced = stream.CanSeek ? Math.Max(0, stream.Length - stream.Position) : 0;
        if (announced > maxBytes)
        {
            throw TooLarge(maxBytes);
        }

        // one byte more than announced, so that the end is seen without growing
        var buffer = new byte[announced > 0 ? Math.Min(announced + 1, Array.MaxLength) : FirstBuffer];
        var count = 0;
        while (true)
        {
            var read = await stream.ReadAsync(buffer.AsMemory(count), cancellationToken).ConfigureAwait(false);
            if (read == 0)
            {
                return buffer.AsMemory(0, count);
            }

            count += read;
            if (count > maxBytes)
            {
                throw TooLarge(maxBytes);
            }

            if (count == buffer.Length)
            {
                Array.Resize(ref buffer, (int)Math.Min(Math.Max(buffer.Length * 2L, FirstBuffer), Math.Min(maxBytes + 1, Array.MaxLength)));
            }
        }
    }

    public static InvalidDataException TooLarge(long maxBytes) =>
        new($"The file is larger than the {maxBytes} bytes that may be read; give a higher limit when that is intended.");
}
