namespace Venice;

/// <summary>The service, or something in front of it, failed (500, 502 and others). Look at <see cref="VeniceApiException.MayHaveBeenCharged"/> before sending the request again.</summary>
public sealed class VeniceServerException : VeniceApiException
{
    internal VeniceServerException(ErrorFacts facts)
        : base(facts)
    {
    }
}
