using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Venice.Contracts.Deriving;
using Venice.OpenApi.Document;

namespace Venice.Contracts.Covering;

/// <summary>The constraints that a schema puts on a value, one for each keyword that constrains.</summary>
internal static class Constraints
{
    private const int LongestText = 1_000_000;
    private const int LongestList = 1_000;
    private const int LongestWords = 60;

    /// <param name="schema">The schema.</param>
    /// <param name="isRequest">Whether the value is sent.</param>
    /// <param name="isFormField">Whether it is a field of a form: a text, whatever its type.</param>
    public static IEnumerable<Constraint> Of(OpenApiSchema schema, bool isRequest, bool isFormField) =>
        [.. TypeOf(schema, isFormField), .. ValuesOf(schema), .. TextsOf(schema), .. NumbersOf(schema), .. ListsOf(schema), .. ObjectsOf(schema, isRequest)];

    private static IEnumerable<Constraint> TypeOf(OpenApiSchema schema, bool isFormField)
    {
        var types = schema.Types;
        // a list is sent as one part an item, a text as it is
        var isText = (types & ~OpenApiTypes.Null) is OpenApiTypes.String or OpenApiTypes.Array;
        if ((types & ~OpenApiTypes.Null) == OpenApiTypes.None || (isFormField && isText))
        {
            yield break;
        }

        var name = string.Join(" or ", Enum.GetValues<OpenApiTypes>().Where(type => type != OpenApiTypes.None && types.HasFlag(type)).Select(static type => type.ToString().ToLowerInvariant()));
        yield return new($"type {name}", _ => isFormField ? ["text"] : OtherTypes(types, schema.IsNullable));
    }

    private static IEnumerable<JsonNode?> OtherTypes(OpenApiTypes types, bool isNullable)
    {
        (OpenApiTypes Type, JsonNode? Value)[] values =
        [
            (OpenApiTypes.String, "text"), (OpenApiTypes.Integer | OpenApiTypes.Number, 7), (OpenApiTypes.Number, 1.5m), (OpenApiTypes.Boolean, true),
            (OpenApiTypes.Array, new JsonArray()), (OpenApiTypes.Object, new JsonObject()), (OpenApiTypes.Null, null),
        ];
        return values.Where(one => (one.Type & types) == 0 && !(one.Type == OpenApiTypes.Null && isNullable)).Select(static one => one.Value);
    }

    private static IEnumerable<Constraint> ValuesOf(OpenApiSchema schema)
    {
        if (schema.Enum is { Count: > 0 } values)
        {
            yield return new($"enum of {values.Count}", static value => Strange(value));
        }

        if (schema.Const is { } constant)
        {
            yield return new($"const {Short(SpecJson.Of(constant)?.ToJsonString() ?? "null")}", static value => Strange(value));
        }
    }

    private static IEnumerable<JsonNode?> Strange(JsonNode? value) => value?.GetValueKind() switch
    {
        JsonValueKind.String => [value.GetValue<string>() + "~"],
        JsonValueKind.Number => [987654321],
        JsonValueKind.True or JsonValueKind.False => [!value.GetValue<bool>()],
        _ => [],
    };

    private static IEnumerable<Constraint> TextsOf(OpenApiSchema schema)
    {
        if (schema.Pattern is { } pattern)
        {
            yield return new($"pattern {Short(pattern)}", value => PatternBreaker.Break(pattern, value));
        }

        if (schema.Format is { } format && FormatBreaker.Of(format) is { } made)
        {
            yield return made;
        }

        if (schema.ContentEncoding is { } encoding)
        {
            yield return new($"contentEncoding {Short(encoding)}", static _ => ["§ not encoded §"]);
        }

        if (schema.MinLength is > 0 and var min)
        {
            yield return new(Text("minLength", min), value => IsText(value, out var text) && text.Length >= min && min <= LongestText ? [text[..(int)(min - 1)]] : []);
        }

        if (schema.MaxLength is { } max)
        {
            yield return new(Text("maxLength", max), value => IsText(value, out var text) && max < LongestText ? [text.PadRight((int)max + 1, text.Length == 0 ? 'x' : text[^1])] : []);
        }
    }

