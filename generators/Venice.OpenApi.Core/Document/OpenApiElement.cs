using Venice.OpenApi.Diagnostics;
using Venice.OpenApi.Reading;

namespace Venice.OpenApi.Document;

/// <summary>An element of the specification: where it stands, how it is addressed, and the node it came from.</summary>
internal abstract class OpenApiElement
{
    /// <summary>Where the element begins.</summary>
    public required SourcePlace Place { get; init; }

    /// <summary>The JSON pointer with its file when that is not the main document: <c>#/paths/~1models/get</c>.</summary>
    public required string Pointer { get; init; }

    /// <summary>The text it was parsed from; <see langword="null"/> only where nothing is written.</summary>
    public SpecMap? Node { get; init; }

    /// <summary>The value of an <c>x-</c> keyword.</summary>
    public SpecNode? Extension(string name) => Node?[name];
}
