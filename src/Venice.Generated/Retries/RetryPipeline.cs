using Polly;
using Polly.Retry;
using Venice.OpenApi;

namespace Venice;

/// <summary>The repeats of a call, by Polly; the rule is ours.</summary>
internal static class RetryPipeline
{
    private static readonly ResiliencePropertyKey<VeniceCall> CallKey = new("venice.call");

    /// <returns><see langword="null"/> when nothing is repeated.</returns>
    public static ResiliencePipeline<ApiAttempt>? Create(VeniceRetryOptions options, RetryRule rule, TimeProvider timeProvider, Action<VeniceCall, ApiAttempt, TimeSpan> repeating)
    {
        if (options.MaxRetries == 0)
        {
            return null;
        }

        return new ResiliencePipelineBuilder<ApiAttempt> { TimeProvider = timeProvider }
            .AddRetry(new RetryStrategyOptions<ApiAttempt>
            {
                MaxRetryAttempts = options.MaxRetries,
                ShouldHandle = arguments =>
                {
                    var call = CallOf(arguments.Context);
                    call.Delay = arguments.Outcome.Result is { } attempt ? rule.DelayAfter(call, attempt, arguments.AttemptNumber) : null;
                    return new(call.Delay is not null);
                },
                DelayGenerator = static arguments => new(CallOf(arguments.Context).Delay),
                OnRetry = arguments =>
                {
                    repeating(CallOf(arguments.Context), arguments.Outcome.Result!, arguments.RetryDelay);
                    return default;
                },
            })
            .Build();
    }

    /// <summary>Goes on after a first attempt that did not succeed: judges it, and makes more.</summary>
    public static async ValueTask<ApiAttempt> SendAsync(
        ResiliencePipeline<ApiAttempt> pipeline, CallHandler handler, VeniceCall call, ApiAttempt first, CancellationToken cancellationToken)
    {
        call.First = first;
        var context = ResilienceContextPool.Shared.Get(cancellationToken);
        try
        {
            context.Properties.Set(CallKey, call);
            var outcome = await pipeline.ExecuteOutcomeAsync(AttemptAsync, context, handler).ConfigureAwait(false);
            outcome.ThrowIfException();
            return outcome.Result!;
        }
        finally
        {
            call.First?.Dispose(); // the caller gave up before it was looked at
            ResilienceContextPool.Shared.Return(context);
        }
    }

    private static async ValueTask<Outcome<ApiAttempt>> AttemptAsync(ResilienceContext context, CallHandler handler)
    {
        var call = CallOf(context);
        if (call.First is { } first)
        {
            call.First = null;
            return Outcome.FromResult(first);
        }

        try
        {
            return Outcome.FromResult(await handler.RepeatAsync(call, context.CancellationToken).ConfigureAwait(false));
        }
        catch (Exception exception)
        {
            return Outcome.FromException<ApiAttempt>(exception); // it is thrown again where the call was made
        }
    }

    private static VeniceCall CallOf(ResilienceContext context) => context.Properties.GetValue(CallKey, null!);
}
