namespace Venice;

/// <summary>The service answered with something that cannot be used: not JSON, not a picture, cut, or larger than the limit. The work was done and charged, if something else did not answer in the service's place.</summary>
public sealed class VeniceBadAnswerException : VeniceApiException
{
    internal VeniceBadAnswerException(ErrorFacts facts)
        : base(facts)
    {
    }
}
