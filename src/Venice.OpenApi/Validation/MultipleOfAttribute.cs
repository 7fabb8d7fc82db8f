namespace Venice.OpenApi.Validation;

/// <summary>A number is a multiple of another (<c>multipleOf</c>).</summary>
/// <param name="divisor">The other number; greater than 0.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter)]
public sealed class MultipleOfAttribute(double divisor) : JsonValueAttribute
{
    /// <summary>The other number.</summary>
    public double Divisor => divisor;

    private protected override bool Passes(object value) => value switch
    {
        int number => Passes((decimal)number),
        long number => Passes((decimal)number),
        decimal number => Passes(number),
        double number => Check.IsMultipleOf(number, divisor),
        _ => true,
    };

    private protected override string Describe() => $"must be a multiple of {Check.Text(divisor)}.";

    private bool Passes(decimal number) => Check.ToDecimal(divisor) is { } exact ? Check.IsMultipleOf(number, exact) : Check.IsMultipleOf((double)number, divisor);
}
