using Venice.OpenApi.Collections;
using Venice.OpenApi.Diagnostics;

namespace Venice.OpenApi.Reading;

/// <summary>A text that was read, as far as it could be: <see cref="Root"/> is <see langword="null"/> when nothing of it is usable.</summary>
internal sealed record SpecDocument(string File, SpecNode? Root, EquatableArray<DiagnosticInfo> Diagnostics);
