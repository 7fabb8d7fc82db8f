using System.Text.Json.Nodes;

namespace Venice.Contracts.Covering;

/// <summary>Finds and replaces a value inside of a body; of a list the first item stands for all, of a map the first member.</summary>
internal static class BodyPlace
{
    /// <returns>Whether the body has the place.</returns>
    public static bool TryFind(JsonNode? body, IReadOnlyList<PathStep> path, out JsonNode? value)
    {
        value = body;
        foreach (var step in path)
        {
            if (!TryStep(value, step, out value))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A copy with another value at a place that is there.</summary>
    public static JsonNode? Replace(JsonNode? body, IReadOnlyList<PathStep> path, JsonNode? value)
    {
        if (path.Count == 0)
        {
            return value?.DeepClone();
        }

        var copy = body!.DeepClone();
        var parent = copy;
        foreach (var step in path.Take(path.Count - 1))
        {
            TryStep(parent, step, out var next);
            parent = next!;
        }

        var last = path[^1];
        if (parent is JsonArray list)
        {
            list[0] = value?.DeepClone();
        }
        else
        {
            parent.AsObject()[last.Kind == StepKind.Member ? last.Name : parent.AsObject().First().Key] = value?.DeepClone();
        }

        return copy;
    }

    private static bool TryStep(JsonNode? parent, PathStep step, out JsonNode? value)
    {
        value = null;
        switch (parent, step.Kind)
        {
            case (JsonObject members, StepKind.Member):
                return members.TryGetPropertyValue(step.Name, out value);
            case (JsonObject { Count: > 0 } members, StepKind.AnyMember):
                value = members.First().Value;
                return true;
            case (JsonArray { Count: > 0 } items, StepKind.Item):
                value = items[0];
                return true;
            default:
                return false;
        }
    }
}
