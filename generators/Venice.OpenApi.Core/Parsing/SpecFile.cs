using Venice.OpenApi.Document;
using Venice.OpenApi.Reading;

namespace Venice.OpenApi.Parsing;

/// <summary>One of the files that make up the document.</summary>
internal sealed class SpecFile(string name, string path, SpecNode root, OpenApiVersion version)
{
    /// <summary>Empty for the main file; else its path as seen from there: what stands before the <c>#</c> of a pointer, and no directory of this machine.</summary>
    public string Name { get; } = name;

    /// <summary>Its path as given, with forward slashes and without dots.</summary>
    public string Path { get; } = path;

    public OpenApiVersion Version { get; } = version;

    /// <summary>3.2: the address by which others may refer to the file; nobody looks there.</summary>
    public string? Self { get; } = ((root as SpecMap)?["$self"] as SpecScalar)?.Text.TrimEnd('#');

    public SpecLocation Top => new(this, Name + "#", root);
}
