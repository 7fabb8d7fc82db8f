using System.Net;

namespace Venice;

/// <summary>The service does not know the model or the address (404), or has retired the model (410). Nothing was charged. Choose another model.</summary>
public sealed class VeniceNotFoundException : VeniceApiException
{
    internal VeniceNotFoundException(ErrorFacts facts)
        : base(facts) => ReplacementModel = Headers?.GetString("x-venice-deprecated-replacement");

    /// <summary>Whether it was there once: the model was retired.</summary>
    public bool IsGone => StatusCode == HttpStatusCode.Gone;

    /// <summary>The model that takes its place, when the service names one.</summary>
    public string? ReplacementModel { get; }
}
