namespace Venice.OpenApi.Reading;

/// <summary>What became another in a tree when an edit of its text was read into it. All other nodes are the same objects as before.</summary>
/// <param name="Before">The root as it was.</param>
/// <param name="Way">The keys and indices that lead from the root to the innermost value in which all of the edit lies, and whose key it left alone.</param>
internal sealed record SpecEdit(SpecMap Before, IReadOnlyList<string> Way);
