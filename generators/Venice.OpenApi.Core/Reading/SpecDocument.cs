using Venice.OpenApi.Collections;
using Venice.OpenApi.Diagnostics;

namespace Venice.OpenApi.Reading;

/// <summary>A text that was read, as far as it could be: <see cref="Root"/> is <see langword="null"/> when nothing of it is usable.</summary>
internal sealed record SpecDocument(string File, SpecNode? Root, EquatableArray<DiagnosticInfo> Diagnostics)
{
    /// <summary>Whether it is certain that no value stands in two places, as aliases and overlays may put one.</summary>
    public bool IsTree { get; init; }

    /// <summary>The text, where an edit of it may be read into <see cref="Root"/>: JSON, or YAML of the plain kind, in which nothing was found.</summary>
    public string? PlainText { get; init; }

    /// <summary>The edit by which it came from the document before it; <see langword="null"/> where the whole was read.</summary>
    public SpecEdit? Edit { get; init; }
}
