using System.Net;
using Venice.OpenApi.Validation;

namespace Venice.OpenApi;

/// <summary>A success with content.</summary>
/// <typeparam name="T">The content.</typeparam>
/// <param name="statusCode">The status.</param>
/// <param name="value">The content.</param>
/// <param name="rawHeaders">The headers; none by default.</param>
/// <param name="contractViolations">Where the content differs from the document; nowhere by default.</param>
public class ApiResponse<T>(HttpStatusCode statusCode, T value, ApiHeaders? rawHeaders = null, IReadOnlyList<Violation>? contractViolations = null)
    : ApiResponse(statusCode, rawHeaders)
{
    /// <summary>The content.</summary>
    public T Value { get; } = value;

    /// <summary>
    /// Where the content differs from the document: required members that did not come, values of another type. In their place <see cref="Value"/> holds empty
    /// ones, because an answer that was paid for is not thrown away. Members that the document does not know are no violation. At most 1000.
    /// </summary>
    public IReadOnlyList<Violation> ContractViolations { get; } = contractViolations ?? [];

    /// <summary>The content.</summary>
    /// <param name="response">The success.</param>
    public static implicit operator T(ApiResponse<T> response)
    {
        ArgumentNullException.ThrowIfNull(response);
        return response.Value;
    }
}
