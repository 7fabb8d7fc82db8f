using System.ComponentModel;
using System.Text;

namespace Venice.OpenApi.Http;

/// <summary>The answer to a call, whose content is still to be read. Called by emitted code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed partial class ApiAnswer : IDisposable
{
    private readonly CallContext _context;
    private readonly HttpResponseMessage _response;
    private readonly Deadline _deadline;
    private readonly string[] _accepted;
    private PooledBody? _ahead;

    internal ApiAnswer(CallContext context, HttpResponseMessage response, Deadline deadline, string[] accepted)
    {
        _context = context;
        _response = response;
        _deadline = deadline;
        _accepted = accepted;
        Headers = ApiHeaders.Of(response);
        Announced = ApiHeaders.ParseInt64(Headers.GetContentString("Content-Length")?.Trim()) is >= 0 and var length ? length : null; // HttpContent would parse it a second time, and for more
        MediaType = Headers.GetContentString("Content-Type") is { } type && MediaTypes.Bare(type) is { Length: > 0 } bare ? bare : null;
    }

    /// <summary>The status.</summary>
    public int StatusCode => (int)_response.StatusCode;

    internal ApiHeaders Headers { get; }

    private string? MediaType { get; }

    /// <summary>How long the content will be, when the answer tells it.</summary>
    private long? Announced { get; }

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
    public Task<ApiResponse> ReadNothingAsync(CancellationToken ct)
    {
        _context.Read(content: null, bytes: 0);
        return Task.FromResult(new ApiResponse(_response.StatusCode, Headers));
    }

    /// <summary>Reads typed headers and leaves the content alone.</summary>
    /// <typeparam name="THeaders">The headers.</typeparam>
    /// <param name="headers">Reads the headers.</param>
    /// <param name="ct">Not looked at: nothing is waited for.</param>
    public Task<EmptyApiResponse<THeaders>> ReadNothingAsync<THeaders>(Func<ApiHeaders, THeaders> headers, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(headers);
        _context.Read(content: null, bytes: 0);
        return Task.FromResult(new EmptyApiResponse<THeaders>(_response.StatusCode, headers(Headers), Headers));
    }

    /// <summary>Gives the connection back, unless a download took it over.</summary>
    public void Dispose()
    {
        if (!_context.IsHandedOver)
        {
            _ahead?.Dispose();
            _response.Dispose();
            _deadline.Dispose();
        }
    }

    private async Task<string> ReadTextContentAsync(CancellationToken ct)
    {
        if (MediaType is not null && _accepted.Length > 0 && !Array.Exists(_accepted, range => MediaTypes.Matches(range, MediaType))
            && (!MediaType.StartsWith("text/", StringComparison.OrdinalIgnoreCase) || string.Equals(MediaType, "text/html", StringComparison.OrdinalIgnoreCase)))
        {
            throw await UnexpectedTypeAsync(ct).ConfigureAwait(false);
        }

        using var body = await ReadContentAsync(ct).ConfigureAwait(false);
        _context.Read(content: null, body.Received);
        return TextEncoding().GetString(body.Memory.Span);
    }

    private ValueTask<PooledBody> ReadContentAsync(CancellationToken ct)
    {
        var reading = ReadBodyAsync(_context.Options.MaxJsonBytes, ct);
        return reading.IsCompletedSuccessfully ? new(Checked(reading.Result, ct)) : CheckedAsync(reading, ct);
    }

    private async ValueTask<PooledBody> CheckedAsync(ValueTask<PooledBody> reading, CancellationToken ct) => Checked(await reading.ConfigureAwait(false), ct);

    private PooledBody Checked(PooledBody body, CancellationToken ct)
    {
        try
        {
            if (body.Interruption is { } interruption)
            {
                throw Interrupted(interruption, body, ct);
            }

            if (body.IsTooLarge)
            {
                throw Failure(
                    ApiFailure.ContentTooLarge, string.Create(null, $"answered {Status} with more than {_context.Options.MaxJsonBytes} bytes (ApiClientOptions.MaxJsonBytes)."), body);
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
