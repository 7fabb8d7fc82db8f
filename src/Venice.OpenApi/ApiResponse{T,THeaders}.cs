using System.Net;
using Venice.OpenApi.Validation;

namespace Venice.OpenApi;

/// <summary>A success with content and typed headers.</summary>
/// <typeparam name="T">The content.</typeparam>
/// <typeparam name="THeaders">The headers that the document declares.</typeparam>
/// <param name="statusCode">The status.</param>
/// <param name="value">The content.</param>
/// <param name="headers">The declared headers.</param>
/// <param name="rawHeaders">All headers; none by default.</param>
/// <param name="contractViolations">Where the content differs from the document; nowhere by default.</param>
public sealed class ApiResponse<T, THeaders>(
    HttpStatusCode statusCode,
    T value,
    THeaders headers,
    ApiHeaders? rawHeaders = null,
    IReadOnlyList<Violation>? contractViolations = null)
    : ApiResponse<T>(statusCode, value, rawHeaders, contractViolations)
{
    /// <summary>The headers that the document declares.</summary>
    public THeaders Headers { get; } = headers;

    /// <summary>The content.</summary>
    /// <param name="response">The success.</param>
    public static implicit operator T(ApiResponse<T, THeaders> response)
    {
        ArgumentNullException.ThrowIfNull(response);
        return response.Value;
    }
}
