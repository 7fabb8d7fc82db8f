namespace Venice;

/// <summary>How a call ended, as far as money is concerned.</summary>
internal enum CallOutcome
{
    /// <summary>Nothing was sent, or the service said that it did nothing: nothing is charged.</summary>
    Refused,

    /// <summary>The service did the work: it is charged.</summary>
    Done,

    /// <summary>It was sent, and nobody knows: it may be charged.</summary>
    Unknown,
}
