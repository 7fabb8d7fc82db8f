using Venice.OpenApi.Http;

namespace Venice.OpenApi;

/// <summary>A call on its way, as a <see cref="ApiCallHandler"/> sees it. For one thread at a time.</summary>
public sealed class OutgoingCall
{
    private readonly ApiCall _call;
    private readonly CallContext _context;

    internal OutgoingCall(ApiCall call, CallContext context, object? request)
    {
        _call = call;
        _context = context;
        Request = request;
    }

    /// <summary>The operation, as the document names it.</summary>
    public string OperationId => _context.Operation.Id;

    /// <summary>The method, in capitals.</summary>
    public string Method => _context.Operation.Method;

    /// <summary>The path with its <c>{parameters}</c>.</summary>
    public string PathTemplate => _context.Operation.Path;

    /// <summary>Where the service is.</summary>
    public string BaseAddress => _context.BaseAddress;

    /// <summary>What the caller asked for; <see langword="null"/> when the operation takes nothing. It may hold what is not to be logged.</summary>
    public object? Request { get; }

    /// <summary>How many attempts were begun.</summary>
    public int Attempts { get; private set; }

    /// <summary>What the call failed with, before the options made another exception of it; <see langword="null"/> while it has not.</summary>
    public ApiException? Failure { get; internal set; }

    /// <summary>What the answer held, once it has been read; <see langword="null"/> for bytes and for nothing.</summary>
    public object? Content { get; internal set; }

    /// <summary>Whether the answer was read to its end.</summary>
    public bool IsRead { get; internal set; }

    /// <summary>How many bytes of the answer's content were read, decompressed.</summary>
    public long BytesRead { get; internal set; }

    /// <summary>The status of the last attempt that was answered.</summary>
    public int? StatusCode { get; internal set; }

    /// <summary>Whatever the handler wishes to remember of the call.</summary>
    public object? State { get; set; }

    /// <summary>Sends the call once: everything is made anew, credentials included. Files are read again.</summary>
    /// <param name="timeout">The most time for the attempt, its answer's content included, unless that is a download.</param>
    /// <param name="cancellationToken">Gives the call up.</param>
    /// <returns>The answer's head, or why there is none.</returns>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    public ValueTask<ApiAttempt> SendAsync(TimeSpan timeout, CancellationToken cancellationToken)
    {
        Attempts++;
        return _call.AttemptAsync(timeout, cancellationToken);
    }

    /// <summary>The operation, never the request.</summary>
    public override string ToString() => $"{Method} {PathTemplate} ({OperationId})";
}
