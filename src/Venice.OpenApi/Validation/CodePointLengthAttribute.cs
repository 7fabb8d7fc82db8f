namespace Venice.OpenApi.Validation;

/// <summary>The length of a text in code points, as JSON Schema counts (<c>minLength</c>, <c>maxLength</c>): 😀 is one.</summary>
/// <param name="minimum">The fewest; -1 for no bound.</param>
/// <param name="maximum">The most; -1, the default, for no bound.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter)]
public sealed class CodePointLengthAttribute(int minimum, int maximum = -1) : JsonValueAttribute
{
    /// <summary>The fewest code points; -1 for no bound.</summary>
    public int Minimum => minimum;

    /// <summary>The most code points; -1 for no bound.</summary>
    public int Maximum => maximum;

    private protected override bool Passes(object value) => TextOf(value) is not { } text || Check.HasLength(text, minimum, Upper);

    private protected override string Describe() => RangeText.CountSentence(minimum < 0 ? null : minimum, maximum < 0 ? null : maximum, "character", "characters");

    private int Upper => maximum < 0 ? int.MaxValue : maximum;
}
