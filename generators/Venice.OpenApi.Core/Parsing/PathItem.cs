using Venice.OpenApi.Document;

namespace Venice.OpenApi.Parsing;

/// <summary>What the operations of a path share.</summary>
internal sealed record PathItem(string Path, SpecLocation Location, IReadOnlyList<OpenApiServer> Servers, IReadOnlyList<OpenApiParameter> Parameters);
