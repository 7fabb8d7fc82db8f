namespace Venice.OpenApi.Tool.Comparing.Changes;

/// <summary>How much a change asks of those who use the API through the code that is emitted here; in order.</summary>
internal enum Severity
{
    /// <summary>Words only.</summary>
    Text,

    Compatible,

    /// <summary>Would break the code of other generators, and not ours.</summary>
    Mitigated,

    /// <summary>Requests mean something else.</summary>
    Behaviour,

    /// <summary>Code stops to compile, or requests may be refused.</summary>
    Breaking,
}
