using Venice.OpenApi.Diagnostics;

namespace Venice.OpenApi.Reading;

/// <summary>A value of a YAML or JSON text that knows where it stands.</summary>
internal abstract class SpecNode(SourcePlace place)
{
    /// <summary>Where the value begins.</summary>
    public SourcePlace Place { get; } = place;

    /// <summary>By the place, which tells nodes apart and costs less than a number that the runtime keeps for an object. Equal is only the node itself.</summary>
    public sealed override int GetHashCode() => unchecked((Place.Line * 397) + Place.Column);

    public sealed override bool Equals(object? obj) => ReferenceEquals(this, obj);
}