    private static IEnumerable<Constraint> NumbersOf(OpenApiSchema schema)
    {
        (string Keyword, string? Bound, decimal Step)[] bounds =
        [
            ("minimum", schema.Minimum, -1), ("exclusiveMinimum", schema.ExclusiveMinimum, 0), ("maximum", schema.Maximum, 1), ("exclusiveMaximum", schema.ExclusiveMaximum, 0),
        ];
        foreach (var (keyword, bound, step) in bounds)
        {
            if (bound is not null)
            {
                yield return new($"{keyword} {bound}", _ => Number(bound) is { } number ? [number + step] : [], PactLimits.Numbers);
            }
        }

        if (schema.MultipleOf is { } unit)
        {
            yield return new($"multipleOf {unit}", _ => Number(unit) is { } number ? [number / 2] : [], PactLimits.Numbers);
        }
    }

    private static IEnumerable<Constraint> ListsOf(OpenApiSchema schema)
    {
        if (schema.MinItems is > 0 and var min)
        {
            yield return new(Text("minItems", min), value => value is JsonArray items && items.Count >= min ? [Cut(items, (int)Math.Min(min - 1, items.Count))] : []);
        }

        if (schema.MaxItems is { } max)
        {
            yield return new(Text("maxItems", max), value => value is JsonArray { Count: > 0 } items && max < LongestList ? [Repeated(items, (int)max + 1)] : []);
        }

        if (schema.UniqueItems)
        {
            yield return new("uniqueItems", static value => value is JsonArray { Count: > 0 } items ? [Repeated(items, items.Count + 1)] : [], PactLimits.Items);
        }
    }

    private static IEnumerable<Constraint> ObjectsOf(OpenApiSchema schema, bool isRequest)
    {
        foreach (var name in schema.Required)
        {
            yield return new($"required {Short(name)}", value => value is JsonObject members && members.ContainsKey(name) ? [Without(members, name)] : null);
        }

        if (schema.AdditionalProperties is { BooleanSchema: false })
        {
            yield return new("additionalProperties false", static value => value is JsonObject members ? [With(members, "~unexpected")] : [], isRequest ? null : PactLimits.More);
        }

        string?[] together =
        [
            schema.MinProperties is { } min ? Text("minProperties", min) : null,
            schema.MaxProperties is { } max ? Text("maxProperties", max) : null,
            schema.DependentRequired.Count > 0 ? "dependentRequired" : null,
            schema.Not is not null ? "not" : null,
            schema.If is not null ? "if" : null,
            schema.OneOf.Count > 1 ? Text("exactly one of", schema.OneOf.Count) : null,
        ];
        foreach (var text in together.OfType<string>())
        {
            yield return new(text, static _ => [], PactLimits.Members);
        }
    }

    private static string Text(string keyword, long value) => string.Create(CultureInfo.InvariantCulture, $"{keyword} {value}");

    private static string Short(string text) => text.Length <= LongestWords ? text : string.Concat(text.AsSpan(0, LongestWords), "…");

    private static bool IsText(JsonNode? value, out string text)
    {
        text = value is JsonValue single && single.GetValueKind() == JsonValueKind.String ? single.GetValue<string>() : "";
        return value is JsonValue && value.GetValueKind() == JsonValueKind.String;
    }

    private static decimal? Number(string text) => decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && Math.Abs(number) < 1e20m ? number : null;

    private static JsonArray Cut(JsonArray items, int count) => new([.. items.Take(count).Select(static item => item?.DeepClone())]);

    private static JsonArray Repeated(JsonArray items, int count) => new([.. Enumerable.Range(0, Math.Max(count, items.Count)).Select(i => items[i < items.Count ? i : 0]?.DeepClone())]);

    private static JsonObject Without(JsonObject members, string name)
    {
        var copy = (JsonObject)members.DeepClone();
        copy.Remove(name);
        return copy;
    }

    private static JsonObject With(JsonObject members, string name)
    {
        var copy = (JsonObject)members.DeepClone();
        copy[name] = "text";
        return copy;
    }
}
