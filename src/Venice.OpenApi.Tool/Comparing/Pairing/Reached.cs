using Venice.OpenApi.Document;

namespace Venice.OpenApi.Tool.Comparing.Pairing;

/// <summary>Marks the schemas of what stands in one document only as used.</summary>
internal static class Reached
{
    public static void By(SchemaPairs pairs, OpenApiOperation operation)
    {
        var schemas = operation.Parameters.Select(static parameter => parameter.Schema)
            .Concat(operation.RequestBody?.Content.Select(static content => content.Schema) ?? [])
            .Concat(operation.Responses.SelectMany(static response => response.Content.Select(static content => content.Schema).Concat(response.Headers.Select(static header => header.Schema))));
        By(pairs, schemas);
    }

    public static void By(SchemaPairs pairs, IEnumerable<OpenApiSchema?> schemas)
    {
        var open = new Stack<OpenApiSchema>(schemas.OfType<OpenApiSchema>());
        while (open.TryPop(out var schema))
        {
            if (!pairs.Meet(schema))
            {
                continue;
            }

            foreach (var inner in Inside(schema.Resolved).OfType<OpenApiSchema>())
            {
                open.Push(inner);
            }
        }
    }

    private static IEnumerable<OpenApiSchema?> Inside(OpenApiSchema schema) =>
    [
        schema.Reference, schema.Items, schema.AdditionalProperties, .. schema.PrefixItems, .. schema.AllOf, .. schema.AnyOf, .. schema.OneOf,
        .. schema.Properties.Select(static property => property.Schema),
    ];
}
