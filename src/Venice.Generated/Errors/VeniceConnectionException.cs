namespace Venice;

/// <summary>There was no connection to the service, or it broke. <see cref="VeniceApiException.MayHaveBeenCharged"/> tells whether the request may have arrived.</summary>
public sealed class VeniceConnectionException : VeniceApiException
{
    internal VeniceConnectionException(ErrorFacts facts)
        : base(facts)
    {
    }
}
