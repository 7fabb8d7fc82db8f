using System.Net;
using System.Text;
using Venice.OpenApi;
using Venice.OpenApi.Validation;

namespace Venice;

/// <summary>
/// Makes what only the service makes otherwise, for tests of applications: override the methods of <see cref="VeniceClient"/> and its parts that your code calls, and
/// answer with these. The emitted types, such as <see cref="ModelInfo"/>, can be made as they are.
/// </summary>
public static class VeniceModelFactory
{
    /// <summary>The pictures of one call.</summary>
    /// <param name="images">The pictures; <see cref="GeneratedImage.FromBytes"/> makes one.</param>
    /// <param name="headers">The headers that came with them, such as <c>x-venice-is-blurred</c>.</param>
    /// <param name="timing">Where the time went.</param>
    /// <param name="contractViolations">What the answer lacked.</param>
    public static GeneratedImages GeneratedImages(
        IEnumerable<GeneratedImage> images,
        IEnumerable<KeyValuePair<string, string>>? headers = null,
        ImageTiming? timing = null,
        IReadOnlyList<Violation>? contractViolations = null)
    {
        ArgumentNullException.ThrowIfNull(images);
        return new([.. images], new AnswerDetails(new ApiHeaders(headers ?? [])), contractViolations ?? [])
        {
            Timing = timing ?? new() { InferenceDuration = 0, InferencePreprocessingTime = 0, InferenceQueueTime = 0, Total = 0 },
        };
    }

    /// <summary>A picture on its way.</summary>
    /// <param name="content">Its bytes.</param>
    /// <param name="mediaType">The announced type, such as <c>image/png</c>.</param>
    /// <param name="headers">The headers that came with it.</param>
    public static ImageDownload ImageDownload(Stream content, string? mediaType = null, IEnumerable<KeyValuePair<string, string>>? headers = null) =>
        new(new ApiDownload(HttpStatusCode.OK, content, mediaType, length: null, new ApiHeaders(headers ?? [])));

    /// <summary>What an answer with an error is thrown as: the status, and what its body says, decide which of the exceptions it is.</summary>
    /// <param name="status">The status.</param>
    /// <param name="json">The body, such as <c>{"error": "MODEL_NOT_FOUND: …"}</c>.</param>
    /// <param name="operationId">The operation.</param>
    /// <param name="headers">The headers, such as <c>Retry-After</c>.</param>
    public static VeniceApiException Exception(
        HttpStatusCode status, string json = "{}", string operationId = "generateImage", IEnumerable<KeyValuePair<string, string>>? headers = null) =>
        VeniceErrors.From(
            new ApiException(ApiFailure.ErrorStatus, operationId, $"{operationId} answered {(int)status}.")
            {
                StatusCode = status,
                Headers = new ApiHeaders(headers ?? []),
                MediaType = "application/json",
                RawBody = Encoding.UTF8.GetBytes(json),
            },
            TimeProvider.System);
}
