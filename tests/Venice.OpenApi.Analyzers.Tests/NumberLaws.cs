using FsCheck;
using FsCheck.Fluent;
using Venice.OpenApi.Analyzers.Facts;
using Venice.OpenApi.Validation;
using Check = Venice.OpenApi.Validation.Check;

namespace Venice.OpenApi.Analyzers.Tests;

/// <summary>Numbers are judged as the emitted checks judge them: digit by digit, without rounding.</summary>
public sealed class NumberLaws
{
    private static readonly double[] Divisors = [1, 2, 8, 0.1, 0.25, 0.01, 3e-5, 1e-9, 7e15, 1e22];

    [Fact]
    public void Multiple_OfAnyDouble_IsWhatTheCheckSays() => Prop.ForAll<double, int, PositiveInt>(static (real, whole, choice) =>
    {
        var divisor = Divisors[choice.Get % Divisors.Length];
        return new[] { real, whole, whole * divisor, whole / 1000d, whole * 1e15 }.Where(double.IsFinite)
            .All(number => Numbers.IsMultiple(number, NumberBound.Of(divisor, isExclusive: false)!) == Check.IsMultipleOf(number, divisor));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Multiple_OfAnyWholeNumber_IsWhatTheAttributeSays() => Prop.ForAll<long, PositiveInt>(static (number, choice) =>
    {
        var divisor = Divisors[choice.Get % (Divisors.Length - 1)];
        return Numbers.IsMultiple(number, NumberBound.Of(divisor, isExclusive: false)!) == new MultipleOfAttribute(divisor).IsValid(number);
    }).QuickCheckThrowOnFailure();
}
