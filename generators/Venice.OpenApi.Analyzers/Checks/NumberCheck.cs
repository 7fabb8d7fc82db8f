using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Venice.OpenApi.Analyzers.Facts;

namespace Venice.OpenApi.Analyzers.Checks;

/// <summary>Bounds, steps and lists of numbers.</summary>
internal static class NumberCheck
{
    public static void Run(CheckContext context, RecordFacts record, MemberFacts member, ExpressionSyntax value, object number)
    {
        if (number is double.NaN or double.PositiveInfinity or double.NegativeInfinity or float.NaN or float.PositiveInfinity or float.NegativeInfinity)
        {
            context.Report(ContractRules.Range, value, $"{member.WireName} is a finite number", record.Type, member.Name);
            return;
        }

        if (member.Minimum is { } minimum && Numbers.Compare(number, minimum) is var low && (low < 0 || (low == 0 && minimum.IsExclusive)))
        {
            context.Report(
                ContractRules.Range, value, $"{member.WireName} is {(minimum.IsExclusive ? "greater than" : "at least")} {minimum.Text}", record.Type, member.Name, (FixKeys.Bound, Nearest(member, minimum, step: 1)));
        }
        else if (member.Maximum is { } maximum && Numbers.Compare(number, maximum) is var high && (high > 0 || (high == 0 && maximum.IsExclusive)))
        {
            context.Report(
                ContractRules.Range, value, $"{member.WireName} is {(maximum.IsExclusive ? "less than" : "at most")} {maximum.Text}", record.Type, member.Name, (FixKeys.Bound, Nearest(member, maximum, step: -1)));
        }
        else if (member.Divisor is { } divisor && Numbers.Exact(number) is { } exact && exact % divisor != 0)
        {
            context.Report(
                ContractRules.Multiple, value, $"{member.WireName} is a multiple of {Text(divisor)}", record.Type, member.Name, (FixKeys.Bound, NearestMultiple(member, exact, divisor)));
        }

        if (!member.Listed.IsEmpty && !member.Listed.Any(listed => double.TryParse(listed, NumberStyles.Float, CultureInfo.InvariantCulture, out var one) && one == Numbers.Approximate(number)))
        {
            context.Report(ContractRules.Listed, value, $"{member.WireName} is {string.Join(" or ", member.Listed)}", record.Type, member.Name, (FixKeys.Bound, member.Listed is [var only] ? only : null));
        }
    }

    // A bound that is itself too much has a nearest number beside it only among whole ones.
    private static string? Nearest(MemberFacts member, NumberBound bound, int step)
    {
        var nearest = !bound.IsExclusive ? bound.Exact : IsWhole(member) ? bound.Exact + step : null;
        return nearest is not { } number || (member.Divisor is { } divisor && number % divisor != 0) ? null : Text(number);
    }

    private static string? NearestMultiple(MemberFacts member, decimal number, decimal divisor)
    {
        // number and divisor may both be close to the largest decimal
        if (Math.Abs(number) > 1e15m || divisor is < 1e-9m or > 1e15m)
        {
            return null;
        }

        var below = Math.Floor(number / divisor) * divisor;
        return IsInside(member, below) ? Text(below) : IsInside(member, below + divisor) ? Text(below + divisor) : null;
    }

    private static bool IsInside(MemberFacts member, decimal number) =>
        (member.Minimum is not { } minimum || Numbers.Compare(number, minimum) is var low && (low > 0 || (low == 0 && !minimum.IsExclusive)))
        && (member.Maximum is not { } maximum || Numbers.Compare(number, maximum) is var high && (high < 0 || (high == 0 && !maximum.IsExclusive)));

    private static bool IsWhole(MemberFacts member) => EmittedTypes.Held(member.Property.Type)?.SpecialType is SpecialType.System_Int32 or SpecialType.System_Int64;

    private static string Text(decimal number) => number.ToString("0.############################", CultureInfo.InvariantCulture);
}
