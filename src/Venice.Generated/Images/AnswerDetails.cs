using Venice.OpenApi;

namespace Venice;

/// <summary>What the service tells about an answer beside the answer itself, in its headers.</summary>
/// <remarks>Read when it is asked for: most callers look at little of it.</remarks>
public sealed class AnswerDetails
{
    internal AnswerDetails(ApiHeaders headers)
    {
        Headers = headers;
    }

    /// <summary>Identifies the request; tell it to the service's support. <see langword="null"/> when it was not sent.</summary>
    public string? RequestId => Headers.GetString("CF-RAY");

    /// <summary>Whether safe mode blurred the picture.</summary>
    public bool IsBlurred => Headers.GetBoolean("x-venice-is-blurred") ?? false;

    /// <summary>Whether the picture breaks the service's terms; it may be blank or replaced then.</summary>
    public bool IsContentViolation => Headers.GetBoolean("x-venice-is-content-violation") ?? false;

    /// <summary>Whether the picture shows adult content that its model may not make.</summary>
    public bool IsAdultContentViolation => Headers.GetBoolean("x-venice-is-adult-model-content-violation") ?? false;

    /// <summary>Whether the picture is taken to show a minor in a context that is not allowed.</summary>
    public bool ContainsMinor => Headers.GetBoolean("x-venice-contains-minor") ?? false;

    /// <summary>The prompt after its enhancement, decoded; <see langword="null"/> when it was not enhanced.</summary>
    public string? EnhancedPrompt => Headers.GetString("x-venice-enhanced-prompt") is { } encoded ? Uri.UnescapeDataString(encoded) : null;

    /// <summary>The id of the model that did the work, where the operation tells it.</summary>
    public string? ModelId => Headers.GetString("x-venice-model-id");

    /// <summary>The readable name of the model that did the work, where the operation tells it.</summary>
    public string? ModelName => Headers.GetString("x-venice-model-name");

    /// <summary>What is left to spend, around the time of the call.</summary>
    public Balance Balance => Balance.From(Headers);

    /// <summary>How many requests are left in the current period.</summary>
    public RateLimitStatus RateLimit => RateLimitStatus.From(Headers);

    /// <summary>The announced retirement of the model; <see langword="null"/> when there is none.</summary>
    public DeprecationNotice? Deprecation => DeprecationNotice.From(Headers);

    /// <summary>All headers.</summary>
    public ApiHeaders Headers { get; }
}
