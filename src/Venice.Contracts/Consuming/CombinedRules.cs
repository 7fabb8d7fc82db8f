using System.Globalization;
using System.Text.Json.Nodes;

namespace Venice.Contracts.Consuming;

/// <summary>
/// Takes the matchers that stand for two rules out of a body, and makes rules of them: "this or null", and "of this type, and of this form", since the engine's
/// expressions find what they look for in numbers and in <c>null</c> too, and its booleans may be texts.
/// </summary>
internal sealed class CombinedRules
{
    private readonly JsonObject _rules = [];

    /// <returns>The body for the engine, and the rules; <see langword="null"/> when there are none.</returns>
    public static (JsonNode? Body, JsonObject? Rules) Extract(JsonNode? body)
    {
        var rules = new CombinedRules();
        var plain = rules.Of(body, "$");
        return (plain, rules._rules.Count == 0 ? null : new JsonObject { ["body"] = rules._rules });
    }

    private JsonNode? Of(JsonNode? node, string path) => node switch
    {
        JsonObject matcher when (string?)matcher[Match.TypeMember] == Match.NullableType => OfNullable((JsonObject)matcher["value"]!, path),
        JsonObject matcher when (string?)matcher[Match.TypeMember] is "regex" or "boolean" && matcher["value"] is JsonValue => OfType(matcher, path),
        JsonObject matcher when matcher.ContainsKey(Match.TypeMember) => OfMatcher(matcher, path),
        JsonObject members => new JsonObject(members.Select(member => KeyValuePair.Create(member.Key, Of(member.Value, Member(path, member.Key))))),
        JsonArray items => new JsonArray([.. items.Select((item, index) => Of(item, string.Create(CultureInfo.InvariantCulture, $"{path}[{index}]")))]),
        _ => node?.DeepClone(),
    };

    private JsonNode? OfNullable(JsonObject matcher, string path) => Combined(matcher, path, "OR", static rule => [rule, new JsonObject { ["match"] = "null" }]);

    private JsonNode? OfType(JsonObject matcher, string path) => Combined(matcher, path, "AND", static rule => [new JsonObject { ["match"] = "type" }, rule]);

    private JsonNode? Combined(JsonObject matcher, string path, string combination, Func<JsonObject, JsonNode[]> rules)
    {
        var rule = new JsonObject { ["match"] = (string)matcher[Match.TypeMember]! };
        foreach (var (name, value) in matcher.Where(static member => member.Key is not (Match.TypeMember or "value")))
        {
            rule[name] = value?.DeepClone();
        }

        _rules[path] = new JsonObject { ["combine"] = combination, ["matchers"] = new JsonArray(rules(rule)) };
        return matcher["value"]?.DeepClone();
    }

    private JsonNode OfMatcher(JsonObject matcher, string path)
    {
        var copy = (JsonObject)matcher.DeepClone();
        copy["value"] = (matcher["value"], (string?)matcher[Match.TypeMember]) switch
        {
            (JsonArray items, "type") => new JsonArray([.. items.Select(item => Of(item, path + "[*]"))]),
            (JsonObject members, "values") => new JsonObject(members.Select(member => KeyValuePair.Create(member.Key, Of(member.Value, path + ".*")))),
            var (value, _) => Of(value, path),
        };
        if (!matcher.ContainsKey("value"))
        {
            copy.Remove("value");
        }

        return copy;
    }

    private static string Member(string path, string name) => name.All(static c => char.IsAsciiLetterOrDigit(c) || c == '_') ? $"{path}.{name}" : $"{path}['{name.Replace("'", "\\'", StringComparison.Ordinal)}']";
}
