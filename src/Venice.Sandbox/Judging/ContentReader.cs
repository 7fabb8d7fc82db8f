namespace Venice.Sandbox.Judging;

/// <summary>Reads a request's content up to the service's limit; what is more is read and forgotten, so that the client gets its answer.</summary>
internal static class ContentReader
{
    /// <summary>Bytes.</summary>
    public const int Limit = 30 * 1024 * 1024;

    private const long MostForgotten = 1L << 30;

    /// <exception cref="Refusal">It is larger than the limit.</exception>
    public static async Task<byte[]> ReadAsync(Stream body, CancellationToken cancellationToken)
    {
        var kept = new MemoryStream();
        var buffer = new byte[64 * 1024];
        long total = 0;
        int count;
        while (total < MostForgotten && (count = await body.ReadAsync(buffer, cancellationToken).ConfigureAwait(false)) > 0)
        {
            total += count;
            if (total <= Limit)
            {
                kept.Write(buffer, 0, count);
            }
        }

        return total <= Limit ? kept.ToArray() : throw Refusal.Standard(413, "The request body is larger than 30 MB");
    }
}
