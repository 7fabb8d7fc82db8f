using System.Text.Json.Nodes;
using Venice.Sandbox.Answers;
using Venice.Sandbox.Judging;

namespace Venice.Sandbox.Operations;

/// <summary>GET /image/styles.</summary>
internal static class ListStyles
{
    public static Answer Handle(JudgedRequest request, SandboxState state) => Answer.OfJson(200, new JsonObject
    {
        ["data"] = new JsonArray([.. state.Catalogue.Styles.Select(static style => (JsonNode)style)]),
        ["object"] = "list",
    });
}
