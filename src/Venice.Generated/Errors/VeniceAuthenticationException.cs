namespace Venice;

/// <summary>The key or the wallet's signature is missing, wrong or expired (401), or may not do this (403). Nothing was charged. Check the credential.</summary>
public sealed class VeniceAuthenticationException : VeniceApiException
{
    internal VeniceAuthenticationException(ErrorFacts facts)
        : base(facts)
    {
    }
}
