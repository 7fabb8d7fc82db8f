using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;
using Venice.OpenApi.Validation;

namespace Venice.OpenApi.Http;

/// <summary>One call: takes its parts, sends them once. Called by emitted code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed partial class ApiCall : IDisposable
{
    private readonly CallContext _context;
    private RequestAddress? _address;
    private List<KeyValuePair<string, string>>? _headers;
    private List<string>? _cookies;
    private string[] _accepted = [];
    private RequestBody? _body;
    private RequestFiles _files = RequestFiles.None;
    private HttpRequestMessage? _request;
    private object? _given;

    internal ApiCall(CallContext context)
    {
        _context = context;
    }

    private RequestAddress Address => _address ??= new RequestAddress(_context);

    /// <summary>Checks a request, unless the options turned that off.</summary>
    /// <typeparam name="T">The request's type.</typeparam>
    /// <param name="request">The request.</param>
    /// <exception cref="RequestValidationException">It is not valid; or what the options make of this.</exception>
    public void Validate<T>(T request)
        where T : IValidatable
    {
        ArgumentNullException.ThrowIfNull(request);
        _given = request;
        if (!_context.Options.ValidateRequests)
        {
            return;
        }

        var violations = ViolationCollector.Collect(request, _context.Options.ModelLimits is null ? null : FindLimit);
        if (violations.Count > 0)
        {
            _context.Reject(violations);
        }
    }

    /// <summary>Sets a parameter of the path.</summary>
    /// <param name="name">The parameter.</param>
    /// <param name="value">Its value.</param>
    /// <param name="style">How a list or members are written.</param>
    /// <param name="explode">Whether each item stands for itself.</param>
    /// <param name="allowReserved">Whether reserved characters are sent as they are.</param>
    /// <exception cref="RequestValidationException">The value is absent or empty.</exception>
    public void Path(string name, ApiValue value, ParameterStyle style = ParameterStyle.Simple, bool explode = false, bool allowReserved = false) =>
        Address.AddPath(name, value, style, explode, allowReserved);

    /// <summary>Adds a parameter to the query; an absent value adds none.</summary>
    /// <param name="name">The parameter.</param>
    /// <param name="value">Its value.</param>
    /// <param name="style">How a list or members are written.</param>
    /// <param name="explode">Whether each item is a pair of its own.</param>
    /// <param name="allowReserved">Whether reserved characters are sent as they are.</param>
    public void Query(string name, ApiValue value, ParameterStyle style = ParameterStyle.Form, bool explode = true, bool allowReserved = false) =>
        Address.AddQuery(name, value, style, explode, allowReserved);

    /// <summary>Sets the whole query string; an absent value sets none.</summary>
    /// <param name="value">Its text, which is encoded.</param>
    public void QueryString(ApiValue value) => Address.AddQueryString(value);

    /// <summary>Adds a header; an absent value adds none.</summary>
    /// <param name="name">The header.</param>
    /// <param name="value">Its value.</param>
    /// <param name="explode">Whether members are written as <c>name=value</c>.</param>
    /// <exception cref="RequestValidationException">The value holds a line break, or anything else than printable ASCII.</exception>
    public void Header(string name, ApiValue value, bool explode = false)
    {
        if (value.IsAbsent)
        {
            return;
        }

        var text = ParameterText.Header(value, explode);
        if (!SecretSource.IsHeaderText(text))
        {
            _context.Reject(name, "pattern", "must hold only printable ASCII: it is sent as a header.");
        }

        (_headers ??= []).Add(KeyValuePair.Create(name, text));
    }

    /// <summary>Adds a cookie; an absent value adds none.</summary>
    /// <param name="name">The cookie.</param>
    /// <param name="value">Its value.</param>
    /// <param name="explode">Whether each item is a cookie of its own.</param>
    public void Cookie(string name, ApiValue value, bool explode = true) =>
        (_cookies ??= []).AddRange(ParameterText.Pairs(name, value, ParameterStyle.Form, explode, PercentEncoding.Encode));

    /// <summary>Says what the caller can read; the answer is judged by it.</summary>
    /// <param name="mediaTypes">Media types or ranges.</param>
    public void Accept(params string[] mediaTypes) => _accepted = mediaTypes;

    /// <summary>Sends the request and waits for the answer's head.</summary>
    /// <param name="cancellationToken">Gives the call up; the service may have received it.</param>
    /// <exception cref="ApiException">There was no connection, it broke, or the time was over; or what the options make of this.</exception>
    /// <exception cref="RequestValidationException">The request cannot be written.</exception>
    /// <exception cref="IOException">A file is not there, or could not be read to its end: nothing was sent, or no whole request.</exception>
    /// <exception cref="InvalidDataException">A file is larger than its limit; nothing was sent.</exception>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    public Task<ApiAnswer> SendAsync(CancellationToken cancellationToken) =>
        _context.Options.CallHandler is { } handler ? SendAsync(handler, cancellationToken) : SendAloneAsync(cancellationToken);

    /// <summary>For the handler: one attempt, with everything made anew.</summary>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    internal async ValueTask<ApiAttempt> AttemptAsync(TimeSpan timeout, CancellationToken cancellationToken)
    {
        if (_request is null)
        {
            _files = await RequestFiles.OpenAsync(_body, cancellationToken).ConfigureAwait(false);
        }

        var request = RenewRequest();
        var deadline = Deadline.Of(timeout, _context.Options.TimeProvider, _context.Http);
        if (_context.Options.CredentialList.Count > 0 && await ApplyCredentialsAsync(request, deadline, cancellationToken).ConfigureAwait(false) is { } late)
        {
            return new ApiAttempt(late, request);
        }

        HttpResponseMessage? response = null;
        try
        {
            using var linked = deadline.LinkHead(cancellationToken);
            response = await _context.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, linked.Token).ConfigureAwait(false);
            _context.Outgoing!.StatusCode = (int)response.StatusCode;
            return new ApiAttempt(new ApiAnswer(_context, response, deadline, _accepted), request);
        }
        catch (Exception exception) when (response is null)
        {
            if (FailureOf(exception, deadline, cancellationToken) is { } failure)
            {
                return new ApiAttempt(failure, request);
            }

            throw;
        }
    }

    private async Task<ApiAnswer> SendAsync(ApiCallHandler handler, CancellationToken cancellationToken)
    {
        var call = new OutgoingCall(this, _context, _given);
        _context.Outgoing = call;
        var attempt = await handler.SendAsync(call, cancellationToken).ConfigureAwait(false);
        return attempt.Answer ?? throw _context.Translate(attempt.Failure!);
    }

    // as an attempt, but apart: each further method that waits for the answer costs a twentieth of what a small call costs above HttpClient
    private async Task<ApiAnswer> SendAloneAsync(CancellationToken cancellationToken)
    {
        if (_request is null)
        {
            _files = await RequestFiles.OpenAsync(_body, cancellationToken).ConfigureAwait(false);
        }

        var request = RenewRequest();
        var deadline = Deadline.Of(_context.Options.Timeout, _context.Options.TimeProvider, _context.Http);
        if (_context.Options.CredentialList.Count > 0 && await ApplyCredentialsAsync(request, deadline, cancellationToken).ConfigureAwait(false) is { } late)
        {
            throw _context.Translate(late);
        }

        HttpResponseMessage? response = null;
        try
        {
            using var linked = deadline.LinkHead(cancellationToken);
            response = await _context.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, linked.Token).ConfigureAwait(false);
            return new ApiAnswer(_context, response, deadline, _accepted);
        }
        catch (Exception exception) when (response is null)
        {
            if (FailureOf(exception, deadline, cancellationToken) is { } failure)
            {
                throw _context.Translate(failure);
            }

            throw;
        }
    }

    /// <summary>Makes everything anew that goes out once.</summary>
    private HttpRequestMessage RenewRequest()
    {
        _request?.Dispose();
        return _request = CreateRequest();
    }

    /// <summary>Why no answer came; <see langword="null"/> when that is no failure of the call.</summary>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    private ApiException? FailureOf(Exception exception, Deadline deadline, CancellationToken cancellationToken)
    {
        using var ended = deadline;
        if (FileReadException.Find(exception) is { } file)
        {
            ExceptionDispatchInfo.Throw(file);
        }

        var failure = FailureSentences.OfSending(_context, exception, deadline, cancellationToken);
        if (failure is null)
        {
            cancellationToken.ThrowIfCancellationRequested();
        }

        return failure;
    }

    /// <summary>Lets go of the request.</summary>
    public void Dispose()
    {
        _request?.Dispose();
        _files.Dispose();
        if (!_context.IsHandedOver)
        {
            _context.Complete();
        }
    }

    private double? FindLimit(string name) => _context.Options.ModelLimits?.Invoke((IValidatable)_given!, name);

    /// <summary>Nothing has been sent yet: what a credential's provider throws is its own failure, and never one of a request that may have arrived.</summary>
    /// <returns>That a credential was not there in time.</returns>
    private async ValueTask<ApiException?> ApplyCredentialsAsync(HttpRequestMessage request, Deadline deadline, CancellationToken cancellationToken)
    {
        try
        {
            using var linked = deadline.LinkIdle(cancellationToken);
            var credentials = _context.Options.CredentialList;
            foreach (var scheme in _context.Operation.ChooseSchemes(credentials))
            {
                var applying = ApiOperation.Find(credentials, scheme)!.ApplyAsync(request, linked.Token);
                if (!applying.IsCompleted)
                {
                    deadline.Run();
                }

                await applying.ConfigureAwait(false);
            }

            deadline.NoteSpent(_context.Http);
            return null;
        }
        catch (Exception exception)
        {
            using (deadline)
            {
                if (exception is OperationCanceledException)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    if (deadline.HasPassed)
                    {
                        return FailureSentences.OfCredential(_context, exception);
                    }
                }

                throw;
            }
        }
    }

    private HttpRequestMessage CreateRequest()
    {
        var request = new HttpRequestMessage(_context.Operation.HttpMethod, RequestAddress.Build(_context, _address))
        {
            Version = _context.Http.DefaultRequestVersion,
            VersionPolicy = _context.Http.DefaultVersionPolicy,
            Content = _body?.Create(_context, _files) ?? NoContent(),
        };
        AddHeader(request, "Accept", string.Join(", ", _accepted));
        AddHeader(request, "User-Agent", _context.Options.UserAgent);
        AddHeader(request, "Cookie", _cookies is null ? null : string.Join("; ", _cookies));
        foreach (var (name, value) in _headers ?? [])
        {
            AddHeader(request, name, value);
        }

        return request;
    }

    /// <summary>
    /// .NET's handler repeats a request without content, of any method, when its connection ends without an answer. It never repeats one with content, be it
    /// empty: so a POST, which may cost money, has some.
    /// </summary>
    private ByteArrayContent? NoContent() => _context.Operation.Method is "GET" or "HEAD" or "OPTIONS" or "TRACE" or "PUT" or "DELETE" ? null : new ByteArrayContent([]);

    private void AddHeader(HttpRequestMessage request, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value) && !request.Headers.TryAddWithoutValidation(name, value)
            && request.Content?.Headers.TryAddWithoutValidation(name, value) != true)
        {
            _context.Reject(name, "pattern", "cannot be sent as a header of this request.");
        }
    }
}
