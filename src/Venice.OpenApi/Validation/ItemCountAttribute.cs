using System.Collections;

namespace Venice.OpenApi.Validation;

/// <summary>The number of items in a list (<c>minItems</c>, <c>maxItems</c>).</summary>
/// <param name="minimum">The fewest; -1 for no bound.</param>
/// <param name="maximum">The most; -1, the default, for no bound.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter)]
public sealed class ItemCountAttribute(int minimum, int maximum = -1) : JsonValueAttribute
{
    /// <summary>The fewest items; -1 for no bound.</summary>
    public int Minimum => minimum;

    /// <summary>The most items; -1 for no bound.</summary>
    public int Maximum => maximum;

    private protected override bool Passes(object value) =>
        value is not IEnumerable items || (EnumerableCount.Of(items) is var count && count >= minimum && count <= Upper);

    private protected override string Describe() => RangeText.CountSentence(minimum < 0 ? null : minimum, maximum < 0 ? null : maximum, "item", "items");

    private int Upper => maximum < 0 ? int.MaxValue : maximum;
}
