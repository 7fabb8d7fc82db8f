namespace Venice;

/// <summary>A call is not to be sent now. It becomes one of the public exceptions where the call is known.</summary>
internal sealed class HeldBackException(HeldBackReason reason, TimeSpan wait) : Exception
{
    public HeldBackReason Reason => reason;

    public TimeSpan Wait => wait;
}
