using Venice.OpenApi.Json;
using Venice.OpenApi.Validation;

namespace Venice.OpenApi.Http;

/// <content>What is thrown.</content>
public sealed partial class ApiAnswer
{
    private string Status => FailureSentences.Status(_response.StatusCode);

    private int MaxErrorBytes => _context.Options.MaxErrorBytes;

    /// <summary>Makes what the caller throws for an error status, with the declared error as far as it can be read.</summary>
    /// <typeparam name="TError">The declared error.</typeparam>
    /// <param name="ct">Stops the reading.</param>
    public Task<Exception> ErrorAsync<TError>(CancellationToken ct)
        where TError : IJsonModel<TError> => ErrorAsync<TError>(JsonValue.ReadModel<TError>, ct);

    /// <summary>Makes what the caller throws for an error status, with the declared error as far as it can be read.</summary>
    /// <typeparam name="TError">The declared error.</typeparam>
    /// <param name="read">Reads it.</param>
    /// <param name="ct">Stops the reading.</param>
    public async Task<Exception> ErrorAsync<TError>(JsonValueReader<TError> read, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(read);
        using var body = await ReadErrorBodyAsync(ct).ConfigureAwait(false);
        var isJson = MediaType is null || MediaTypes.IsJson(MediaType);
        if (!isJson || body.IsTooLarge || body.Interruption is not null || body.Memory.IsEmpty)
        {
            return _context.Translate(PlainError(body, inner: null));
        }

        var answer = JsonAnswer<TError>.Read(body.Memory.Span, read);
        return _context.Translate(answer.Error is null && !answer.IsOfAnotherKind ? TypedError(answer, body) : PlainError(body, answer.Error));
    }

    /// <summary>Makes what the caller throws for a status that the document does not describe.</summary>
    /// <param name="ct">Stops the reading.</param>
    public async Task<Exception> ErrorAsync(CancellationToken ct)
    {
        using var body = await ReadErrorBodyAsync(ct).ConfigureAwait(false);
        return _context.Translate(PlainError(body, inner: null));
    }

    private string ErrorSentence => StatusCode >= 400
        ? $"{_context.Operation} answered {Status}.{FailureSentences.Advice(_response.StatusCode)}"
        : $"{_context.Operation} answered {Status}, which the document does not name for it. The document, or the base address, may be of another version.";

    private ApiFailure ErrorFailure => StatusCode >= 400 ? ApiFailure.ErrorStatus : ApiFailure.UnexpectedStatus;

    private ApiException PlainError(PooledBody body, Exception? inner) => new(ErrorFailure, _context.Operation.Id, ErrorSentence, body.Interruption ?? inner)
    {
        StatusCode = _response.StatusCode,
        Headers = Headers,
        MediaType = MediaType,
        RawBody = body.CopyStart(MaxErrorBytes),
    };

    private ApiException<TError> TypedError<TError>(JsonAnswer<TError> answer, PooledBody body) =>
        new(answer.Value!, ErrorFailure, _context.Operation.Id, ErrorSentence)
        {
            StatusCode = _response.StatusCode,
            Headers = Headers,
            MediaType = MediaType,
            RawBody = body.CopyStart(MaxErrorBytes),
            ContractViolations = answer.Violations,
        };

    private Exception Failure(ApiFailure failure, string sentence, PooledBody? body, Exception? inner = null, IReadOnlyList<Violation>? violations = null) =>
        _context.Translate(CreateFailure(failure, sentence, body, inner, violations));

    private ApiException CreateFailure(ApiFailure failure, string sentence, PooledBody? body, Exception? inner, IReadOnlyList<Violation>? violations) =>
        new(failure, _context.Operation.Id, $"{_context.Operation} {sentence}", inner)
        {
            StatusCode = _response.StatusCode,
            Headers = Headers,
            MediaType = MediaType,
            RawBody = body?.CopyStart(MaxErrorBytes) ?? default,
            ContractViolations = violations ?? [],
        };

    private async Task<Exception> UnexpectedTypeAsync(CancellationToken ct)
    {
        using var body = await ReadErrorBodyAsync(ct).ConfigureAwait(false);
        var expected = _accepted.Length == 0 ? "what the document says" : string.Join(" or ", _accepted);
        return Failure(
            ApiFailure.UnexpectedContentType,
            $"answered {Status} with {MediaType} instead of {expected}: something else than the service may have answered. Check the base address and proxies.",
            body,
            body.Interruption);
    }

    /// <summary>An answer's beginning; that the rest stayed away changes nothing about the error.</summary>
    private async Task<PooledBody> ReadErrorBodyAsync(CancellationToken ct)
    {
        var body = await ReadBodyAsync(MaxErrorBytes, ct).ConfigureAwait(false);
        if (ct.IsCancellationRequested && body.Interruption is not null)
        {
            body.Dispose();
            ct.ThrowIfCancellationRequested();
        }

        return body;
    }

    /// <summary>For the handler, which may have to know what an error says before it decides.</summary>
    internal async ValueTask<ReadOnlyMemory<byte>> ReadErrorAheadAsync(CancellationToken ct)
    {
        _ahead ??= await ReadErrorBodyAsync(ct).ConfigureAwait(false);
        return _ahead.Memory;
    }

    /// <summary>For the handler, which may try again when the content is lost.</summary>
    internal async ValueTask<ApiException?> ReadAheadAsync(CancellationToken ct)
    {
        _ahead ??= await ReadBodyAsync(_context.Options.MaxJsonBytes, ct).ConfigureAwait(false);
        if (_ahead.Interruption is not { } interruption)
        {
            return null;
        }

        ct.ThrowIfCancellationRequested();
        return FailureSentences.OfReading(_context, interruption, _deadline, ct) is var (failure, sentence)
            ? CreateFailure(failure, sentence, _ahead, interruption, violations: null)
            : null;
    }

    private ValueTask<PooledBody> ReadBodyAsync(long maxBytes, CancellationToken ct)
    {
        if (_ahead is { } ahead)
        {
            _ahead = null;
            return new(ahead);
        }

        return ct.CanBeCanceled ? ReadLinkedAsync(maxBytes, ct) : PooledBody.ReadAsync(_response, Announced, maxBytes, _deadline, _deadline.Token);
    }

    private async ValueTask<PooledBody> ReadLinkedAsync(long maxBytes, CancellationToken ct)
    {
        using var linked = _deadline.LinkIdle(ct);
        return await PooledBody.ReadAsync(_response, Announced, maxBytes, _deadline, linked.Token).ConfigureAwait(false);
    }

    private Exception Interrupted(Exception interruption, PooledBody body, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        return FailureSentences.OfReading(_context, interruption, _deadline, ct) is var (failure, sentence)
            ? Failure(failure, sentence, body, interruption)
            : interruption;
    }

    private string EncodingHint() => Headers.GetString("Content-Encoding") is { Length: > 0 }
        ? " It is compressed: turn on AutomaticDecompression in the HTTP client's handler."
        : "";
}
