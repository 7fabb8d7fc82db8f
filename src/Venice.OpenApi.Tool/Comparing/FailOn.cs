namespace Venice.OpenApi.Tool.Comparing;

/// <summary>From which severity on a comparison ends with the exit code for drift.</summary>
internal enum FailOn
{
    Never,

    /// <summary>Code stops to compile, or requests may be refused.</summary>
    Breaking,

    /// <summary>Or requests mean something else.</summary>
    Behaviour,

    /// <summary>Any change that is not words only.</summary>
    Change,

    /// <summary>Any difference.</summary>
    Any,
}
