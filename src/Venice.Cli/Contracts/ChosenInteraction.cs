using System.Text.Json.Nodes;
using Venice.Cli.Output;
using Venice.Contracts;

namespace Venice.Cli.Contracts;

/// <summary>An interaction of the contract that is to be verified.</summary>
/// <param name="Node">As it stands in the contract.</param>
internal sealed record ChosenInteraction(JsonObject Node)
{
    /// <summary>A contract may be anybody's, and so may every word in it.</summary>
    private const int LongestLabel = 300;

    private static readonly Redaction Foreign = new([], null);

    public string Description { get; } = Text(Node["description"]) ?? "";

    /// <summary>The description, fit for a terminal: on one line, and without what steers one.</summary>
    public string Label => Foreign.Of(Description, LongestLabel);

    public string Method { get; } = Text((Node["request"] as JsonObject)?["method"]) ?? "";

    public string Path { get; } = Text((Node["request"] as JsonObject)?["path"]) ?? "";

    public int Status { get; } = (Node["response"] as JsonObject)?["status"] is JsonValue status && status.TryGetValue<int>(out var number) ? number : 200;

    /// <summary>The operation's name, else method and path.</summary>
    public required string Operation { get; init; }

    /// <summary>The operation, fit for a terminal.</summary>
    public string OperationLabel => Foreign.Of(Operation, LongestLabel);

    /// <summary>Why it is not verified; <see langword="null"/> when it is.</summary>
    public string? LeftOut { get; set; }

    /// <summary>Whether the contract itself says that it need not be kept yet.</summary>
    public bool IsPending { get; } = Node["pending"] is JsonValue pending && pending.TryGetValue<bool>(out var yes) && yes;

    public PactRequest Request => new(Description, (JsonObject)Node["request"]!);

    /// <summary>Asking changes nothing. What it costs, only who knows the service can say.</summary>
    public bool IsSafe => Method.ToUpperInvariant() is "GET" or "HEAD" or "OPTIONS";

    /// <summary>The first state that it needs and that does not follow from its status.</summary>
    public string? State => (Node["providerStates"] as JsonArray ?? []).OfType<JsonObject>()
        .Where(state => !(Status is >= 200 and < 300 && (state["params"] as JsonObject)?.ContainsKey("operation") is true && (state["params"] as JsonObject)?.ContainsKey("status") is true))
        .Select(static state => Text(state["name"])).FirstOrDefault(static name => name is not null);

    private static string? Text(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}
