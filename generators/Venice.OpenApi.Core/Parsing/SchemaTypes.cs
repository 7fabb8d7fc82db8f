using Venice.OpenApi.Document;
using Venice.OpenApi.Reading;

namespace Venice.OpenApi.Parsing;

/// <summary>What a schema says about types and values.</summary>
internal readonly record struct SchemaTypes(OpenApiTypes Types, bool IsNullable, IReadOnlyList<SpecNode>? Enum);
