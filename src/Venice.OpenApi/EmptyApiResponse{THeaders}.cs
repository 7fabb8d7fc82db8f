using System.Net;

namespace Venice.OpenApi;

/// <summary>A success without content, but with typed headers.</summary>
/// <typeparam name="THeaders">The headers that the document declares.</typeparam>
/// <param name="statusCode">The status.</param>
/// <param name="headers">The declared headers.</param>
/// <param name="rawHeaders">All headers; none by default.</param>
public sealed class EmptyApiResponse<THeaders>(HttpStatusCode statusCode, THeaders headers, ApiHeaders? rawHeaders = null)
    : ApiResponse(statusCode, rawHeaders)
{
    /// <summary>The headers that the document declares.</summary>
    public THeaders Headers { get; } = headers;
}
