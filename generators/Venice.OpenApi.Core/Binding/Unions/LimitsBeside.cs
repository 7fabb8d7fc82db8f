using Venice.OpenApi.Binding.Schemas;
using Venice.OpenApi.Diagnostics;
using Venice.OpenApi.Document;

namespace Venice.OpenApi.Binding.Unions;

/// <summary>Limits of texts, numbers and lists that stand beside a choice: its alternatives are not asked for them, which must not go unsaid.</summary>
internal static class LimitsBeside
{
    public static void Report(SchemaFacts facts, DiagnosticBag bag)
    {
        foreach (var source in facts.Sources)
        {
            if (First(source) is { } keyword)
            {
                bag.Report(BindingRules.AssertionNotChecked, source.Place, keyword, source.Pointer);
            }
        }
    }

    private static string? First(OpenApiSchema schema) =>
        schema.MinLength is not null ? "minLength"
        : schema.MaxLength is not null ? "maxLength"
        : schema.Pattern is not null ? "pattern"
        : schema.Minimum is not null ? "minimum"
        : schema.ExclusiveMinimum is not null ? "exclusiveMinimum"
        : schema.Maximum is not null ? "maximum"
        : schema.ExclusiveMaximum is not null ? "exclusiveMaximum"
        : schema.MultipleOf is not null ? "multipleOf"
        : schema.MinItems is not null ? "minItems"
        : schema.MaxItems is not null ? "maxItems"
        : schema.UniqueItems ? "uniqueItems" : null;
}
