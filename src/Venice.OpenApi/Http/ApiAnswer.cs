using System.ComponentModel;
using System.Text;
using Venice.OpenApi.Json;
using Venice.OpenApi.Validation;

namespace Venice.OpenApi.Http;

/// <summary>The answer to a call, whose content is still to be read. Called by emitted code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed partial class ApiAnswer : IDisposable
{
    private readonly CallContext _context;
    private readonly HttpResponseMessage _response;
    private readonly Deadline _deadline;
    private readonly string[] _accepted;
    private bool _isHandedOver;

    internal ApiAnswer(CallContext context, HttpResponseMessage response, Deadline deadline, string[] accepted)
    {
        _context = context;
        _response = response;
        _deadline = deadline;
        _accepted = accepted;
        Headers = ApiHeaders.FromResponse(response);
        MediaType = Headers.GetString("Content-Type") is { } type && MediaTypes.Bare(type) is { Length: > 0 } bare ? bare : null;
    }

    /// <summary>The status.</summary>
    public int StatusCode => (int)_response.StatusCode;

    private ApiHeaders Headers { get; }

    private string? MediaType { get; }

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
        var (value, violations) = await ReadJsonContentAsync(read, ct).ConfigureAwait(false);
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
        ArgumentNullException.ThrowIfNull(headers);
        var (value, violations) = await ReadJsonContentAsync(read, ct).ConfigureAwait(false);
        return new ApiResponse<T, THeaders>(_response.StatusCode, value, headers(Headers), Headers, violations);
    }

    /// <summary>Reads text.</summary>
    /// <param name="ct">Stops the reading.</param>
    public async Task<ApiResponse<string>> ReadTextAsync(CancellationToken ct) =>
        new(_response.StatusCode, await ReadTextContentAsync(ct).ConfigureAwait(false), Headers);

    /// <summary>Reads text and typed headers.</summary>
    /// <typeparam name="THeaders">The headers.</typeparam>
    /// <param name="headers">Reads the headers.</param>
    /// <param name="ct">Stops the reading.</param>
    public async Task<ApiResponse<string, THeaders>> ReadTextAsync<THeaders>(Func<ApiHeaders, THeaders> headers, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(headers);
        return new(_response.StatusCode, await ReadTextContentAsync(ct).ConfigureAwait(false), headers(Headers), Headers);
    }

    /// <summary>Leaves the content alone.</summary>
    /// <param name="ct">Not looked at: nothing is waited for.</param>
    public Task<ApiResponse> ReadNothingAsync(CancellationToken ct) => Task.FromResult(new ApiResponse(_response.StatusCode, Headers));

    /// <summary>Reads typed headers and leaves the content alone.</summary>
    /// <typeparam name="THeaders">The headers.</typeparam>
    /// <param name="headers">Reads the headers.</param>
    /// <param name="ct">Not looked at: nothing is waited for.</param>
    public Task<EmptyApiResponse<THeaders>> ReadNothingAsync<THeaders>(Func<ApiHeaders, THeaders> headers, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(headers);
        return Task.FromResult(new EmptyApiResponse<THeaders>(_response.StatusCode, headers(Headers), Headers));
    }

    /// <summary>Gives the connection back, unless a download took it over.</summary>
    public void Dispose()
    {
        if (!_isHandedOver)
        {
            _response.Dispose();
            _deadline.Dispose();
        }
    }

    private async Task<(T Value, IReadOnlyList<Violation> Violations)> ReadJsonContentAsync<T>(JsonValueReader<T> read, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(read);
        if (MediaType is not null && !MediaTypes.IsJson(MediaType) && !Array.Exists(_accepted, range => MediaTypes.Matches(range, MediaType)))
        {
            throw await UnexpectedTypeAsync(ct).ConfigureAwait(false);
        }

        using var body = await ReadContentAsync(ct).ConfigureAwait(false);
        if (body.Memory.Span.Trim(" \t\r\n"u8).IsEmpty)
        {
            throw Failure(ApiFailure.EmptyContent, $"answered {Status} without any content, where JSON was expected.", body);
        }

        var answer = JsonAnswer<T>.Read(body.Memory.Span, read);
        return answer.Error switch
        {
            UnreadablePayloadException error => throw Failure(
                ApiFailure.UnreadablePayload, $"answered {Status}, but '{error.PayloadPath}' is not valid base64; RawBody holds the beginning of the answer.", body, error, answer.Violations),
            { } error => throw Failure(ApiFailure.MalformedContent, $"answered {Status} with content that is not valid JSON, or was cut.{EncodingHint()}", body, error, answer.Violations),
            null when answer.IsOfAnotherKind => throw Failure(
                ApiFailure.MalformedContent, $"answered {Status} with JSON of another kind than the document says (see ContractViolations).", body, inner: null, answer.Violations),
            null => (answer.Value!, answer.Violations),
        };
    }

    private async Task<string> ReadTextContentAsync(CancellationToken ct)
    {
        if (MediaType is not null && _accepted.Length > 0 && !Array.Exists(_accepted, range => MediaTypes.Matches(range, MediaType))
            && (!MediaType.StartsWith("text/", StringComparison.OrdinalIgnoreCase) || string.Equals(MediaType, "text/html", StringComparison.OrdinalIgnoreCase)))
        {
            throw await UnexpectedTypeAsync(ct).ConfigureAwait(false);
        }

        using var body = await ReadContentAsync(ct).ConfigureAwait(false);
        return TextEncoding().GetString(body.Memory.Span);
    }

    private async Task<PooledBody> ReadContentAsync(CancellationToken ct)
    {
        var maxBytes = _context.Options.MaxJsonBytes;
        var body = await ReadBodyAsync(maxBytes, ct).ConfigureAwait(false);
        try
        {
            if (body.Interruption is { } interruption)
            {
                throw Interrupted(interruption, body, ct);
            }

            if (body.IsTooLarge)
            {
                throw Failure(
                    ApiFailure.ContentTooLarge, string.Create(null, $"answered {Status} with more than {maxBytes} bytes (ApiClientOptions.MaxJsonBytes)."), body);
            }

            return body;
        }
        catch
        {
            body.Dispose();
            throw;
        }
    }

    /// <summary>By the charset that the answer names; UTF-8 when it names none, or one that .NET does not know.</summary>
    private Encoding TextEncoding()
    {
        try
        {
            return _response.Content.Headers.ContentType?.CharSet is { Length: > 0 } charset ? Encoding.GetEncoding(charset.Trim('"')) : Encoding.UTF8;
        }
        catch (ArgumentException)
        {
            return Encoding.UTF8;
        }
    }
}
