using System.Globalization;
using Venice.OpenApi.Model;

namespace Venice.OpenApi.Emission.Validation;

/// <summary>Bounds and divisors.</summary>
internal static class NumberChecks
{
    public static IEnumerable<CheckCode> Of(string value, TypeKind kind, ConstraintModel constraints, string path, LocalNames names)
    {
        var minimum = NumericBound.Of(constraints.Minimum, kind, isMinimum: true);
        var maximum = NumericBound.Of(constraints.Maximum, kind, isMinimum: false);
        var limit = Limit(constraints);
        var isBounded = minimum is not null && maximum is not null && limit is null;
        if (kind == TypeKind.Double && !isBounded)
        {
            // JSON has no NaN and no infinity: such a number could not be sent
            yield return new($"!double.IsFinite({value})", $"violations.Add({path}, \"type\", \"must be a finite number.\");");
        }

        if (limit is not null)
        {
            yield return LimitedRange(value, kind, minimum, maximum, limit, path, names);
        }
        else if ((kind == TypeKind.Double && isBounded ? OutOfBounds(value, minimum!, maximum!) : Condition(value, minimum, maximum?.Literal, maximum?.IsExclusive ?? false)) is { } condition)
        {
            yield return new(condition, $"violations.Add({path}, \"{RangeText.Rule(minimum, maximum)}\", {CSharpLiteral.String(RangeText.Sentence(minimum, maximum))});");
        }

        foreach (var check in ListedValues.Of(value, kind, constraints, path))
        {
            yield return check;
        }

        if (constraints.MultipleOf is { } divisor && Multiple(value, kind, divisor) is { } multiple)
        {
            yield return new(multiple, $"violations.AddMultipleOf({path}, {CSharpLiteral.String(divisor)});");
        }
    }

    /// <summary>The model's limit for the number; it belongs to a length or a count when the schema has one of those.</summary>
    public static string? Limit(ConstraintModel constraints) => constraints.MaxLength is not null || constraints.MaxItems is not null ? null : constraints.ModelLimit;

    private static CheckCode LimitedRange(string value, TypeKind kind, NumericBound? minimum, NumericBound? maximum, string limitName, string path, LocalNames names)
    {
        var limit = names.Derive(value + "Limit");
        var documented = maximum?.Literal ?? (kind == TypeKind.Int32 ? "int.MaxValue" : "double.MaxValue");
        var (call, type) = kind switch
        {
            TypeKind.Int32 => ($"violations.Limit({CSharpLiteral.String(limitName)}, {documented})", ""),
            _ => ($"violations.Limit({CSharpLiteral.String(limitName)}, (double){documented})", kind == TypeKind.Decimal ? "(double)" : ""),
        };
        var isWrong = Condition(value, minimum, limit, maximum?.IsExclusive ?? false, type)!;
        var text = $"{limit}.ToString(global::System.Globalization.CultureInfo.InvariantCulture)";
        var isAsked = minimum is null && maximum is null ? "violations.HasLimits && " : "";
        return new(
            $"{isAsked}{call} is var {limit} && {(isWrong.Contains("||") ? $"({isWrong})" : isWrong)}",
            $"violations.AddRange({path}{Bound("minimum", minimum)}, maximum: {text}{(maximum?.IsExclusive == true ? ", maximumIsExclusive: true" : "")});");
    }

    /// <summary>No NaN lies between two bounds, so there is nothing else to ask.</summary>
    private static string OutOfBounds(string value, NumericBound minimum, NumericBound maximum) =>
        $"!({value} {(minimum.IsExclusive ? ">" : ">=")} {minimum.Literal} && {value} {(maximum.IsExclusive ? "<" : "<=")} {maximum.Literal})";

    private static string? Condition(string value, NumericBound? minimum, string? maximum, bool maximumIsExclusive, string cast = "")
    {
        var low = minimum is null ? null : $"{value} {(minimum.IsExclusive ? "<=" : "<")} {minimum.Literal}";
        var high = maximum is null ? null : $"{cast}{value} {(maximumIsExclusive ? ">=" : ">")} {maximum}";
        return low is null ? high : high is null ? low : $"{low} || {high}";
    }

    private static string Bound(string name, NumericBound? bound) => bound is null
        ? ""
        : $", {name}: {CSharpLiteral.String(bound.Text)}{(bound.IsExclusive ? $", {name}IsExclusive: true" : "")}";

    private static string? Multiple(string value, TypeKind kind, string divisor)
    {
        const string Check = "!global::Venice.OpenApi.Validation.Check.IsMultipleOf";
        var exact = NumericBound.ExactValue(divisor);
        if (kind is TypeKind.Int32 or TypeKind.Int64 && exact is { } whole && decimal.Truncate(whole) == whole)
        {
            // a divisor beyond long divides nothing but zero
            return whole is > 1 and <= long.MaxValue ? $"{value} % {whole.ToString("0", CultureInfo.InvariantCulture)}{(whole > int.MaxValue ? "L" : "")} != 0"
                : whole <= 1 ? null
                : $"{value} != 0";
        }

        if (exact is > 0 && kind is TypeKind.Decimal or TypeKind.Int32 or TypeKind.Int64)
        {
            return $"{Check}({(kind == TypeKind.Decimal ? "" : "(decimal)")}{value}, {exact.Value.ToString(CultureInfo.InvariantCulture)}m)";
        }

        return kind == TypeKind.Double && NumericBound.Value(divisor) is > 0 and { } real ? $"{Check}({value}, {NumericBound.DoubleLiteral(real)})" : null;
    }
}
