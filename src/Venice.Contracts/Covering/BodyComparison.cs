using System.Globalization;
using System.Text.Json.Nodes;

namespace Venice.Contracts.Covering;

/// <summary>Whether a contract takes one body for another, by the algorithm of Pact's engine: the most specific rule at a place or above it counts, and without one the example itself.</summary>
/// <param name="rules">The contract's rules.</param>
/// <param name="allowsMore">Whether members may be there that the contract does not name: in answers, not in requests.</param>
internal sealed class BodyComparison(IReadOnlyList<PlacedRules> rules, bool allowsMore)
{
    private readonly List<string> _place = [];

    public bool Accepts(JsonNode? expected, JsonNode? actual) => (expected, actual) switch
    {
        (JsonObject members, JsonObject found) => AcceptsMembers(members, found),
        (JsonArray items, JsonArray found) => AcceptsItems(items, found),
        (JsonObject or JsonArray, _) => false,
        _ => Best() is { } best ? Any(best, matcher => ValueRule.Accepts(matcher, expected, actual)) : JsonNode.DeepEquals(expected, actual),
    };

    /// <summary>The rules that count at a place.</summary>
    public string? RulesAt(IReadOnlyList<PathStep> path)
    {
        _place.Clear();
        _place.AddRange(path.Select(static step => step.Kind == StepKind.Item ? "0" : step.Name));
        var words = Best()?.Words;
        _place.Clear();
        return words;
    }

    private static bool Any(PlacedRules placed, Func<JsonObject, bool> accepts) => placed.AreAlternatives ? placed.Matchers.Any(accepts) : placed.Matchers.All(accepts);

    private PlacedRules? Best() => rules
        .Select(placed => (Placed: placed, Weight: placed.Path.WeightFor(_place)))
        .Where(static one => one.Weight > 0)
        .OrderByDescending(static one => one.Weight).ThenByDescending(static one => one.Placed.Path.Length)
        .Select(static one => one.Placed)
        .FirstOrDefault();

    private bool AcceptsMembers(JsonObject expected, JsonObject actual)
    {
        if (expected.Count == 0 && actual.Count > 0 && !allowsMore)
        {
            return false;
        }

        return Best() is not { } best ? AcceptsNamed(expected, actual) : Any(best, matcher => PlacedRules.NameOf(matcher) switch
        {
            "equality" => JsonNode.DeepEquals(expected, actual),
            "values" => AcceptsValues(expected, actual),
            var name => !ValueRule.IsKnown(name) || AcceptsNamed(expected, actual),
        });
    }

    private bool AcceptsNamed(JsonObject expected, JsonObject actual) =>
        (allowsMore || actual.All(member => expected.ContainsKey(member.Key)))
        && expected.All(member => actual.TryGetPropertyValue(member.Key, out var value) && At(member.Key, () => Accepts(member.Value, value)));

    private bool AcceptsValues(JsonObject expected, JsonObject actual) => expected.Count == 0
        || actual.All(member => At(member.Key, () => Accepts(expected.TryGetPropertyValue(member.Key, out var own) ? own : expected.First().Value, member.Value)));

    private bool AcceptsItems(JsonArray expected, JsonArray actual)
    {
        if (Best() is not { } best)
        {
            return expected.Count == actual.Count && AcceptsEach(expected, actual);
        }

        var isOwn = best.Path.Length == _place.Count;
        return Any(best, matcher => PlacedRules.NameOf(matcher) switch
        {
            "equality" => JsonNode.DeepEquals(expected, actual),
            var name => !ValueRule.IsKnown(name) || ((!isOwn || ValueRule.AcceptsLength(matcher, actual.Count)) && AcceptsEach(expected, actual)),
        });
    }

    private bool AcceptsEach(JsonArray expected, JsonArray actual) => expected.Count == 0
        || actual.Index().All(item => At(item.Index.ToString(CultureInfo.InvariantCulture), () => Accepts(item.Index < expected.Count ? expected[item.Index] : expected[0], item.Item)));

    private bool At(string step, Func<bool> accepts)
    {
        _place.Add(step);
        try
        {
            return accepts();
        }
        finally
        {
            _place.RemoveAt(_place.Count - 1);
        }
    }
}
