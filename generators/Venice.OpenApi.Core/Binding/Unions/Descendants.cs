using Venice.OpenApi.Binding.Schemas;
using Venice.OpenApi.Document;

namespace Venice.OpenApi.Binding.Unions;

/// <summary>3.0's inheritance: a base with a discriminator, and components that take it in by <c>allOf</c>.</summary>
internal static class Descendants
{
    public static bool IsExtended(SchemaFacts facts, BindingContext context) =>
        facts.Source is { Discriminator: not null, ComponentName: not null } && facts.Choices.Count == 0 && facts.Values is null && Of(facts.Source, context).Count > 0;

    /// <summary>All heirs, near and far, in document order.</summary>
    public static IReadOnlyList<OpenApiSchema> Of(OpenApiSchema ancestor, BindingContext context)
    {
        var family = new HashSet<OpenApiSchema> { ancestor };
        for (var grew = true; grew;)
        {
            grew = false;
            foreach (var schema in context.Document.Schemas)
            {
                if (!family.Contains(schema) && schema.AllOf.Any(member => member.Reference is { } target && family.Contains(target)))
                {
                    grew = family.Add(schema);
                }
            }
        }

        return [.. context.Document.Schemas.Where(schema => schema != ancestor && family.Contains(schema))];
    }
}
