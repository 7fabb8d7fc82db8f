using System.Text.Json.Nodes;

namespace Venice.Contracts;

/// <summary>What a value of a body has to look like, beside an example of it. The results stand where a value would, in JSON bodies, headers and queries.</summary>
/// <remarks>They are JSON in the form that all of Pact's tools take: <c>{"pact:matcher:type": …, "value": …}</c>.</remarks>
public static class Match
{
    /// <summary>The member that makes a matcher of an object.</summary>
    internal const string TypeMember = "pact:matcher:type";

    /// <summary>The engine can hold one of two rules against a value but has no word for it in bodies: such matchers become rules of their own on the way to it.</summary>
    internal const string NullableType = "nullable";

    /// <summary>
    /// Anything of the example's JSON type: of an object all its members, and all items of a list, likewise. The list may have any number of items, and none;
    /// <see cref="EachLike"/> demands some.
    /// </summary>
    /// <param name="example">What the mock server answers with.</param>
    public static JsonObject Type(JsonNode? example) => Of("type", example);

    /// <summary>Exactly this value, also inside of something that is matched by type.</summary>
    /// <param name="value">The value.</param>
    public static JsonObject Equality(JsonNode? value) => Of("equality", value);

    /// <summary>A text, not a number that would read the same, that an expression finds. Anchor it with <c>^</c> and <c>$</c> to match all of it.</summary>
    /// <param name="example">A text that matches.</param>
    /// <param name="pattern">The expression, in the syntax of Oniguruma, which is Ruby's: <c>.</c> finds no line break, <c>[\s\S]</c> finds everything.</param>
    public static JsonObject Regex(string example, string pattern) => With(Of("regex", example), "regex", pattern);

    /// <summary>A text that contains the value.</summary>
    /// <param name="value">What is looked for.</param>
    public static JsonObject Include(string value) => Of("include", value);

    /// <summary>A number, whole or not.</summary>
    /// <param name="example">A number.</param>
    public static JsonObject Number(decimal example) => Of("number", example);

    /// <summary>A whole number.</summary>
    /// <param name="example">A whole number.</param>
    public static JsonObject Integer(long example) => Of("integer", example);

    /// <summary>A number that is written with decimals; <c>1</c> does not match, <c>1.0</c> does. Prefer <see cref="Number"/>.</summary>
    /// <param name="example">A number with decimals.</param>
    public static JsonObject Decimal(decimal example) => Of("decimal", example);

    /// <summary>True or false.</summary>
    /// <param name="example">Either.</param>
    public static JsonObject Boolean(bool example) => Of("boolean", example);

    /// <summary>Null and nothing else.</summary>
    public static JsonObject Null() => new() { [TypeMember] = "null" };

    /// <summary>A single value that looks like this, or null.</summary>
    /// <param name="value">What the value has to look like when it is not null: a matcher for a text, a number or a boolean.</param>
    /// <exception cref="ArgumentException"><paramref name="value"/> is no matcher of a single value.</exception>
    public static JsonObject Nullable(JsonObject value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return value[TypeMember] is JsonValue && value["value"] is JsonValue
            ? new() { [TypeMember] = NullableType, ["value"] = value }
            : throw new ArgumentException("Only a matcher of a single value can be nullable.", nameof(value));
    }

    /// <summary>A UUID in its usual spelling.</summary>
    /// <param name="example">A UUID.</param>
    public static JsonObject Uuid(Guid example) => Regex(example.ToString("D"), "^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$");

    /// <summary>A date and time.</summary>
    /// <param name="example">A text of that format.</param>
    /// <param name="format">In the letters of Java's <c>DateTimeFormatter</c>: <c>yyyy-MM-dd'T'HH:mm:ssXXX</c>.</param>
    public static JsonObject DateTime(string example, string format) => With(Of("datetime", example), "format", format);

    /// <summary>A date.</summary>
    /// <param name="example">A text of that format.</param>
    /// <param name="format">In the letters of Java's <c>DateTimeFormatter</c>.</param>
    public static JsonObject Date(string example, string format = "yyyy-MM-dd") => With(Of("date", example), "format", format);

    /// <summary>A time of day.</summary>
    /// <param name="example">A text of that format.</param>
    /// <param name="format">In the letters of Java's <c>DateTimeFormatter</c>.</param>
    public static JsonObject Time(string example, string format = "HH:mm:ss") => With(Of("time", example), "format", format);

    /// <summary>A list whose every item matches.</summary>
    /// <param name="item">The item, itself a value or made of matchers.</param>
    /// <param name="min">How many items at least; one by default, and none at 0: the example shows one all the same.</param>
    /// <param name="max">How many at most; any number when it is <see langword="null"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="max"/> is below <paramref name="min"/>, or one of them below nothing.</exception>
    public static JsonObject EachLike(JsonNode? item, int min = 1, int? max = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(min);
        var examples = new JsonArray();
        for (var i = 0; i < Math.Max(1, min); i++)
        {
            examples.Add(item?.DeepClone());
        }

        var matcher = With(Of("type", examples), "min", min);
        if (max is { } most)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(most, min, nameof(max));
            matcher["max"] = most;
        }

        return matcher;
    }

    /// <summary>An object whose every key matches.</summary>
    /// <param name="example">An object.</param>
    /// <param name="key">What each key has to look like.</param>
    public static JsonObject EachKey(JsonObject example, JsonObject key) => With(Of("each-key", example), "rules", new JsonArray(key));

    /// <summary>An object whose every value matches, whatever its key.</summary>
    /// <param name="example">An object.</param>
    /// <param name="value">What each value has to look like; its example is left out.</param>
    public static JsonObject EachValue(JsonObject example, JsonObject value) => With(Of("each-value", example), "rules", new JsonArray(value));

    /// <summary>A list in which each of these is found, in any order and among others.</summary>
    /// <param name="variants">What has to be there.</param>
    public static JsonObject ArrayContains(params JsonNode[] variants)
    {
        ArgumentNullException.ThrowIfNull(variants);
        return new() { [TypeMember] = "array-contains", ["variants"] = new JsonArray(variants) };
    }

    private static JsonObject Of(string type, JsonNode? value) => new() { [TypeMember] = type, ["value"] = value };

    private static JsonObject With(JsonObject matcher, string name, JsonNode value)
    {
        matcher[name] = value;
        return matcher;
    }
}
