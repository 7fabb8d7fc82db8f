using Venice.OpenApi.Document;

namespace Venice.OpenApi.Conformance;

/// <summary>Length and pattern of texts.</summary>
internal static class StringKeywords
{
    public static void Judge(OpenApiSchema schema, string text, ValuePath path, List<SchemaViolation> found)
    {
        if (schema.MinLength is { } || schema.MaxLength is { })
        {
            JudgeLength(schema, CodePoints(text), path, found);
        }

        if (schema.Pattern is { } pattern && !PatternSearch.Finds(pattern, text))
        {
            found.Add(new(path.ToString(), "pattern", $"must match the pattern {pattern}."));
        }
    }

    private static void JudgeLength(OpenApiSchema schema, int length, ValuePath path, List<SchemaViolation> found)
    {
        if (length < schema.MinLength)
        {
            found.Add(new(path.ToString(), "minLength", $"must have at least {Plural.Of(schema.MinLength.Value, "character")}."));
        }

        if (length > schema.MaxLength)
        {
            found.Add(new(path.ToString(), "maxLength", $"must have at most {Plural.Of(schema.MaxLength.Value, "character")}."));
        }
    }

    private static int CodePoints(string text)
    {
        var pairs = 0;
        for (var i = 1; i < text.Length; i++)
        {
            if (char.IsSurrogatePair(text[i - 1], text[i]))
            {
                pairs++;
            }
        }

        return text.Length - pairs;
    }
}
