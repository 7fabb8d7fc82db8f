using Venice.OpenApi.Document;

namespace Venice.OpenApi.Core.Tests.Meaning;

/// <summary>The schemas on the shortest way from one to another.</summary>
internal sealed class Route
{
    public static readonly Route None = new([]);

    private readonly HashSet<OpenApiSchema> _schemas;

    private Route(HashSet<OpenApiSchema> schemas) => _schemas = schemas;

    public bool Contains(OpenApiSchema schema) => _schemas.Contains(schema);

    /// <summary>The ways to all alternatives that can be reached and are wanted, the nearest first.</summary>
    public static IEnumerable<(OpenApiSchema Target, Route Route)> Of(OpenApiSchema root, Func<OpenApiSchema, bool> isWanted)
    {
        var parents = new Dictionary<OpenApiSchema, OpenApiSchema?> { [root] = null };
        var targets = new List<OpenApiSchema>();
        var open = new Queue<OpenApiSchema>([root]);
        while (open.Count > 0)
        {
            var schema = open.Dequeue();
            var choices = schema.OneOf.Concat(schema.AnyOf).ToList();
            foreach (var child in choices.Concat(Inside(schema)).Where(child => parents.TryAdd(child, schema)))
            {
                open.Enqueue(child);
            }

            targets.AddRange(choices.Where(choice => parents[choice] == schema));
        }

        return targets.Where(isWanted).Select(target => (target, To(target, parents)));
    }

    private static Route To(OpenApiSchema target, Dictionary<OpenApiSchema, OpenApiSchema?> parents)
    {
        var schemas = new HashSet<OpenApiSchema>();
        for (var schema = target; schema is not null; schema = parents[schema])
        {
            schemas.Add(schema);
        }

        return new Route(schemas);
    }

    private static IEnumerable<OpenApiSchema> Inside(OpenApiSchema schema) =>
        new[] { schema.Reference, schema.Items, schema.AdditionalProperties }.OfType<OpenApiSchema>()
            .Concat(schema.AllOf).Concat(schema.PrefixItems).Concat(schema.Properties.Concat(schema.PatternProperties).Select(static property => property.Schema));
}
