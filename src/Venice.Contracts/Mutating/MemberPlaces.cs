using System.Text.Json.Nodes;

namespace Venice.Contracts.Mutating;

/// <summary>The members and items of a body: each place once, however many items a list has.</summary>
internal static class MemberPlaces
{
    private const int MaxDepth = 64;

    /// <returns>The places by their names (<c>/data/*/id</c>), each with the path of its last occurrence: a matcher that looks at the first item only is found out.</returns>
    public static IReadOnlyDictionary<string, IReadOnlyList<object>> Of(JsonNode? body)
    {
        var places = new Dictionary<string, IReadOnlyList<object>>(StringComparer.Ordinal);
        Add(body, "", [], places);
        return places;
    }

    public static JsonNode? Find(JsonNode? root, IEnumerable<object> path) =>
        path.Aggregate(root, static (node, step) => step is string name ? ((JsonObject)node!)[name] : ((JsonArray)node!)[(int)step]);

    /// <summary>Whether an example made of matchers has the place.</summary>
    public static bool IsDemanded(JsonNode? matched, IReadOnlyList<object> path) => path.Count == 0 || Nodes(matched, path).Last() is not null;

    /// <summary>Whether it says, of an object that it has there, what members without a name of their own have to be: each value of a map is like the example's, and what has to be equal has no other members.</summary>
    public static bool HoldsUnnamed(JsonNode? matched, IReadOnlyList<object> path)
    {
        var nodes = Nodes(matched, path).ToList();
        return nodes.Exists(static node => MatcherOf(node) == "equality") || MatcherOf(nodes[^1]) == "values";
    }

    /// <summary>What the example has on the way to a place: itself, and then a node for each step; <see langword="null"/> from where it has none.</summary>
    private static IEnumerable<JsonNode?> Nodes(JsonNode? matched, IReadOnlyList<object> path)
    {
        var node = matched;
        yield return node;
        foreach (var step in path)
        {
            var kind = MatcherOf(node);
            var value = kind is null ? node : node!["value"];
            node = step is string name
                ? value is JsonObject members ? kind == "values" ? members.FirstOrDefault().Value : members[name] : null
                : value is JsonArray { Count: > 0 } items ? items[0] : null;
            yield return node;
        }
    }

    private static string? MatcherOf(JsonNode? node) => node is JsonObject matcher ? (string?)matcher[Match.TypeMember] : null;

    private static void Add(JsonNode? node, string name, List<object> path, Dictionary<string, IReadOnlyList<object>> places)
    {
        if (path.Count > 0)
        {
            places[name] = [.. path];
        }

        if (path.Count >= MaxDepth)
        {
            return;
        }

        IEnumerable<(object Step, string Name, JsonNode? Value)> inner = node switch
        {
            JsonObject members => members.Select(static member => ((object)member.Key, Escape(member.Key), member.Value)),
            JsonArray items => items.Select(static (item, index) => ((object)index, "*", item)),
            _ => [],
        };
        foreach (var (step, part, value) in inner)
        {
            path.Add(step);
            Add(value, $"{name}/{part}", path, places);
            path.RemoveAt(path.Count - 1);
        }
    }

    private static string Escape(string name) => name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);
}
