using Venice.OpenApi;

namespace Venice;

/// <summary>What the service tells about an answer beside the answer itself, in its headers.</summary>
public sealed class AnswerDetails
{
    internal AnswerDetails(ApiHeaders headers)
    {
        RequestId = headers.GetString("CF-RAY");
        IsBlurred = headers.GetBoolean("x-venice-is-blurred") ?? false;
        IsContentViolation = headers.GetBoolean("x-venice-is-content-violation") ?? false;
        IsAdultContentViolation = headers.GetBoolean("x-venice-is-adult-model-content-violation") ?? false;
        ContainsMinor = headers.GetBoolean("x-venice-contains-minor") ?? false;
        EnhancedPrompt = headers.GetString("x-venice-enhanced-prompt") is { } encoded ? Uri.UnescapeDataString(encoded) : null;
        ModelId = headers.GetString("x-venice-model-id");
        ModelName = headers.GetString("x-venice-model-name");
        Balance = Balance.From(headers);
        RateLimit = RateLimitStatus.From(headers);
        Deprecation = DeprecationNotice.From(headers);
        Headers = headers;
    }

    /// <summary>Identifies the request; tell it to the service's support. <see langword="null"/> when it was not sent.</summary>
    public string? RequestId { get; }

    /// <summary>Whether safe mode blurred the picture.</summary>
    public bool IsBlurred { get; }

    /// <summary>Whether the picture breaks the service's terms; it may be blank or replaced then.</summary>
    public bool IsContentViolation { get; }

    /// <summary>Whether the picture shows adult content that its model may not make.</summary>
    public bool IsAdultContentViolation { get; }

    /// <summary>Whether the picture is taken to show a minor in a context that is not allowed.</summary>
    public bool ContainsMinor { get; }

    /// <summary>The prompt after its enhancement, decoded; <see langword="null"/> when it was not enhanced.</summary>
    public string? EnhancedPrompt { get; }

    /// <summary>The id of the model that did the work, where the operation tells it.</summary>
    public string? ModelId { get; }

    /// <summary>The readable name of the model that did the work, where the operation tells it.</summary>
    public string? ModelName { get; }

    /// <summary>What is left to spend, around the time of the call.</summary>
    public Balance Balance { get; }

    /// <summary>How many requests are left in the current period.</summary>
    public RateLimitStatus RateLimit { get; }

    /// <summary>The announced retirement of the model; <see langword="null"/> when there is none.</summary>
    public DeprecationNotice? Deprecation { get; }

    /// <summary>All headers.</summary>
    public ApiHeaders Headers { get; }
}
