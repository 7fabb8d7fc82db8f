using Venice.OpenApi.Document;
using Venice.OpenApi.Reading;

namespace Venice.Contracts.Deriving;

/// <summary>Alternatives that a member of an enclosing object decides, as the overlay says with <c>x-union-key</c>.</summary>
internal static class UnionKey
{
    /// <param name="union">The schema with the alternatives.</param>
    /// <param name="alternatives">The alternatives.</param>
    /// <param name="enclosing">The objects around it, the outermost first.</param>
    /// <returns>The alternative that goes with the first value of the member; <see langword="null"/> when nothing says so.</returns>
    public static OpenApiSchema? Choose(OpenApiSchema union, IReadOnlyList<OpenApiSchema> alternatives, IReadOnlyList<FlatSchema> enclosing)
    {
        if (union.Extension("x-union-key") is not SpecMap key || key["ancestorProperty"] is not SpecScalar member || key["cases"] is not SpecMap cases)
        {
            return null;
        }

        var property = enclosing.Reverse().SelectMany(static flat => flat.Properties).FirstOrDefault(property => property.Name == member.Text);
        return property is not null && FlatSchema.Of(property.Schema, static all => all[0]).Enum is [SpecScalar first, ..] && cases[first.Text] is SpecScalar name
            ? alternatives.FirstOrDefault(one => NameOf(one) == name.Text)
            : null;
    }

    private static string? NameOf(OpenApiSchema schema) => (schema.Resolved.Extension("x-dotnet-name") as SpecScalar)?.Text ?? schema.Resolved.ComponentName;
}
