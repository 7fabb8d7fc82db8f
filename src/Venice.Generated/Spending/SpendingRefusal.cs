namespace Venice;

/// <summary>Why a call would go beyond the spending limit.</summary>
public enum SpendingRefusal
{
    /// <summary>The call costs more than one call may.</summary>
    Call = 0,

    /// <summary>The call costs more than is left of the window.</summary>
    Window = 1,

    /// <summary>What the call costs is not known well enough to be held against a limit.</summary>
    UnknownPrice = 2,
}
