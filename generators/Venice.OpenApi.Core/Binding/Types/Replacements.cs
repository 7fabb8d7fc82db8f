using Venice.OpenApi.Binding.Schemas;
using Venice.OpenApi.Diagnostics;
using Venice.OpenApi.Document;
using Venice.OpenApi.Model;
using Venice.OpenApi.Reading;

namespace Venice.OpenApi.Binding.Types;

/// <summary><c>x-replaced-by</c>: at a property the name of the one that takes its place, at an enum retired values with the ones that take theirs.</summary>
internal static class Replacements
{
    public const string Keyword = "x-replaced-by";

    /// <summary>The name on the wire.</summary>
    public static string? Of(OpenApiSchema schema, SchemaFacts facts) => (schema.Extension(Keyword) ?? facts.Extension(Keyword)) is SpecScalar { Text.Length: > 0 } name ? name.Text : null;

    /// <summary>Names of the wire become names in C#, now that all are known.</summary>
    public static PropertyModel Resolve(PropertyModel property, IReadOnlyList<PropertyModel> all, SourcePlace place, DiagnosticBag bag)
    {
        if (property.ReplacedBy is not { } name)
        {
            return property;
        }

        var member = all.FirstOrDefault(other => other.WireName == name && other != property);
        if (member is null)
        {
            bag.Report(BindingRules.MalformedKeyword, place, Keyword, $"'{name}' is no other property of the same schema");
        }

        return property with { ReplacedBy = member?.Name };
    }
}
