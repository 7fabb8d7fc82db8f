using System.Text.Json.Nodes;
using Venice.Sandbox.Answers;
using Venice.Sandbox.Judging;

namespace Venice.Sandbox.Operations;

/// <summary>GET /models and the two maps beside it; text models when no type is asked for, as with the service.</summary>
internal static class ListModels
{
    public static Answer Handle(JudgedRequest request, SandboxState state)
    {
        var type = Type(request);
        return List(type, new JsonArray([.. state.Catalogue.OfType(type).Select(static model => model.Entry.DeepClone())]));
    }

    public static Answer HandleTraits(JudgedRequest request, SandboxState state) => List(Type(request), state.Catalogue.Traits(Type(request)));

    public static Answer HandleCompatibility(JudgedRequest request, SandboxState state) => List(Type(request), state.Catalogue.Compatibility(Type(request)));

    private static string Type(JudgedRequest request) => (string?)request.Query["type"] ?? "text";

    private static Answer List(string type, JsonNode data) => Answer.OfJson(200, new JsonObject { ["data"] = data, ["object"] = "list", ["type"] = type });
}
