using Venice.OpenApi.Collections;
using Venice.OpenApi.Diagnostics;
using Venice.OpenApi.Model;

namespace Venice.OpenApi.Generation;

/// <summary>What a document became: the API to emit, if anything of it was usable, and what is to be said about it.</summary>
internal sealed record Contract(ApiModel? Model, EquatableArray<DiagnosticInfo> Findings);
