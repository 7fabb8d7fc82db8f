using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.Logging;

namespace Venice;

/// <summary>Tells of calls to whoever listens: spans, measurements and log. Names, numbers and the model are told; nothing that a caller wrote.</summary>
internal sealed class CallTelemetry(Uri? address, ILogger logger)
{
    private const string Provider = "venice";
    private const string Generate = "generate_content";

    /// <summary>The last of the tags that a span begins with.</summary>
    private const string LastTag = "venice.operation";

    // what nearly every call tells, boxed once
    private static readonly object One = 1;
    private static readonly object OneImage = 1L;
    private static readonly object Done = 200;

    private readonly string _host = address?.Host ?? "api.venice.ai";
    private readonly object _port = address?.Port ?? 443; // boxed once

    public void Started(VeniceCall call)
    {
        if (!Instruments.Activities.HasListeners())
        {
            return;
        }

        var name = NameOf(call);
        call.Activity = Instruments.Activities.StartActivity(call.Model is null ? name : $"{name} {call.Model}", ActivityKind.Client, parentContext: default, FirstTags(call, name));
    }

    public void Repeating(VeniceCall call, int? status, TimeSpan delay)
    {
        CallLog.Repeating(logger, call.OperationId, call.Model, call.Outgoing.Attempts, status, delay.TotalSeconds);
        if (Instruments.Retries.Enabled)
        {
            Instruments.Retries.Add(1, TagsOf(call, error: null));
        }
    }

    public void Blocked(TimeSpan wait) => CallLog.Blocked(logger, wait.TotalSeconds);

    public void RateLimitsUnknown(Exception exception) => CallLog.RateLimitsUnknown(logger, exception.GetType().Name);

    public void Ended(VeniceCall call)
    {
        var error = ErrorOf(call);
        var seconds = call.Elapsed.TotalSeconds;
        if (Instruments.AreEnabled)
        {
            Measure(call, seconds, error);
        }

        if (error is null)
        {
            CallLog.Done(logger, call.OperationId, call.Model, call.Outgoing.Attempts, seconds);
        }
        else
        {
            CallLog.Failed(logger, call.OperationId, call.Model, call.Outgoing.Attempts, seconds, error, call.Outcome, RequestIdOf(call));
        }

        if (call.Activity is { } activity)
        {
            End(call, activity, error);
        }
    }

    /// <summary>What is known before anything is sent: told as the span begins, so that who samples sees it, and without the lock that each later tag takes.</summary>
    private IEnumerable<KeyValuePair<string, object?>> FirstTags(VeniceCall call, string name)
    {
        yield return new("gen_ai.operation.name", name);
        yield return new("gen_ai.provider.name", Provider);
        if (call.Model is not null)
        {
            yield return new("gen_ai.request.model", call.Model);
        }

        if (call.Kind == CallKind.Paid)
        {
            yield return new("gen_ai.output.type", "image");
        }

        if (call.Request is GenerateImageRequest { Variants: { } variants })
        {
            yield return new("gen_ai.request.choice.count", variants == 1 ? One : variants);
        }

        yield return new("server.address", _host);
        yield return new("server.port", _port);
        yield return new("http.request.method", call.Outgoing.Method);
        yield return new("url.template", call.Outgoing.PathTemplate);
        yield return new(LastTag, call.OperationId);
    }

    private static void Add(Activity activity, string key, object? value)
    {
        if (value is not null)
        {
            activity.AddTag(key, value);
        }
    }

    /// <summary>Tells what is known at the end.</summary>
    /// <param name="activity">The span.</param>
    /// <param name="mayBeThere">Whether somebody may have told the same: ours counts then, but has to be looked for.</param>
    /// <param name="key">What is told.</param>
    /// <param name="value">Its value, if there is one.</param>
    private static void Tell(Activity activity, bool mayBeThere, string key, object? value)
    {
        if (mayBeThere && value is not null)
        {
            activity.SetTag(key, value);
        }
        else
        {
            Add(activity, key, value);
        }
    }

