namespace Venice;

/// <summary>A payment was not signed, because it would not have been what the caller allowed. Nothing was paid.</summary>
public sealed class VeniceTopUpRefusedException : VeniceException
{
    internal VeniceTopUpRefusedException(TopUpRefusal reason, string message)
        : base(message + " Nothing was signed.", innerException: null, "topUpX402Balance") => Reason = reason;

    /// <summary>Why.</summary>
    public TopUpRefusal Reason { get; }
}
