namespace Venice;

/// <summary>The service does not make this content. Nothing was charged. Change the prompt or the picture.</summary>
public sealed class VeniceContentPolicyException : VeniceApiException
{
    internal VeniceContentPolicyException(ErrorFacts facts)
        : base(facts)
    {
    }
}
