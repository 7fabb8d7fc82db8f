namespace Venice.OpenApi.Http;

/// <content>For code that sends through another library: the message goes out, and the answer comes in, by its means.</content>
public sealed partial class ApiCall
{
    /// <summary>Sends what another library makes of a value. Files in the value are read into memory before.</summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <param name="mediaType">The media type, for when the content says another JSON.</param>
    /// <param name="value">The value.</param>
    /// <param name="create">Makes the content.</param>
    public void ContentBody<T>(string mediaType, T value, Func<T, HttpContent> create)
    {
        ArgumentNullException.ThrowIfNull(create);
        _body = value is null ? null : new ContentRequestBody<T>(mediaType, value, create);
    }

    /// <summary>Makes the message and does not send it: no credentials, no deadline, no repeats. It is the caller's; files in it are open as long as the call lives.</summary>
    /// <param name="cancellationToken">Stops the reading of files.</param>
    /// <exception cref="RequestValidationException">The request cannot be written.</exception>
    /// <exception cref="IOException">A file is not there, or could not be read.</exception>
    /// <exception cref="InvalidDataException">A file is larger than its limit.</exception>
    public async Task<HttpRequestMessage> CreateMessageAsync(CancellationToken cancellationToken)
    {
        if (_body is not null)
        {
            await _body.LoadAsync(cancellationToken).ConfigureAwait(false);
        }

        _files = await RequestFiles.OpenAsync(_body, cancellationToken).ConfigureAwait(false);
        return CreateRequest();
    }

    /// <summary>Takes over an answer that came by another way, for its items to be read.</summary>
    /// <param name="response">The answer; it is disposed with the result.</param>
    /// <param name="mediaTypes">Media types or ranges that were asked for.</param>
    public ApiAnswer Adopt(HttpResponseMessage response, params string[] mediaTypes)
    {
        ArgumentNullException.ThrowIfNull(response);
        return new ApiAnswer(_context, response, Deadline.Of(Timeout.InfiniteTimeSpan, _context.Options.TimeProvider, _context.Http), mediaTypes);
    }

    /// <summary>Reads an answer's content into memory, so that it can be read more than once.</summary>
    /// <param name="response">The answer.</param>
    /// <param name="maxBytes">The largest size that is read, in bytes.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="HttpRequestException">The content broke off, or is larger.</exception>
    public static Task BufferAsync(HttpResponseMessage response, long maxBytes, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(response);
#if NET9_0_OR_GREATER
        return response.Content.LoadIntoBufferAsync(maxBytes, cancellationToken);
#else
        return BufferOnNet8Async(response.Content, maxBytes, cancellationToken);
#endif
    }

#if !NET9_0_OR_GREATER
    /// <summary>Nothing here takes a token, but ending the answer ends the reading.</summary>
    private static async Task BufferOnNet8Async(HttpContent content, long maxBytes, CancellationToken cancellationToken)
    {
        using var registration = cancellationToken.Register(static content => ((HttpContent)content!).Dispose(), content);
        try
        {
            await content.LoadIntoBufferAsync(maxBytes).ConfigureAwait(false);
        }
        catch (Exception) when (cancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException(cancellationToken);
        }
    }
#endif
}
