namespace Venice.Contracts;

/// <summary>What a contract's coverage is counted by.</summary>
public enum CoverageDimension
{
    /// <summary>Operations; one is covered when an interaction calls it.</summary>
    Operations,

    /// <summary>Declared statuses; one is covered when an interaction answers with it. A range is covered by any of its statuses that is not declared by itself.</summary>
    Statuses,

    /// <summary>Media types of request bodies and of answers; one is covered when an interaction has it, for an answer together with its status.</summary>
    MediaTypes,

    /// <summary>Parameters of requests, and headers of answers; one is covered when an interaction has it.</summary>
    Parameters,

    /// <summary>Members of bodies, at every depth; one is covered when the body of an interaction has it.</summary>
    Properties,

    /// <summary>What the schemas say of the values; it is covered when an interaction refuses every value that was made to break it.</summary>
    Constraints,
}
