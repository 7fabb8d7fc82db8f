using System.Text.Json.Nodes;

namespace Venice.Contracts.Tests.Covering;

/// <summary>A body, and every body that differs from it in one place.</summary>
internal static class BodyChanges
{
    private static readonly string[] Values = ["\"text\"", "\"\"", "\"2026-02-30\"", "\"2026-01-31T12:00:00Z\"", "\"25:00:00\"", "7", "1.5", "-1.0", "true", "\"true\"", "null", "[]", "[1]", "{}", "{\"a\":1}"];

    public static IEnumerable<JsonNode?> Of(JsonNode? body)
    {
        yield return body;
        foreach (var value in Values)
        {
            yield return JsonNode.Parse(value);
        }

        switch (body)
        {
            case JsonObject members:
                yield return With(members, "~more", "text");
                foreach (var (name, member) in members)
                {
                    yield return Without(members, name);
                    foreach (var changed in Of(member).Skip(1))
                    {
                        yield return With(members, name, changed);
                    }
                }

                break;
            case JsonArray { Count: > 0 } items:
                yield return new JsonArray([.. items.Append(items[0]).Select(static item => item?.DeepClone())]);
                yield return new JsonArray([.. items.Append(items[0]).Append(items[0]).Select(static item => item?.DeepClone())]);
                foreach (var changed in Of(items[0]).Skip(1))
                {
                    yield return new JsonArray([changed?.DeepClone(), .. items.Skip(1).Select(static item => item?.DeepClone())]);
                }

                break;
            default:
                break;
        }
    }

    private static JsonObject With(JsonObject members, string name, JsonNode? value)
    {
        var copy = (JsonObject)members.DeepClone();
        copy[name] = value?.DeepClone();
        return copy;
    }

    private static JsonObject Without(JsonObject members, string name)
    {
        var copy = (JsonObject)members.DeepClone();
        copy.Remove(name);
        return copy;
    }
}
