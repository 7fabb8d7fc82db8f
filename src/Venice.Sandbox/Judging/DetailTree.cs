using System.Text.Json.Nodes;
using Venice.Sandbox.Answers;

namespace Venice.Sandbox.Judging;

/// <summary>Findings as the vendor shows them: a tree of fields, <c>_errors</c> on every level.</summary>
internal static class DetailTree
{
    public static Answer Answer(IReadOnlyList<Finding> findings)
    {
        var root = Node();
        foreach (var finding in findings)
        {
            var at = root;
            foreach (var step in finding.Path)
            {
                at = (JsonObject)(at[step] ??= Node());
            }

            at["_errors"]!.AsArray().Add((JsonNode)finding.Message);
        }

        return ErrorAnswers.Detailed(400, "Invalid request parameters", root);
    }

    private static JsonObject Node() => new() { ["_errors"] = new JsonArray() };
}
