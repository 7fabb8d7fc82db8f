using Venice.OpenApi.Document;
using Venice.OpenApi.Reading;

namespace Venice.OpenApi.Conformance;

/// <summary>
/// Judges a value by its schema, keyword by keyword as JSON Schema 2020-12 defines them. It shares nothing with the emitted checks,
/// so that a mistake in one is seen by the other. <c>format</c> and <c>discriminator</c> are annotations here.
/// </summary>
internal static class SchemaWalk
{
    /// <returns>Everything that the schema does not allow, in the order of the document; empty when the value conforms.</returns>
    public static IReadOnlyList<SchemaViolation> Check(OpenApiSchema schema, SpecNode value, SchemaWalkOptions? options = null) =>
        new SchemaJudge(options ?? SchemaWalkOptions.Default).Judge(schema, value);

    /// <summary>
    /// Judges a value of which only the text is known, as in a query, a header or a part of a form: <c>5</c> is a number where the schema takes
    /// numbers, <c>true</c> a boolean where it takes booleans, and <c>[…]</c> or <c>{…}</c> JSON where it takes lists or objects.
    /// </summary>
    public static IReadOnlyList<SchemaViolation> CheckText(OpenApiSchema schema, string text, SchemaWalkOptions? options = null)
    {
        IReadOnlyList<SchemaViolation> first = [];
        foreach (var reading in TextReadings.Of(schema, text))
        {
            var violations = Check(schema, reading, options);
            if (violations.Count == 0)
            {
                return violations;
            }

            first = first.Count == 0 ? violations : first;
        }

        return first;
    }

    /// <summary>Judges the fields of a form or multipart body by the object schema that describes them; see <see cref="CheckText"/> for their texts.</summary>
    public static IReadOnlyList<SchemaViolation> CheckForm(
        OpenApiSchema schema, IEnumerable<KeyValuePair<string, string>> fields, SchemaWalkOptions? options = null) =>
        Check(schema, TextReadings.OfForm(schema, fields), options);
}
