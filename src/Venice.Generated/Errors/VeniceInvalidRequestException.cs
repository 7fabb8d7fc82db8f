namespace Venice;

/// <summary>The service refuses the request as it is (400, 415, 422): change it. <see cref="VeniceApiException.InvalidFields"/> tells what, where the service does. Nothing was charged.</summary>
public sealed class VeniceInvalidRequestException : VeniceApiException
{
    internal VeniceInvalidRequestException(ErrorFacts facts)
        : base(facts)
    {
    }
}
