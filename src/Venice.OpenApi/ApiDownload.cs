using System.Net;
using Venice.OpenApi.Http;

namespace Venice.OpenApi;

/// <summary>A success whose content is bytes, read while they arrive. Dispose it, or the connection stays taken.</summary>
public class ApiDownload : IAsyncDisposable, IDisposable
{
    private readonly IDisposable? _owner;

    /// <summary>A download.</summary>
    /// <param name="statusCode">The status.</param>
    /// <param name="content">The bytes.</param>
    /// <param name="mediaType">What they are.</param>
    /// <param name="length">How many they are, when that is known.</param>
    /// <param name="rawHeaders">The headers; none by default.</param>
    /// <param name="owner">What is disposed with the download, besides its content.</param>
    public ApiDownload(
        HttpStatusCode statusCode,
        Stream content,
        string? mediaType = null,
        long? length = null,
        ApiHeaders? rawHeaders = null,
        IDisposable? owner = null)
    {
        ArgumentNullException.ThrowIfNull(content);
        StatusCode = statusCode;
        Content = content;
        MediaType = mediaType;
        Length = length;
        RawHeaders = rawHeaders ?? ApiHeaders.Empty;
        _owner = owner;
    }

    /// <summary>The status.</summary>
    public HttpStatusCode StatusCode { get; }

    /// <summary>All headers as they came.</summary>
    public ApiHeaders RawHeaders { get; }

    /// <summary>The bytes. Reading throws an <see cref="ApiException"/> when they are cut, or stay away for longer than the options allow.</summary>
    public Stream Content { get; }

    /// <summary>What the bytes are, without parameters: <c>image/png</c>; <see langword="null"/> when the answer named nothing.</summary>
    public string? MediaType { get; }

    /// <summary>How many bytes were announced; <see langword="null"/> when that is not known.</summary>
    public long? Length { get; }

    /// <summary>Copies all bytes.</summary>
    /// <param name="destination">Where they go; it stays open.</param>
    /// <param name="progress">Is told how many bytes were copied so far.</param>
    /// <param name="cancellationToken">Stops the copying.</param>
    /// <exception cref="ApiException">The content was cut, empty, or stayed away; what was copied until then is in <paramref name="destination"/>.</exception>
    public async Task CopyToAsync(Stream destination, IProgress<long>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(destination);
        var buffer = new byte[80 * 1024];
        var copied = 0L;
        int read;
        while ((read = await Content.ReadAsync(buffer, cancellationToken).ConfigureAwait(false)) > 0)
        {
            await destination.WriteAsync(buffer.AsMemory(0, read), cancellationToken).ConfigureAwait(false);
            copied += read;
            progress?.Report(copied);
        }
    }

    /// <summary>Reads all bytes into memory.</summary>
    /// <param name="maxBytes">The largest content that is read; 256 MiB by default.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="ApiException">The content was cut, empty, larger than <paramref name="maxBytes"/>, or stayed away.</exception>
    /// <exception cref="InvalidDataException">A stream of the caller's own holds more than <paramref name="maxBytes"/>.</exception>
    public async Task<ReadOnlyMemory<byte>> ReadBytesAsync(long maxBytes = FileInput.DefaultMaxBytes, CancellationToken cancellationToken = default)
    {
        try
        {
            return await BoundedStreamReader.ReadAsync(Content, maxBytes, cancellationToken).ConfigureAwait(false);
        }
        catch (InvalidDataException) when (Content is GuardedStream guarded)
        {
            throw guarded.TooLarge(maxBytes);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await Content.DisposeAsync().ConfigureAwait(false);
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Gives the connection back.</summary>
    /// <param name="disposing">Whether this is disposed, and not finalized.</param>
    protected virtual void Dispose(bool disposing)
    {
        if (disposing)
        {
            Content.Dispose();
            _owner?.Dispose();
        }
    }
}
