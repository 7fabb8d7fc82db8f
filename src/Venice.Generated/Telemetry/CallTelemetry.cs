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

    private readonly string _host = address?.Host ?? "api.venice.ai";
    private readonly object _port = address?.Port ?? 443; // boxed once

    public void Started(VeniceCall call)
    {
        if (!Instruments.Activities.HasListeners())
        {
            return;
        }

        var name = NameOf(call);
        var activity = Instruments.Activities.StartActivity(call.Model is null ? name : $"{name} {call.Model}", ActivityKind.Client);
        if (activity is not null)
        {
            call.Activity = activity;
            if (activity.IsAllDataRequested)
            {
                Describe(call, activity, name);
            }
        }
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

    /// <summary>What is known before anything is sent.</summary>
    /// <remarks>Tags are added and not set: nobody had the span before, so that none is looked for.</remarks>
    private void Describe(VeniceCall call, Activity activity, string name)
    {
        activity.AddTag("gen_ai.operation.name", name);
        activity.AddTag("gen_ai.provider.name", Provider);
        Add(activity, "gen_ai.request.model", call.Model);
        Add(activity, "gen_ai.output.type", call.Kind == CallKind.Paid ? "image" : null);
        Add(activity, "gen_ai.request.choice.count", (call.Request as GenerateImageRequest)?.Variants);
        activity.AddTag("server.address", _host);
        activity.AddTag("server.port", _port);
        activity.AddTag("http.request.method", call.Outgoing.Method);
        activity.AddTag("url.template", call.Outgoing.PathTemplate);
        activity.AddTag(LastTag, call.OperationId);
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
            Tell(activity, hasGrown, "http.response.status_code", call.Outgoing.StatusCode);
            Tell(activity, hasGrown, "http.request.resend_count", call.Outgoing.Attempts > 1 ? call.Outgoing.Attempts - 1 : null);
            Tell(activity, hasGrown, "gen_ai.response.id", (call.Content as GenerateImageResponse)?.Id);
            Tell(activity, hasGrown, "venice.images", call.Outgoing.IsRead && call.Kind == CallKind.Paid ? ImagesOf(call) : null);
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
