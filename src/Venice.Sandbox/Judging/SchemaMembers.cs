using Venice.OpenApi.Document;

namespace Venice.Sandbox.Judging;

/// <summary>Looks into schemas, through references and <c>allOf</c>.</summary>
internal static class SchemaMembers
{
    private const int Depth = 16;

    /// <summary>A property's schema; where several speak of it, the first.</summary>
    public static OpenApiSchema? Find(OpenApiSchema? schema, string name) => Find(schema, name, Depth);

    /// <summary>Whether the schema names this type, itself or in one of its alternatives.</summary>
    public static bool Takes(OpenApiSchema schema, OpenApiTypes type) => Takes(schema, type, Depth);

    private static OpenApiSchema? Find(OpenApiSchema? schema, string name, int depth)
    {
        if (schema is null || depth == 0)
        {
            return null;
        }

        var resolved = schema.Resolved;
        return resolved.Properties.FirstOrDefault(property => string.Equals(property.Name, name, StringComparison.Ordinal))?.Schema
            ?? resolved.AllOf.Select(part => Find(part, name, depth - 1)).FirstOrDefault(static found => found is not null);
    }

    private static bool Takes(OpenApiSchema schema, OpenApiTypes type, int depth)
    {
        var resolved = schema.Resolved;
        return (resolved.Types & type) != 0
            || (depth > 0 && resolved.AllOf.Concat(resolved.AnyOf).Concat(resolved.OneOf).Any(part => Takes(part, type, depth - 1)));
    }
}
