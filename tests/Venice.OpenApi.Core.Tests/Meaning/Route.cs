using Venice.OpenApi.Document;

namespace Venice.OpenApi.Core.Tests.Meaning;

/// <summary>The schemas on the shortest way from one to another.</summary>
internal sealed class Route
{
    public static readonly Route None = new([]);

    private readonly HashSet<OpenApiSchema> _schemas;

    private Route(HashSet<OpenApiSchema> schemas) => _schemas = schemas;

    /// <summary>How a schema belongs to the root: as what it is made of, as a part of it, or as a named alternative, which has parts of its own.</summary>
    private enum Belonging
    {
        Whole,
        Part,
        Alternative,
    }

    public bool Contains(OpenApiSchema schema) => _schemas.Contains(schema);

    /// <summary>The ways to all alternatives of a schema and of the nameless schemas in it, the nearest first. Named ones are roots themselves.</summary>
    public static IEnumerable<(OpenApiSchema Target, Route Route)> Of(OpenApiSchema root, Func<OpenApiSchema, IReadOnlyList<OpenApiSchema>> heirs)
    {
        var parents = new Dictionary<OpenApiSchema, OpenApiSchema?> { [root] = null };
        var targets = new List<OpenApiSchema>();
        var open = new Queue<(OpenApiSchema Schema, Belonging Belonging)>([(root, Belonging.Whole)]);
        while (open.Count > 0)
        {
            var (schema, belonging) = open.Dequeue();
            var choices = schema.OneOf.Concat(schema.AnyOf).Concat(belonging == Belonging.Alternative ? [] : heirs(schema)).ToList();
            foreach (var (child, next) in choices.Select(choice => (choice, OfChoice(choice, belonging))).Concat(Inside(schema, belonging)).Where(step => parents.TryAdd(step.Item1, schema)))
            {
                open.Enqueue((child, next));
            }

            targets.AddRange(choices.Where(choice => parents[choice] == schema));
        }

        return targets.Select(target => (target, To(target, parents)));
    }

    private static Belonging OfChoice(OpenApiSchema choice, Belonging belonging) => belonging == Belonging.Alternative || choice.Resolved.ComponentName is not null ? Belonging.Alternative : Belonging.Part;

    private static Route To(OpenApiSchema target, Dictionary<OpenApiSchema, OpenApiSchema?> parents)
    {
        var schemas = new HashSet<OpenApiSchema>();
        for (var schema = target; schema is not null; schema = parents[schema])
        {
            schemas.Add(schema);
        }

        return new Route(schemas);
    }

    private static IEnumerable<(OpenApiSchema Schema, Belonging Belonging)> Inside(OpenApiSchema schema, Belonging belonging)
    {
        if (schema.Reference is { } reference && belonging != Belonging.Part)
        {
            yield return (reference, belonging);
        }

        // what is taken together is no part of something else
        foreach (var part in schema.AllOf)
        {
            yield return (part, belonging == Belonging.Alternative ? belonging : Belonging.Whole);
        }

        var parts = new[] { schema.Items, schema.AdditionalProperties }.OfType<OpenApiSchema>().Concat(schema.PrefixItems)
            .Concat(schema.Properties.Concat(schema.PatternProperties).Select(static property => property.Schema));
        foreach (var part in belonging == Belonging.Alternative ? [] : parts)
        {
            yield return (part, Belonging.Part);
        }
    }
}
