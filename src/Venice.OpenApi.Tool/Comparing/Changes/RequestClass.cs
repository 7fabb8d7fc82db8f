namespace Venice.OpenApi.Tool.Comparing.Changes;

/// <summary>What a change does to requests that were right before; in order of severity.</summary>
internal enum RequestClass
{
    Compatible,

    /// <summary>Still accepted, but it means something else.</summary>
    Behaviour,

    /// <summary>May be refused.</summary>
    Breaking,
}
