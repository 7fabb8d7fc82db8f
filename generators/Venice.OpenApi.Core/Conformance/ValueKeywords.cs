using Venice.OpenApi.Document;
using Venice.OpenApi.Reading;

namespace Venice.OpenApi.Conformance;

/// <summary><c>type</c>, <c>enum</c> and <c>const</c>.</summary>
internal static class ValueKeywords
{
    /// <summary>An enumeration longer than this is not spelled out.</summary>
    private const int MostNamed = 12;

    public static bool JudgeType(OpenApiSchema schema, OpenApiTypes kind, ValuePath path, List<SchemaViolation> found)
    {
        // nullable alone says "null too", not "only null".
        var types = schema.IsNullable && schema.Types == OpenApiTypes.Null ? OpenApiTypes.None : schema.Types;
        if (types == OpenApiTypes.None || (types & kind) != 0)
        {
            return true;
        }

        found.Add(new(path.ToString(), "type", $"must be {ValueKind.Describe(types)}."));
        return false;
    }

    public static void JudgeValue(SchemaWalkOptions options, OpenApiSchema schema, SpecNode value, ValuePath path, List<SchemaViolation> found)
    {
        if (schema.Enum is { } allowed
            && !(options.AllowUnknownEnumValues && value is SpecScalar { IsString: true })
            && !IsAmong(allowed, value))
        {
            found.Add(new(path.ToString(), "enum", $"must be {Name(allowed)}."));
        }

        if (schema.Const is { } only && !IsAmong([only], value))
        {
            found.Add(new(path.ToString(), "const", $"must be {Name([only])}."));
        }
    }

    private static bool IsAmong(IReadOnlyList<SpecNode> allowed, SpecNode value)
    {
        var kind = ValueKind.Of(value);
        string? canonical = null;
        foreach (var candidate in allowed)
        {
            if (ValueKind.Of(candidate) == kind && CanonicalJson.Of(candidate) == (canonical ??= CanonicalJson.Of(value)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The document's values, which are no secret.</summary>
    private static string Name(IReadOnlyList<SpecNode> allowed)
    {
        if (allowed.Count > MostNamed || !allowed.All(static node => node is SpecScalar { Text.Length: <= 80 }))
        {
            return allowed.Count == 1 ? "the one value that is allowed here" : $"one of the {allowed.Count} values that are allowed here";
        }

        var names = allowed.Cast<SpecScalar>().Select(static scalar => scalar.IsString ? $"'{scalar.Text}'" : scalar.IsNull ? "null" : scalar.Text).ToList();
        return names.Count == 1 ? names[0] : "one of " + string.Join(", ", names);
    }
}
