using Venice.OpenApi.Document;

namespace Venice.OpenApi.Conformance;

/// <summary>Limits of numbers, compared exactly.</summary>
internal static class NumberKeywords
{
    public static void Judge(OpenApiSchema schema, string text, ValuePath path, List<SchemaViolation> found)
    {
        if (JsonNumber.Parse(text) is not { } value)
        {
            return;
        }

        if (Bound(schema.Minimum) is { } minimum && value.CompareTo(minimum) < 0)
        {
            found.Add(new(path.ToString(), "minimum", $"must be at least {schema.Minimum}."));
        }

        if (Bound(schema.ExclusiveMinimum) is { } above && value.CompareTo(above) <= 0)
        {
            found.Add(new(path.ToString(), "exclusiveMinimum", $"must be greater than {schema.ExclusiveMinimum}."));
        }

        if (Bound(schema.Maximum) is { } maximum && value.CompareTo(maximum) > 0)
        {
            found.Add(new(path.ToString(), "maximum", $"must be at most {schema.Maximum}."));
        }

        if (Bound(schema.ExclusiveMaximum) is { } below && value.CompareTo(below) >= 0)
        {
            found.Add(new(path.ToString(), "exclusiveMaximum", $"must be less than {schema.ExclusiveMaximum}."));
        }

        if (Bound(schema.MultipleOf) is { } divisor && value.IsMultipleOf(divisor) == false)
        {
            found.Add(new(path.ToString(), "multipleOf", $"must be a multiple of {schema.MultipleOf}."));
        }
    }

    private static JsonNumber? Bound(string? text) => text is null ? null : JsonNumber.Parse(text);
}
