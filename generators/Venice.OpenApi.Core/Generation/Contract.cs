using Venice.OpenApi.Collections;
using Venice.OpenApi.Diagnostics;
using Venice.OpenApi.Model;

namespace Venice.OpenApi.Generation;

/// <summary>What a document became: the API to emit, if anything of it was usable, and what is to be said about it.</summary>
internal sealed record Contract(ApiModel? Model, EquatableArray<DiagnosticInfo> Findings)
{
    /// <summary>Where the types stand, if any were emitted. Apart from the model, so that a line that moves leaves that alone.</summary>
    public DocumentLinesModel? Lines { get; init; }

    /// <summary>The document's path, for findings that are about none of its lines.</summary>
    public string File { get; init; } = "";

    /// <summary>What the project says about Refit; <see langword="null"/> when nothing.</summary>
    public string? Refit { get; init; }

    /// <summary>Types and client stand in another assembly.</summary>
    public bool RefitOnly { get; init; }
}
