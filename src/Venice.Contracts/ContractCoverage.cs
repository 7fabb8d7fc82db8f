using Venice.Contracts.Covering;

namespace Venice.Contracts;

/// <summary>What a contract covers of its document.</summary>
/// <param name="Title">The document's title.</param>
/// <param name="Interactions">How many interactions the contract has.</param>
/// <param name="Operations">Each operation of the document, in its order.</param>
/// <param name="Strangers">The descriptions of interactions that call no operation of the document.</param>
public sealed record ContractCoverage(string Title, int Interactions, IReadOnlyList<OperationCoverage> Operations, IReadOnlyList<string> Strangers)
{
    /// <summary>Counts one dimension over all operations.</summary>
    /// <param name="dimension">The dimension.</param>
    public CoverageCount Count(CoverageDimension dimension) => CoverageCount.Of(Operations.SelectMany(static operation => operation.Items).Where(item => item.Dimension == dimension));

    /// <summary>A table of operations and dimensions, and below it what is open and why, for a terminal.</summary>
    public string ToText() => CoverageText.Of(this);

    /// <summary>Figures and all items, as JSON.</summary>
    public string ToJson() => CoverageJson.Of(this);

    /// <summary>One HTML page that needs nothing else: figures, a heat map, and what is not covered and why.</summary>
    public string ToHtml() => CoveragePage.Of(this);
}
