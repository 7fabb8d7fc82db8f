using System.Runtime.CompilerServices;
using Polly;
using Venice.OpenApi;

namespace Venice;

/// <summary>The way of every call of a client: guards, limits, attempts and their repeats, then whoever wants to know how it ended.</summary>
internal sealed class CallHandler : ApiCallHandler, IDisposable
{
    /// <summary>Questions are answered at once, or not at all.</summary>
    private static readonly TimeSpan QuestionTimeout = TimeSpan.FromSeconds(30);

    private readonly TimeProvider _timeProvider;
    private readonly TimeSpan _timeout;
    private readonly TimeSpan _attemptTimeout;
    private readonly FailureBudget _budget;
    private readonly RateLimits _limits;
    private readonly CallTelemetry _telemetry;
    private readonly IReadOnlyList<AttemptCredential> _credentials;
    private readonly ResiliencePipeline<ApiAttempt>? _repeats;

    public CallHandler(VeniceClientOptions options, IEnumerable<ApiCredential> credentials, CallTelemetry telemetry)
    {
        _timeProvider = options.TimeProvider;
        _timeout = options.Timeout;
        _attemptTimeout = options.AttemptTimeout;
        _budget = new FailureBudget(options.Limits.FailureBudget, _timeProvider);
        _limits = new RateLimits(options.Limits, _timeProvider);
        _telemetry = telemetry;
        _credentials = [.. credentials.OfType<AttemptCredential>()];
        _repeats = RetryPipeline.Create(
            options.Retry, new RetryRule(options.Retry, _budget, _timeProvider), _timeProvider, (call, attempt, delay) => Repeating(call, attempt, delay));
    }

    /// <summary>Set once, when the client is complete.</summary>
    public ICallGuard[] Guards { get; set; } = [];

    /// <summary>What guards found of the request that was answered last.</summary>
    public LastCheck LastCheck { get; } = new();

    /// <summary>Asks for the key's rate limits before the first call that costs something; <see langword="null"/> when they are not asked for.</summary>
    public FirstQuestion? RateLimitQuestion { get; set; }

    public override ValueTask<ApiAttempt> SendAsync(OutgoingCall call, CancellationToken cancellationToken)
    {
        var state = new VeniceCall(call, CallKinds.Of(call.OperationId), _timeout, _timeProvider);
        call.State = state;
        return SendAsync(state, isFirst: true, cancellationToken);
    }

    public override void Completed(OutgoingCall call)
    {
        var state = (VeniceCall)call.State!;
        state.Leave();
        state.Outcome = CallOutcomes.Of(call, state);
        if (state.Content is GetApiKeyRateLimitsResponse { Data: { } limits })
        {
            _limits.Feed(limits);
        }

        state.Tell();
        _telemetry.Ended(state);
    }

    public void Dispose() => _limits.Dispose();

    /// <summary>Another attempt, in its turn.</summary>
    /// <exception cref="HeldBackException">It is not to be sent now.</exception>
    public ValueTask<ApiAttempt> RepeatAsync(VeniceCall call, CancellationToken cancellationToken) => SendAsync(call, isFirst: false, cancellationToken);

    /// <summary>An attempt, in its turn, and another at once when its credential was refused and has been renewed; the first with all that comes before and after it.</summary>
    /// <remarks>One method for both: each that waits for the answer costs a thirtieth of what a small call costs above HttpClient.</remarks>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<ApiAttempt> SendAsync(VeniceCall call, bool isFirst, CancellationToken cancellationToken)
    {
        try
        {
            if (isFirst)
            {
                _telemetry.Started(call);
                if (call.Kind != CallKind.Free)
                {
                    await call.PassAsync(Guards, cancellationToken).ConfigureAwait(false);
                    if (RateLimitQuestion is { IsAnswered: false } question)
                    {
                        await AskForRateLimitsAsync(question, cancellationToken).ConfigureAwait(false);
                    }
                }
            }

            var model = call.Kind == CallKind.Free ? null : call.Model ?? "";
            if (_limits.Concern(model))
            {
                call.Lease = await _limits.AcquireAsync(model, call.TimeLeft, cancellationToken).ConfigureAwait(false);
            }

            while (true)
            {
                if (!_budget.TryEnter())
                {
                    await _budget.EnterAsync(call.TimeLeft, cancellationToken).ConfigureAwait(false);
                }

                call.IsBetweenAttempts = false;
                var hasFailed = false;
                ApiAttempt attempt;
                try
                {
                    attempt = await call.Outgoing.SendAsync(TimeOf(call), cancellationToken).ConfigureAwait(false);
                    hasFailed = attempt.StatusCode >= 400 || attempt.Failure is { Failure: ApiFailure.ConnectionLost or ApiFailure.Timeout };
                    await LearnAsync(call, attempt, cancellationToken).ConfigureAwait(false);
                }
                finally
                {
                    _budget.Leave(hasFailed);
                }

                if (attempt.StatusCode is (401 or 402) && !call.HasAskedCredential && await IsRenewedAsync(call, attempt, cancellationToken).ConfigureAwait(false))
                {
                    attempt.Dispose();
                    continue;
                }

                // most calls succeed at once, and need no machinery for repeats
                return !isFirst || _repeats is null || attempt.StatusCode is >= 200 and < 300
                    ? attempt
                    : await RetryPipeline.SendAsync(_repeats, this, call, attempt, cancellationToken).ConfigureAwait(false);
            }
        }
        catch (HeldBackException exception) when (isFirst)
        {
            call.Refusal = VeniceErrors.From(exception, call.OperationId);
            throw call.Refusal;
        }
        catch (Exception exception) when (isFirst && exception is not OperationCanceledException)
        {
            call.Refusal = exception;
            throw;
        }
    }

