using System.Text.Json;
using System.Text.Json.Nodes;
using Venice.OpenApi.Diagnostics;
using Venice.OpenApi.Reading;

namespace Venice.Sandbox.Judging;

/// <summary>JSON from the wire as the tree that the document's own values are made of, which is what the walk compares.</summary>
internal static class JsonTree
{
    private static readonly SourcePlace Nowhere = SourcePlace.StartOf("request");

    /// <param name="node">No deeper than the parser's limit, so recursion is bounded.</param>
    public static SpecNode Of(JsonNode? node) => node switch
    {
        null => new SpecScalar(Nowhere, SpecScalarKind.Null, "null"),
        JsonObject members => new SpecMap(Nowhere, [.. members.Select(static member => new SpecEntry(member.Key, Nowhere, Of(member.Value)))]),
        JsonArray items => new SpecList(Nowhere, [.. items.Select(Of)]),
        _ => Scalar(node),
    };

    private static SpecScalar Scalar(JsonNode node)
    {
        switch (node.GetValueKind())
        {
            case JsonValueKind.String:
                return new SpecScalar(Nowhere, SpecScalarKind.String, node.GetValue<string>());
            case JsonValueKind.True:
                return new SpecScalar(Nowhere, SpecScalarKind.Boolean, "true");
            case JsonValueKind.False:
                return new SpecScalar(Nowhere, SpecScalarKind.Boolean, "false");
            default:
                var text = node.ToJsonString();
                var isInteger = text.AsSpan().IndexOfAny('.', 'e', 'E') < 0;
                return new SpecScalar(Nowhere, isInteger ? SpecScalarKind.Integer : SpecScalarKind.Number, text);
        }
    }
}
