namespace Venice;

/// <summary>The answer did not come in time: within the limits of the options, or of the service (408, 504). The work may have been done and charged.</summary>
public sealed class VeniceTimeoutException : VeniceApiException
{
    internal VeniceTimeoutException(ErrorFacts facts)
        : base(facts)
    {
    }
}
