using Venice.OpenApi.Diagnostics;

namespace Venice.OpenApi.Document;

/// <summary>A named member of an object schema; for pattern properties the name is the pattern.</summary>
internal sealed record OpenApiProperty(string Name, SourcePlace NamePlace, OpenApiSchema Schema);
