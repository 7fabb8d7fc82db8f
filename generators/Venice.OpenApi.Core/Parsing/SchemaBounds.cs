namespace Venice.OpenApi.Parsing;

/// <summary>The numeric limits of a schema, as JSON Schema 2020-12 writes them.</summary>
internal readonly record struct SchemaBounds(string? Minimum, string? ExclusiveMinimum, string? Maximum, string? ExclusiveMaximum, string? MultipleOf);
