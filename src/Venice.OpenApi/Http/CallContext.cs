using System.Diagnostics.CodeAnalysis;
using Venice.OpenApi.Validation;

namespace Venice.OpenApi.Http;

/// <summary>What the parts of one call share: what is called, and how.</summary>
internal sealed record CallContext(HttpClient Http, ApiClientOptions Options, string BaseAddress, ApiOperation Operation)
{
    /// <summary>Ends the call before anything was sent.</summary>
    [DoesNotReturn]
    public void Reject(IReadOnlyList<Violation> violations)
    {
        var exception = new RequestValidationException(Operation.Id, violations);
        throw Options.ValidationExceptionFactory?.Invoke(exception) ?? exception;
    }

    [DoesNotReturn]
    public void Reject(string path, string rule, string message) => Reject([new Violation(path, rule, message)]);

    private OutgoingCall? _outgoing;

    /// <summary>The call as its handler sees it, from when it comes there until it is over.</summary>
    public OutgoingCall? Outgoing
    {
        get => _outgoing;
        set => _outgoing = value;
    }

    /// <summary>Whether the answer's content outlives the call, so that its end is the call's.</summary>
    public bool IsHandedOver { get; set; }

    /// <summary>What the caller of this library is to see.</summary>
    public Exception Translate(ApiException exception)
    {
        if (Outgoing is { } call)
        {
            call.Failure ??= exception;
        }

        return Options.ExceptionFactory?.Invoke(exception) ?? exception;
    }

    /// <summary>The answer was read to its end.</summary>
    public void Read(object? content, long bytes)
    {
        if (Outgoing is { } call)
        {
            (call.Content, call.BytesRead, call.IsRead) = (content, bytes, true);
        }
    }

    /// <summary>The call is over; the handler is told once, however often this is said.</summary>
    public void Complete()
    {
        if (Interlocked.Exchange(ref _outgoing, null) is { } call)
        {
            Options.CallHandler!.Completed(call);
        }
    }
}
