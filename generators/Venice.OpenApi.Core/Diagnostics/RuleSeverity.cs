namespace Venice.OpenApi.Diagnostics;

/// <summary>How much a finding costs the reader of the document.</summary>
internal enum RuleSeverity
{
    /// <summary>A fallback was taken and nothing was lost.</summary>
    Info,

    /// <summary>Something that the document says could not be kept.</summary>
    Warning,

    /// <summary>Nothing usable could be emitted, or the configuration is wrong.</summary>
    Error,
}
