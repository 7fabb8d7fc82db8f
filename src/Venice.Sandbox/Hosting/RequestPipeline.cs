using System.Globalization;
using Microsoft.AspNetCore.Http;
using Venice.Sandbox.Answers;
using Venice.Sandbox.Judging;
using Venice.Sandbox.Operations;

namespace Venice.Sandbox.Hosting;

/// <summary>The way of a request: route, content, credentials, document, operation, answer.</summary>
internal sealed class RequestPipeline(SandboxState state)
{
    private readonly RouteTable _routes = new();
    private readonly ModelLimit _limit = new(state.Catalogue);
    private readonly ProviderStates _states = new(state);

    public async Task InvokeAsync(HttpContext context)
    {
        var cancellationToken = context.RequestAborted;
        var wish = context.Request.Headers[RequestedFault.Header].ToString().Trim().ToLowerInvariant();
        wish = wish.Length == 0 ? _states.Wish : wish;
        try
        {
            if (string.Equals(context.Request.Path.Value, ProviderStates.Path, StringComparison.Ordinal))
            {
                await _states.ChangeAsync(context, cancellationToken).ConfigureAwait(false);
                return;
            }

            var answer = await AnswerOrRefuseAsync(context, wish, cancellationToken).ConfigureAwait(false);
            state.Tally.Answered(answer.Status);
            state.Failures.Count(answer.Status);
            await SendAsync(context, answer, wish, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is IOException or OperationCanceledException)
        {
            // the client is gone or does not speak HTTP: nobody is left to answer
            context.Abort();
        }
    }

    private async Task<Answer> AnswerOrRefuseAsync(HttpContext context, string wish, CancellationToken cancellationToken)
    {
        try
        {
            return await AnswerAsync(context, wish, cancellationToken).ConfigureAwait(false);
        }
        catch (Refusal refusal)
        {
            return refusal.Answer;
        }
        catch (Exception exception) when (exception is not (IOException or OperationCanceledException))
        {
            // a fault of the sandbox itself; the message may hold what was sent, the name of the exception does not
            return ErrorAnswers.Standard(500, $"The sandbox failed: {exception.GetType().Name}");
        }
    }

    private async Task SendAsync(HttpContext context, Answer answer, string wish, CancellationToken cancellationToken)
    {
        AddCommonHeaders(answer);
        if (string.Equals(wish, "slow", StringComparison.Ordinal))
        {
            await DelayAsync(context.Request, cancellationToken).ConfigureAwait(false);
        }

        await (wish switch
        {
            "reset" => AnswerWriter.WriteHalfAsync(context, answer, cancellationToken),
            "no-answer" => AnswerWriter.DropAsync(context),
            "slow-body" => AnswerWriter.WriteSlowlyAsync(context, answer, () => DelayAsync(context.Request, cancellationToken), cancellationToken),
            "endless" => AnswerWriter.WriteWithoutEndAsync(context, answer, cancellationToken),
            _ => AnswerWriter.WriteAsync(context, Tampering.Apply(wish, answer), wish, cancellationToken),
        }).ConfigureAwait(false);
    }

    private async Task<Answer> AnswerAsync(HttpContext context, string wish, CancellationToken cancellationToken)
    {
        var request = context.Request;
        var path = request.Path.Value ?? "";
        var matches = _routes.Match(path);
        if (matches.Count == 0)
        {
            throw Refusal.Standard(404, "The path is not one of the document's");
        }

        var (route, values) = matches.Find(match => string.Equals(match.Route.Operation.Method, request.Method, StringComparison.OrdinalIgnoreCase));
        if (route is null)
        {
            var allowed = string.Join(", ", matches.Select(static match => match.Route.Operation.Method));
            return ErrorAnswers.Standard(405, "The method is not allowed here").With("Allow", allowed);
        }

        var content = await ContentReader.ReadAsync(request.Body, cancellationToken).ConfigureAwait(false);
        if (state.Failures.BlockedFor is { } wait)
        {
            state.Tally.Blocked();
            return RequestedError.Blocked(wait);
        }

        var place = RequestPlace.Of(request);
        if (wish.Length > 0 && RequestedError.Create(wish, route.Operation.Path, state.ChallengeFor(place)) is { } error)
        {
            return error.Status == 429 ? WithRate(error, state.Rate.Count() with { Remaining = 0 }) : error;
        }

        if (wish.Length > 0 && !Tampering.Knows(wish))
        {
            throw Refusal.Standard(400, $"{RequestedFault.Header} has a value that the sandbox does not know");
        }

        var caller = Authenticator.Identify(route.Operation, request, state);
        var standing = state.Rate.Count();
        if (standing.IsExceeded)
        {
            var seconds = Math.Max(1, standing.ResetsAt - state.Clock.GetUtcNow().ToUnixTimeSeconds());
            return WithRate(RequestedError.TooMany("Rate limit exceeded", seconds.ToString(CultureInfo.InvariantCulture)), standing);
        }

        var judged = await RequestJudge.JudgeAsync(route.Operation, values, request, content, caller, _limit, cancellationToken).ConfigureAwait(false);
        return WithRate(route.Handler(judged, state), standing);
    }

    private Answer WithRate(Answer answer, RateStanding standing)
    {
        var culture = CultureInfo.InvariantCulture;
        return answer
            .With("x-ratelimit-limit-requests", standing.Limit.ToString(culture))
            .With("x-ratelimit-remaining-requests", standing.Remaining.ToString(culture))
            .With("x-ratelimit-reset-requests", (state.Options.TellsResetInMilliseconds ? standing.ResetsAt * 1000 : standing.ResetsAt).ToString(culture))
            .With("x-ratelimit-limit-tokens", "1000000")
            .With("x-ratelimit-remaining-tokens", "1000000")
            .With("x-ratelimit-reset-tokens", "60")
            .With("x-ratelimit-type", "user");
    }

    private void AddCommonHeaders(Answer answer) => answer
        .With("CF-RAY", string.Create(CultureInfo.InvariantCulture, $"{0x5AB0_0000_0000_0000 + state.NextRequestNumber():x16}-SBX"))
        .With("x-venice-version", "sandbox")
        .With("x-venice-host-name", "sandbox");

    private async Task DelayAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var text = request.Headers[RequestedFault.DelayHeader].ToString();
        var delay = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var asked) ? Math.Min(asked, RequestedFault.LongestDelay) : 1000;
        await Task.Delay(TimeSpan.FromMilliseconds(delay), state.Clock, cancellationToken).ConfigureAwait(false);
    }
}