    /// <summary>Whether somebody who had the span meanwhile, such as a handler of the application, has added to it.</summary>
    private static bool HasGrown(Activity activity)
    {
        string? last = null;
        foreach (ref readonly var tag in activity.EnumerateTagObjects())
        {
            last = tag.Key;
        }

        return last != LastTag;
    }

    private static void Measure(VeniceCall call, double seconds, string? error)
    {
        var tags = TagsOf(call, error);
        Instruments.Duration.Record(seconds, tags);
        if (call.Outgoing.IsRead)
        {
            // what was received is told without what happened to it afterwards
            MeasureContent(call, error is null ? tags : TagsOf(call, error: null));
        }

        if (call is { EstimatedUsd: { } usd, Outcome: not CallOutcome.Refused })
        {
            Instruments.Cost.Add((double)usd, tags);
        }
    }

    private static void MeasureContent(VeniceCall call, in TagList tags)
    {
        Instruments.Size.Record(call.Outgoing.BytesRead, tags);
        if (ImagesOf(call) is > 0 and var images)
        {
            Instruments.Images.Add(images, tags);
        }
    }

    private static void End(VeniceCall call, Activity activity, string? error)
    {
        if (activity.IsAllDataRequested)
        {
            var hasGrown = HasGrown(activity);
            Tell(activity, hasGrown, "http.response.status_code", call.Outgoing.StatusCode is 200 ? Done : call.Outgoing.StatusCode);
            Tell(activity, hasGrown, "http.request.resend_count", call.Outgoing.Attempts > 1 ? call.Outgoing.Attempts - 1 : null);
            Tell(activity, hasGrown, "gen_ai.response.id", (call.Content as GenerateImageResponse)?.Id);
            Tell(activity, hasGrown, "venice.images", call.Outgoing.IsRead && call.Kind == CallKind.Paid ? ImagesOf(call) is var images and not 1 ? images : OneImage : null);
            Tell(activity, hasGrown, "venice.response.size", call.Outgoing.IsRead ? call.Outgoing.BytesRead : null);
            Tell(activity, hasGrown, "venice.estimated_cost", call.EstimatedUsd is { } usd ? (double)usd : null);
            Tell(activity, hasGrown, "venice.request.id", RequestIdOf(call));
            Tell(activity, hasGrown, "error.type", error);
        }

        if (error is not null)
        {
            activity.SetStatus(ActivityStatusCode.Error);
        }

        // it may end elsewhere than it began, where another one is current
        var current = Activity.Current;
        activity.Dispose();
        if (current != activity)
        {
            Activity.Current = current;
        }
    }

    private static TagList TagsOf(VeniceCall call, string? error)
    {
        var tags = new TagList { { "gen_ai.operation.name", NameOf(call) }, { "gen_ai.provider.name", Provider }, { "venice.operation", call.OperationId } };
        if (call.Model is not null)
        {
            tags.Add("gen_ai.request.model", call.Model);
        }

        if (error is not null)
        {
            tags.Add("error.type", error);
        }

        return tags;
    }

    private static string NameOf(VeniceCall call) => call.Kind == CallKind.Paid ? Generate : call.OperationId;

    private static long ImagesOf(VeniceCall call) => call.Content switch
    {
        GenerateImageResponse many => many.Images.Count,
        SimpleGenerateImageResponse many => many.Data.Count,
        null when call.Kind == CallKind.Paid => 1,
        _ => 0,
    };

    /// <summary>The status, or the kind of failure, or what refused the call; <see langword="null"/> when all is well.</summary>
    private static string? ErrorOf(VeniceCall call) =>
        call.Refusal is { } refusal ? refusal.GetType().FullName
        : call.Outgoing.Failure is { } failure ? failure.Failure == Venice.OpenApi.ApiFailure.ErrorStatus
            ? ((int?)failure.StatusCode)?.ToString(CultureInfo.InvariantCulture)
            : failure.Failure.ToString()
        : call.Outgoing.IsRead ? null
        : "cancelled";

    private static string? RequestIdOf(VeniceCall call) => call.Outgoing.Failure?.Headers?.GetString("CF-RAY");
}
