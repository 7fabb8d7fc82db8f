using System.Globalization;

namespace Venice.OpenApi.Validation;

/// <summary>The only values allowed (<c>enum</c> of numbers, <c>const</c>). They are text, because an attribute cannot hold a decimal.</summary>
/// <param name="values">The values as the document writes them: texts as they are, numbers and truth values in JSON.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter)]
public sealed class ListedValuesAttribute(params string[] values) : JsonValueAttribute
{
    /// <summary>The values as the document writes them.</summary>
    public IReadOnlyList<string> Values => values;

    private protected override bool Passes(object value) => value switch
    {
        string text => values.Contains(text, StringComparer.Ordinal),
        bool truth => values.Contains(truth ? "true" : "false", StringComparer.Ordinal),
        int number => Lists(number),
        long number => Lists(number),
        decimal number => Lists(number),
        double number => values.Any(listed => double.TryParse(listed, NumberStyles.Float, CultureInfo.InvariantCulture, out var one) && one == number),
        _ => true,
    };

    private protected override string Describe() => $"must be {(values.Length == 1 ? "" : "one of ")}{string.Join(", ", values)}.";

    private bool Lists(decimal number) => values.Any(listed => decimal.TryParse(listed, NumberStyles.Float, CultureInfo.InvariantCulture, out var one) && one == number);
}
