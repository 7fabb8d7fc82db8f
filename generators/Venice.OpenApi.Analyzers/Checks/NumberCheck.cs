using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Venice.OpenApi.Analyzers.Facts;

namespace Venice.OpenApi.Analyzers.Checks;

/// <summary>Bounds, steps and lists of numbers.</summary>
internal static class NumberCheck
{
    // beyond that, sums of bounds and steps may be too much for a decimal
    private const decimal Largest = 1e15m;
    private const decimal Smallest = 1e-9m;

    /// <param name="number">As the member holds it.</param>
    public static void Run(CheckContext context, RequestState request, MemberFacts member, ExpressionSyntax value, object number)
    {
        if (number is double.NaN or double.PositiveInfinity or double.NegativeInfinity or float.NaN or float.PositiveInfinity or float.NegativeInfinity)
        {
            context.Report(ContractRules.Range, value, $"{member.WireName} is a finite number", request, member);
            return;
        }

        if (member.Minimum is { } minimum && !IsAbove(number, minimum))
        {
            context.Report(ContractRules.Range, value, $"{member.WireName} is {(minimum.IsExclusive ? "greater than" : "at least")} {minimum.Text}", request, member, Nearest(member, minimum, step: 1));
        }
        else if (member.Maximum is { } maximum && !IsBelow(number, maximum))
        {
            context.Report(ContractRules.Range, value, $"{member.WireName} is {(maximum.IsExclusive ? "less than" : "at most")} {maximum.Text}", request, member, Nearest(member, maximum, step: -1));
        }
        else if (member.Divisor is { } divisor && !Numbers.IsMultiple(number, divisor))
        {
            context.Report(ContractRules.Multiple, value, $"{member.WireName} is a multiple of {divisor.Text}", request, member, NearestMultiple(member, number, divisor));
        }

        if (!IsListed(member, number))
        {
            context.Report(ContractRules.Listed, value, $"{member.WireName} is {string.Join(" or ", member.Listed)}", request, member, member.Listed is [var only] ? only : null);
        }
    }

    /// <summary>Whether nothing is to be said of the number.</summary>
    public static bool Takes(MemberFacts member, decimal number)
    {
        var held = member.Holds == SpecialType.System_Double ? (object)(double)number : number;
        return (member.Minimum is not { } minimum || IsAbove(held, minimum))
            && (member.Maximum is not { } maximum || IsBelow(held, maximum))
            && (member.Divisor is not { } divisor || Numbers.IsMultiple(held, divisor))
            && IsListed(member, held);
    }

    private static bool IsAbove(object number, NumberBound minimum) => Numbers.Compare(number, minimum) is var order && (minimum.IsExclusive ? order > 0 : order >= 0);

    private static bool IsBelow(object number, NumberBound maximum) => Numbers.Compare(number, maximum) is var order && (maximum.IsExclusive ? order < 0 : order <= 0);

    private static bool IsListed(MemberFacts member, object number) =>
        member.Listed.IsEmpty || member.Listed.Any(listed => double.TryParse(listed, NumberStyles.Float, CultureInfo.InvariantCulture, out var one) && one == Numbers.Approximate(number));

    // A bound that is itself too much has a nearest number beside it only among whole ones and multiples.
    private static string? Nearest(MemberFacts member, NumberBound bound, int step)
    {
        if (bound.Exact is not { } exact || Math.Abs(exact) > Largest)
        {
            return null;
        }

        var unit = member.Divisor?.Exact is { } divisor and >= Smallest and <= Largest ? divisor : IsWhole(member) ? 1 : 0;
        var nearest = unit == 0 ? exact : (step > 0 ? Math.Ceiling(exact / unit) : Math.Floor(exact / unit)) * unit;
        nearest += bound.IsExclusive && nearest == exact ? unit * step : 0;
        return Takes(member, nearest) ? Text(nearest) : null;
    }

    private static string? NearestMultiple(MemberFacts member, object number, NumberBound divisor)
    {
        if (Numbers.Exact(number) is not { } exact || Math.Abs(exact) > Largest || divisor.Exact is not ({ } unit and >= Smallest and <= Largest))
        {
            return null;
        }

        var below = Math.Floor(exact / unit) * unit;
        return Takes(member, below) ? Text(below) : Takes(member, below + unit) ? Text(below + unit) : null;
    }

    private static bool IsWhole(MemberFacts member) => member.Holds is SpecialType.System_Int32 or SpecialType.System_Int64;

    private static string Text(decimal number) => number.ToString("0.############################", CultureInfo.InvariantCulture);
}
