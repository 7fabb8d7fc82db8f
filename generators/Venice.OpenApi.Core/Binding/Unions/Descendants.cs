using Venice.OpenApi.Binding.Schemas;
using Venice.OpenApi.Document;

namespace Venice.OpenApi.Binding.Unions;

/// <summary>3.0's inheritance: a base with a discriminator, and components that take it in by <c>allOf</c>.</summary>
internal sealed class Descendants(OpenApiDocument document)
{
    private readonly Dictionary<OpenApiSchema, IReadOnlyList<OpenApiSchema>> _known = [];
    private Dictionary<OpenApiSchema, List<OpenApiSchema>>? _children;

    public bool Extend(SchemaFacts facts) =>
        facts.Source is { Discriminator: not null, ComponentName: not null } && facts.Choices.Count == 0 && facts.Values is null && Of(facts.Source).Count > 0;

    /// <summary>All heirs, near and far, in document order.</summary>
    public IReadOnlyList<OpenApiSchema> Of(OpenApiSchema ancestor)
    {
        if (_known.TryGetValue(ancestor, out var known))
        {
            return known;
        }

        _children ??= Children();
        var family = new HashSet<OpenApiSchema>();
        var open = new Stack<OpenApiSchema>([ancestor]);
        while (open.Count > 0)
        {
            foreach (var heir in _children.TryGetValue(open.Pop(), out var children) ? children : [])
            {
                if (heir != ancestor && family.Add(heir))
                {
                    open.Push(heir);
                }
            }
        }

        IReadOnlyList<OpenApiSchema> heirs = family.Count == 0 ? [] : [.. document.Schemas.Where(family.Contains)];
        _known.Add(ancestor, heirs);
        return heirs;
    }

    private Dictionary<OpenApiSchema, List<OpenApiSchema>> Children()
    {
        var children = new Dictionary<OpenApiSchema, List<OpenApiSchema>>();
        foreach (var schema in document.Schemas)
        {
            foreach (var parent in schema.AllOf.Select(static member => member.Reference).OfType<OpenApiSchema>())
            {
                if (!children.TryGetValue(parent, out var heirs))
                {
                    children.Add(parent, heirs = []);
                }

                heirs.Add(schema);
            }
        }

        return children;
    }
}
