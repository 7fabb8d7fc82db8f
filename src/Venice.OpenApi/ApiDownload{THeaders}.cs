using System.Net;

namespace Venice.OpenApi;

/// <summary>A success whose content is bytes, with typed headers. Dispose it, or the connection stays taken.</summary>
/// <typeparam name="THeaders">The headers that the document declares.</typeparam>
public sealed class ApiDownload<THeaders> : ApiDownload
{
    /// <summary>A download.</summary>
    /// <param name="statusCode">The status.</param>
    /// <param name="content">The bytes.</param>
    /// <param name="headers">The declared headers.</param>
    /// <param name="mediaType">What the bytes are.</param>
    /// <param name="length">How many they are, when that is known.</param>
    /// <param name="rawHeaders">All headers; none by default.</param>
    /// <param name="owner">What is disposed with the download, besides its content.</param>
    public ApiDownload(
        HttpStatusCode statusCode,
        Stream content,
        THeaders headers,
        string? mediaType = null,
        long? length = null,
        ApiHeaders? rawHeaders = null,
        IDisposable? owner = null)
        : base(statusCode, content, mediaType, length, rawHeaders, owner)
    {
        Headers = headers;
    }

    /// <summary>The headers that the document declares.</summary>
    public THeaders Headers { get; }
}
