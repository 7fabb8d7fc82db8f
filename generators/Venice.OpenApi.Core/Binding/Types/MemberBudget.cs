namespace Venice.OpenApi.Binding.Types;

/// <summary>
/// How many members all records together may have. A thousand schemas that extend one with a thousand members are a short text and a million members;
/// each costs its share of memory before the compiler has seen any of them.
/// </summary>
internal sealed class MemberBudget
{
    /// <summary>Several times what the largest public document needs.</summary>
    public const int Limit = 300_000;

    private int _spent;

    /// <returns>Whether a record of so many members may be made.</returns>
    public bool TrySpend(int members)
    {
        if (members > Limit - _spent)
        {
            return false;
        }

        _spent += members;
        return true;
    }
}
