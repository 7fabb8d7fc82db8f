using System.Net;

namespace Venice.OpenApi;

/// <summary>A success: its status and headers.</summary>
/// <param name="statusCode">The status.</param>
/// <param name="rawHeaders">The headers; none by default.</param>
public class ApiResponse(HttpStatusCode statusCode, ApiHeaders? rawHeaders = null)
{
    /// <summary>The status.</summary>
    public HttpStatusCode StatusCode { get; } = statusCode;

    /// <summary>All headers as they came.</summary>
    public ApiHeaders RawHeaders { get; } = rawHeaders ?? ApiHeaders.Empty;
}
