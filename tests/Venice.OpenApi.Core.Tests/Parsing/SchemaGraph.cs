using Venice.OpenApi.Document;

namespace Venice.OpenApi.Core.Tests.Parsing;

/// <summary>Every schema that a document reaches, each once, cycles or not.</summary>
internal static class SchemaGraph
{
    public static IReadOnlyCollection<OpenApiSchema> Of(OpenApiDocument document)
    {
        var seen = new HashSet<OpenApiSchema>();
        var open = new Stack<OpenApiSchema?>(document.Schemas.Concat(document.Operations.SelectMany(Roots).OfType<OpenApiSchema>()));
        while (open.TryPop(out var schema))
        {
            if (schema is not null && seen.Add(schema))
            {
                foreach (var part in Parts(schema))
                {
                    open.Push(part);
                }
            }
        }

        return seen;
    }

    private static IEnumerable<OpenApiSchema?> Roots(OpenApiOperation operation) =>
    [
        .. operation.Parameters.Select(static parameter => parameter.Schema),
        .. (operation.RequestBody?.Content ?? []).Select(static content => content.Schema),
        .. operation.Responses.SelectMany(static response => response.Content).SelectMany(static content => new[] { content.Schema, content.ItemSchema }),
        .. operation.Responses.SelectMany(static response => response.Headers).Select(static header => header.Schema),
    ];

    private static IEnumerable<OpenApiSchema?> Parts(OpenApiSchema schema) =>
    [
        schema.Reference, schema.Items, schema.AdditionalProperties, schema.PropertyNames, schema.Not, schema.If, schema.Then, schema.Else,
        .. schema.PrefixItems, .. schema.AllOf, .. schema.AnyOf, .. schema.OneOf,
        .. schema.Properties.Concat(schema.PatternProperties).Select(static property => property.Schema),
        .. (schema.Discriminator?.Mapping ?? []).Select(static pair => pair.Value),
    ];
}
