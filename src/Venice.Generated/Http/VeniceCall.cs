using System.Diagnostics;
using System.Threading.RateLimiting;
using Venice.OpenApi;

namespace Venice;

/// <summary>One call of a client, from before it is sent until its answer has been read.</summary>
internal sealed class VeniceCall(OutgoingCall outgoing, CallKind kind, TimeSpan timeout, TimeProvider timeProvider)
{
    private List<KeyValuePair<ICallGuard, object>>? _passed;

    /// <summary>The operation, by the document's name: <c>generateImage</c>.</summary>
    public string OperationId => outgoing.OperationId;

    /// <summary>What may be lost with it.</summary>
    public CallKind Kind => kind;

    /// <summary>The emitted request, such as a <see cref="GenerateImageRequest"/>, found valid; <see langword="null"/> for operations that take nothing.</summary>
    public object? Request => outgoing.Request;

    /// <summary>What the call is expected to cost, in US dollars, once a guard knows it. Telemetry tells it.</summary>
    public decimal? EstimatedUsd { get; set; }

    /// <summary>What was found of the request in the catalogue, when it was held against that before sending.</summary>
    public ModelCheck? Check { get; set; }

    /// <summary>How it ended; <see cref="CallOutcome.Refused"/> until something was sent.</summary>
    public CallOutcome Outcome { get; set; } = CallOutcome.Refused;

    /// <summary>What the answer held, such as a <see cref="GenerateImageResponse"/>; <see langword="null"/> for bytes, and when there was none.</summary>
    public object? Content => outgoing.Content;

    /// <summary>The call as the transport sees it.</summary>
    public OutgoingCall Outgoing => outgoing;

    /// <summary>The model that the request names, an id or a trait; <see langword="null"/> when it names none.</summary>
    public string? Model { get; } = RequestedModel.Of(outgoing.Request);

    /// <summary>When it began, by the client's clock.</summary>
    public long Started { get; } = timeProvider.GetTimestamp();

    /// <summary>How long it has taken.</summary>
    public TimeSpan Elapsed => timeProvider.GetElapsedTime(Started);

    /// <summary>How long it may still take; <see cref="Timeout.InfiniteTimeSpan"/> when that is not bounded.</summary>
    public TimeSpan TimeLeft => timeout == Timeout.InfiniteTimeSpan ? timeout : timeout - Elapsed;

    /// <summary>The first attempt, until its repeats are decided on.</summary>
    public ApiAttempt? First { get; set; }

    /// <summary>How long to wait before the next attempt, once that is settled.</summary>
    public TimeSpan? Delay { get; set; }

    /// <summary>Whether the service has blocked the caller, as its answer to this call says.</summary>
    public bool IsBlocked { get; set; }

    /// <summary>Whether the last attempt has ended without having been done, and no other has begun.</summary>
    public bool IsBetweenAttempts { get; set; }

    /// <summary>Whether a credential was asked already what to do about its refusal.</summary>
    public bool HasAskedCredential { get; set; }

    /// <summary>The place among the requests under way, until the call is over or waits for its next attempt.</summary>
    public RateLimitLease? Lease { get; set; }

    /// <summary>The call's span, when somebody listens.</summary>
    public Activity? Activity { get; set; }

    /// <summary>What ended the call before the service could, such as a guard.</summary>
    public Exception? Refusal { get; set; }

    /// <summary>Whether an attempt after that wait would still have time to be made.</summary>
    public bool HasTimeFor(TimeSpan delay) => timeout == Timeout.InfiniteTimeSpan || delay < TimeLeft;

    /// <summary>Gives the place among the requests under way back.</summary>
    public void Leave()
    {
        Lease?.Dispose();
        Lease = null;
    }

    /// <summary>Asks the guards.</summary>
    /// <exception cref="VeniceException">One refuses the call.</exception>
    public ValueTask PassAsync(ICallGuard[] guards, CancellationToken cancellationToken)
    {
        for (var index = 0; index < guards.Length; index++)
        {
            var passing = guards[index].BeforeAsync(this, cancellationToken);
            if (!passing.IsCompletedSuccessfully)
            {
                return PassAsync(guards, index, passing, cancellationToken); // few have to wait
            }

            Note(guards[index], passing.GetAwaiter().GetResult());
        }

        return default;
    }

    private async ValueTask PassAsync(ICallGuard[] guards, int index, ValueTask<object?> passing, CancellationToken cancellationToken)
    {
        Note(guards[index], await passing.ConfigureAwait(false));
        while (++index < guards.Length)
        {
            Note(guards[index], await guards[index].BeforeAsync(this, cancellationToken).ConfigureAwait(false));
        }
    }

    private void Note(ICallGuard guard, object? token)
    {
        if (token is not null)
        {
            (_passed ??= []).Add(KeyValuePair.Create(guard, token));
        }
    }

    /// <summary>Tells the guards how it ended.</summary>
    public void Tell()
    {
        if (_passed is null)
        {
            return;
        }

        foreach (var (guard, token) in _passed)
        {
            guard.After(this, token);
        }
    }
}