    /// <summary>What an answer tells to other calls too.</summary>
    private ValueTask LearnAsync(VeniceCall call, ApiAttempt attempt, CancellationToken cancellationToken)
    {
        if (attempt.StatusCode == 429)
        {
            return LearnOfRefusalAsync(call, attempt, cancellationToken);
        }

        if (attempt.StatusCode is >= 200 and < 300)
        {
            if (call.Kind == CallKind.Free)
            {
                return attempt.ReadAheadAsync(cancellationToken);
            }

            if (call.Check is { } check)
            {
                LastCheck.Keep(attempt.Headers, check);
            }

            if (attempt.Headers.GetInt64(RateLimitStatus.RemainingHeader) == 0)
            {
                _limits.Pause(call.Model, RetryAfter.Of(attempt.Headers, _timeProvider) ?? TimeSpan.Zero);
            }
        }

        return default;
    }

    private async ValueTask LearnOfRefusalAsync(VeniceCall call, ApiAttempt attempt, CancellationToken cancellationToken)
    {
        var body = ErrorBody.Read(await attempt.ReadErrorAsync(cancellationToken).ConfigureAwait(false));
        var wait = RetryAfter.Of(attempt.Headers, _timeProvider);
        if (AbuseBlock.IsMeant(body))
        {
            call.IsBlocked = true;
            _budget.Block(wait ?? AbuseBlock.UsualWait);
            _telemetry.Blocked(wait ?? AbuseBlock.UsualWait);
        }
        else if (call.Kind != CallKind.Free && wait is { } time)
        {
            _limits.Pause(call.Model, time);
        }
    }

    private async ValueTask<bool> IsRenewedAsync(VeniceCall call, ApiAttempt attempt, CancellationToken cancellationToken)
    {
        call.HasAskedCredential = true;
        var hasKey = attempt.Request.Headers.Authorization is not null;
        foreach (var credential in _credentials)
        {
            if (credential is ApiKeyCredential == hasKey && await credential.RefusedAsync(attempt, cancellationToken).ConfigureAwait(false))
            {
                return true;
            }
        }

        return false;
    }

    private void Repeating(VeniceCall call, ApiAttempt attempt, TimeSpan delay)
    {
        call.Leave();
        call.IsBetweenAttempts = true;
        _telemetry.Repeating(call, attempt.StatusCode, delay);
    }

    private async ValueTask AskForRateLimitsAsync(FirstQuestion question, CancellationToken cancellationToken)
    {
        if (await question.AskAsync(cancellationToken).ConfigureAwait(false) is { } failure)
        {
            _telemetry.RateLimitsUnknown(failure);
        }
    }

    private TimeSpan TimeOf(VeniceCall call)
    {
        var most = _attemptTimeout;
        if (call.Kind == CallKind.Free && (most == Timeout.InfiniteTimeSpan || most > QuestionTimeout))
        {
            most = QuestionTimeout;
        }

        var left = call.TimeLeft;
        if (left == Timeout.InfiniteTimeSpan || (most != Timeout.InfiniteTimeSpan && most <= left))
        {
            return most;
        }

        return left > TimeSpan.FromMilliseconds(1) ? left : TimeSpan.FromMilliseconds(1);
    }
}
