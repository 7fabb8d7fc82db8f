using System.Globalization;
using System.Text.Json.Nodes;

namespace Venice.Contracts.Consuming;

/// <summary>Takes the matchers for "this or null" out of a body, and makes rules of them.</summary>
internal sealed class NullableRules
{
    private readonly JsonObject _rules = [];

    /// <returns>The body for the engine, and the rules; <see langword="null"/> when there are none.</returns>
    public static (JsonNode? Body, JsonObject? Rules) Extract(JsonNode? body)
    {
        var rules = new NullableRules();
        var plain = rules.Of(body, "$");
        return (plain, rules._rules.Count == 0 ? null : new JsonObject { ["body"] = rules._rules });
    }

    private JsonNode? Of(JsonNode? node, string path) => node switch
    {
        JsonObject matcher when (string?)matcher[Match.TypeMember] == Match.NullableType => OfNullable((JsonObject)matcher["value"]!, path),
        JsonObject matcher when matcher.ContainsKey(Match.TypeMember) => OfMatcher(matcher, path),
        JsonObject members => new JsonObject(members.Select(member => KeyValuePair.Create(member.Key, Of(member.Value, Member(path, member.Key))))),
        JsonArray items => new JsonArray([.. items.Select((item, index) => Of(item, string.Create(CultureInfo.InvariantCulture, $"{path}[{index}]")))]),
        _ => node?.DeepClone(),
    };

    private JsonNode? OfNullable(JsonObject matcher, string path)
    {
        var rule = new JsonObject { ["match"] = (string)matcher[Match.TypeMember]! };
        foreach (var (name, value) in matcher.Where(static member => member.Key is not (Match.TypeMember or "value")))
        {
            rule[name] = value?.DeepClone();
        }

        _rules[path] = new JsonObject { ["combine"] = "OR", ["matchers"] = new JsonArray(rule, new JsonObject { ["match"] = "null" }) };
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
