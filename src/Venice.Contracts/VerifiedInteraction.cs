namespace Venice.Contracts;

/// <summary>An interaction that was replayed.</summary>
/// <param name="Description">Its description, with the consumer when several contracts were verified.</param>
/// <param name="IsSuccess">Whether the provider answered as it says.</param>
/// <param name="Mismatches">One sentence for each difference.</param>
public sealed record VerifiedInteraction(string Description, bool IsSuccess, IReadOnlyList<string> Mismatches)
{
    /// <summary>The same differences in parts.</summary>
    public IReadOnlyList<VerifiedDifference> Differences { get; init; } = [];
}
