using Venice.OpenApi.Diagnostics;

namespace Venice.OpenApi.Reading;

/// <summary>A value of a YAML or JSON text that knows where it stands.</summary>
internal abstract class SpecNode(SourcePlace place)
{
    /// <summary>Where the value begins.</summary>
    public SourcePlace Place { get; } = place;
}
