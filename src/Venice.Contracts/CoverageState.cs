namespace Venice.Contracts;

/// <summary>How a contract stands to something that its document says.</summary>
public enum CoverageState
{
    /// <summary>Whoever breaks it is found out.</summary>
    Covered,

    /// <summary>It could be covered and is not.</summary>
    Open,

    /// <summary>No contract of Pact can hold it: there is no rule for it, or nobody is bound to send it.</summary>
    Unreachable,
}
