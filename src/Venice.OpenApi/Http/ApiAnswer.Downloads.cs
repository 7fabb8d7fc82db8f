namespace Venice.OpenApi.Http;

/// <content>Bytes.</content>
public sealed partial class ApiAnswer
{
    /// <summary>Hands the content over as bytes.</summary>
    /// <param name="ct">Stops the waiting.</param>
    public async Task<ApiDownload> ReadBinaryAsync(CancellationToken ct)
    {
        var content = await OpenAsync(ct).ConfigureAwait(false);
        return new ApiDownload(_response.StatusCode, content, MediaType, Announced, Headers, _response);
    }

    /// <summary>Hands the content over as bytes, with typed headers.</summary>
    /// <typeparam name="THeaders">The headers.</typeparam>
    /// <param name="headers">Reads the headers.</param>
    /// <param name="ct">Stops the waiting.</param>
    public async Task<ApiDownload<THeaders>> ReadBinaryAsync<THeaders>(Func<ApiHeaders, THeaders> headers, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(headers);
        var typed = headers(Headers);
        var content = await OpenAsync(ct).ConfigureAwait(false);
        return new ApiDownload<THeaders>(_response.StatusCode, content, typed, MediaType, Announced, Headers, _response);
    }

    private async Task<Stream> OpenAsync(CancellationToken ct)
    {
        // any bytes are better than none; but a page or a message in their place is no file
        if (MediaType is not null && MediaTypes.IsTextual(MediaType) && !Array.Exists(_accepted, range => MediaTypes.Matches(range, MediaType)))
        {
            throw await UnexpectedTypeAsync(ct).ConfigureAwait(false);
        }

        if (Announced == 0)
        {
            throw EmptyDownload();
        }

        using var linked = _deadline.Link(ct);
        var stream = await _response.Content.ReadAsStreamAsync(linked.Token).ConfigureAwait(false);
        _context.IsHandedOver = true;
        _deadline.Dispose();
        return new GuardedStream(stream, this, _context.Options, Announced);
    }

    internal void ReadDownload(long bytes) => _context.Read(content: null, bytes);

    internal void CompleteDownload() => _context.Complete();

    internal Exception EmptyDownload() => Failure(ApiFailure.EmptyContent, $"answered {Status} without any content.", body: null);

    internal Exception TooLargeDownload(long maxBytes) =>
        Failure(ApiFailure.ContentTooLarge, string.Create(null, $"answered {Status} with more than the {maxBytes} bytes that were to be read."), body: null);

    internal Exception? BrokenDownload(Exception exception, Deadline deadline, CancellationToken ct) =>
        FailureSentences.OfReading(_context, exception, deadline, ct) is var (failure, sentence) ? Failure(failure, sentence, body: null, exception) : null;
}
