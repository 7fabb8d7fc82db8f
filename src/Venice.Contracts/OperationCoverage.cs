namespace Venice.Contracts;

/// <summary>What a contract covers of one operation.</summary>
/// <param name="Operation">The operation's id, or method and path where it has none.</param>
/// <param name="Method">The method.</param>
/// <param name="Path">The path, as the document writes it.</param>
/// <param name="Interactions">How many interactions call it.</param>
/// <param name="Items">Everything that the document says of it, in the document's order.</param>
public sealed record OperationCoverage(string Operation, string Method, string Path, int Interactions, IReadOnlyList<CoverageItem> Items)
{
    /// <summary>Counts one dimension.</summary>
    /// <param name="dimension">The dimension.</param>
    public CoverageCount Count(CoverageDimension dimension) => CoverageCount.Of(Items.Where(item => item.Dimension == dimension));
}
