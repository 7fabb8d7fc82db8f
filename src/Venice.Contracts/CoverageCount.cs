namespace Venice.Contracts;

/// <summary>How many things are covered.</summary>
/// <param name="Covered">So many are.</param>
/// <param name="Open">So many could be and are not.</param>
/// <param name="Unreachable">So many no contract can hold.</param>
public readonly record struct CoverageCount(int Covered, int Open, int Unreachable)
{
    /// <summary>All of them.</summary>
    public int Total => Covered + Open + Unreachable;

    /// <summary>The covered share of all, from 0 to 1; 1 when there is nothing.</summary>
    public double Share => Total == 0 ? 1 : (double)Covered / Total;

    /// <summary>The covered share of what a contract can hold, from 0 to 1; 1 when there is nothing.</summary>
    public double ReachableShare => Covered + Open == 0 ? 1 : (double)Covered / (Covered + Open);

    internal static CoverageCount Of(IEnumerable<CoverageItem> items)
    {
        var counts = new int[3];
        foreach (var item in items)
        {
            counts[(int)item.State]++;
        }

        return new(counts[(int)CoverageState.Covered], counts[(int)CoverageState.Open], counts[(int)CoverageState.Unreachable]);
    }
}
