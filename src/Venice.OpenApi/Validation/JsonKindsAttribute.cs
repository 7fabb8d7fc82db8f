using System.Text.Json;

namespace Venice.OpenApi.Validation;

/// <summary>What kind of JSON a value is that has no type of its own (<c>type</c>).</summary>
/// <param name="kinds">The kinds allowed.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter)]
public sealed class JsonKindsAttribute(params JsonValueKind[] kinds) : JsonValueAttribute
{
    /// <summary>The kinds allowed.</summary>
    public IReadOnlyList<JsonValueKind> Kinds => kinds;

    private protected override bool Passes(object value) => value is not JsonElement json || Array.IndexOf(kinds, json.ValueKind) >= 0;

    private protected override string Describe() => $"must be {string.Join(" or ", kinds)}.";
}
