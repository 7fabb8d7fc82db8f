using System.Text.Json.Nodes;

namespace Venice.Contracts.Covering;

/// <summary>Something that a schema says of a value, and values that break it.</summary>
/// <param name="Text">What is said: <c>maximum 20</c>.</param>
/// <param name="Break">Makes, of a value that is right, values that are wrong for this reason; none where that is beyond what can be made, and <see langword="null"/> where the value is of another alternative, which says nothing of it.</param>
/// <param name="Limit">Why Pact cannot hold it, where it has no rule for it; <see langword="null"/> where it has.</param>
internal sealed record Constraint(string Text, Func<JsonNode?, IEnumerable<JsonNode?>?> Break, string? Limit = null);
