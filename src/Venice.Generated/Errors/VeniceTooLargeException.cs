namespace Venice;

/// <summary>The request, or a picture in it, is larger than the service takes (413, 422). Nothing was charged. Send something smaller.</summary>
public sealed class VeniceTooLargeException : VeniceApiException
{
    internal VeniceTooLargeException(ErrorFacts facts)
        : base(facts)
    {
    }
}
