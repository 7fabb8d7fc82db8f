using Venice.OpenApi.Json;
using Venice.OpenApi.Payloads;
using Venice.OpenApi.Validation;

namespace Venice.OpenApi.Http;

/// <content>JSON.</content>
public sealed partial class ApiAnswer
{
    /// <summary>Nothing is gained by decoding a shorter answer while it arrives: it is there at once.</summary>
    private const int SmallAnswer = 16 * 1024;

    private PayloadPlaces? _places;
    private PayloadOptions? _payloads;

    /// <summary>Takes payloads out of the JSON while it arrives.</summary>
    /// <param name="places">Where they stand.</param>
    /// <param name="options">Where they go; <see langword="null"/> for into memory.</param>
    /// <returns>This answer, to be read.</returns>
    public ApiAnswer WithPayloads(PayloadPlaces places, PayloadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(places);
        _places = places;
        _payloads = options;
        return this;
    }

    /// <summary>Reads an emitted type.</summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <param name="ct">Stops the reading.</param>
    public Task<ApiResponse<T>> ReadJsonAsync<T>(CancellationToken ct)
        where T : IJsonModel<T> => ReadJsonAsync<T>(JsonValue.ReadModel<T>, ct);

    /// <summary>Reads JSON.</summary>
    /// <typeparam name="T">The content.</typeparam>
    /// <param name="read">Reads it.</param>
    /// <param name="ct">Stops the reading.</param>
    public async Task<ApiResponse<T>> ReadJsonAsync<T>(JsonValueReader<T> read, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(read);
        using var body = await ReadJsonBodyAsync(ct).ConfigureAwait(false);
        var (value, violations) = ReadJson(body, read);
        return new ApiResponse<T>(_response.StatusCode, value, Headers, violations);
    }

    /// <summary>Reads an emitted type and typed headers.</summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <typeparam name="THeaders">The headers.</typeparam>
    /// <param name="headers">Reads the headers.</param>
    /// <param name="ct">Stops the reading.</param>
    public Task<ApiResponse<T, THeaders>> ReadJsonAsync<T, THeaders>(Func<ApiHeaders, THeaders> headers, CancellationToken ct)
        where T : IJsonModel<T> => ReadJsonAsync(JsonValue.ReadModel<T>, headers, ct);

    /// <summary>Reads JSON and typed headers.</summary>
    /// <typeparam name="T">The content.</typeparam>
    /// <typeparam name="THeaders">The headers.</typeparam>
    /// <param name="read">Reads the content.</param>
    /// <param name="headers">Reads the headers.</param>
    /// <param name="ct">Stops the reading.</param>
    public async Task<ApiResponse<T, THeaders>> ReadJsonAsync<T, THeaders>(JsonValueReader<T> read, Func<ApiHeaders, THeaders> headers, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(read);
        ArgumentNullException.ThrowIfNull(headers);
        using var body = await ReadJsonBodyAsync(ct).ConfigureAwait(false);
        var (value, violations) = ReadJson(body, read);
        return new ApiResponse<T, THeaders>(_response.StatusCode, value, headers(Headers), Headers, violations);
    }

    private ValueTask<PooledBody> ReadJsonBodyAsync(CancellationToken ct) =>
        MediaType is not null && !MediaTypes.IsJson(MediaType) && !Array.Exists(_accepted, range => MediaTypes.Matches(range, MediaType)) ? RefuseTypeAsync(ct)
        : TakenOut() is { } places ? ReadContentAsync(places, ct)
        : ReadContentAsync(ct);

    private async ValueTask<PooledBody> RefuseTypeAsync(CancellationToken ct) => throw await UnexpectedTypeAsync(ct).ConfigureAwait(false);

    private (T Value, IReadOnlyList<Violation> Violations) ReadJson<T>(PooledBody body, JsonValueReader<T> read)
    {
        if (body.Memory.Span.Trim(" \t\r\n"u8).IsEmpty)
        {
            throw Failure(ApiFailure.EmptyContent, $"answered {Status} without any content, where JSON was expected.", body);
        }

        var answer = JsonAnswer<T>.Read(body.Memory.Span, read, body.Payloads);
        return answer.Error switch
        {
            UnreadablePayloadException error => throw Failure(
                ApiFailure.UnreadablePayload, $"answered {Status}, but '{error.PayloadPath}' is not valid base64; RawBody holds the beginning of the answer.", body, error, answer.Violations),
            { } error => throw Failure(ApiFailure.MalformedContent, $"answered {Status} with content that is not valid JSON, or was cut.{EncodingHint()}", body, error, answer.Violations),
            null when answer.IsOfAnotherKind => throw Failure(
                ApiFailure.MalformedContent, $"answered {Status} with JSON of another kind than the document says (see ContractViolations).", body, inner: null, answer.Violations),
            null => Complete(answer.Value!, answer.Violations, body),
        };
    }

    private (T Value, IReadOnlyList<Violation> Violations) Complete<T>(T value, IReadOnlyList<Violation> violations, PooledBody body)
    {
        if (_context.Outgoing is not null)
        {
            _context.Read(value, body.Received);
        }

        return (value, violations);
    }

    /// <summary>The places of payloads that are worth being taken out.</summary>
    private PayloadPlaces? TakenOut() => _places is null || (_payloads is null && Announced <= SmallAnswer) ? null : _places;

    private async ValueTask<PooledBody> ReadContentAsync(PayloadPlaces places, CancellationToken ct)
    {
        using var linked = _deadline.Link(ct);
        return Checked(await PooledBody.ReadAsync(_response, Announced, _context.Options.MaxJsonBytes, places, _payloads, linked.Token).ConfigureAwait(false), ct);
    }
}
