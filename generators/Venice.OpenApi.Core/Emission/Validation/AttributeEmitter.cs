using Venice.OpenApi.Emission.Records;
using Venice.OpenApi.Model;

namespace Venice.OpenApi.Emission.Validation;

/// <summary>The same verdicts as attributes, for tools that read those. One of .NET's own only where it says the same as the check.</summary>
internal static class AttributeEmitter
{
    private const string Own = "global::Venice.OpenApi.Validation.";

    public static void Write(SourceWriter writer, RecordMember member)
    {
        if (ReferenceEquals(member.Model.Constraints, ConstraintModel.None))
        {
            return;
        }

        foreach (var attribute in Of(member))
        {
            writer.Line($"[{attribute}]");
        }
    }

    private static IEnumerable<string> Of(RecordMember member)
    {
        var constraints = member.Model.Constraints;
        return Kept(member, constraints).Concat(Limit(member.Type.Kind, constraints));
    }

    private static IEnumerable<string> Kept(RecordMember member, ConstraintModel constraints) => member.Type.Kind switch
    {
        TypeKind.String => Text(constraints).Concat(Listed(member, constraints)),
        TypeKind.Uri => Text(constraints),
        TypeKind.Boolean => Listed(member, constraints),
        TypeKind.Int32 or TypeKind.Int64 or TypeKind.Double or TypeKind.Decimal => Number(member, constraints).Concat(Listed(member, constraints)),
        TypeKind.Json => JsonKind(constraints),
        TypeKind.List => List(constraints),
        TypeKind.Map => Counts("PropertyCount", constraints.MinProperties, constraints.MaxProperties),
        _ => [],
    };

    // where the check asks for the model's limit, the bound above is not the last word
    private static IEnumerable<string> Limit(TypeKind kind, ConstraintModel constraints)
    {
        var name = kind switch
        {
            TypeKind.String or TypeKind.List => constraints.ModelLimit,
            TypeKind.Int32 or TypeKind.Int64 or TypeKind.Double or TypeKind.Decimal => NumberChecks.Limit(constraints),
            _ => null,
        };
        return name is null ? [] : [$"{Own}ModelLimit({CSharpLiteral.String(name)})"];
    }

    private static IEnumerable<string> Text(ConstraintModel constraints)
    {
        foreach (var attribute in Counts("CodePointLength", constraints.MinLength, constraints.MaxLength))
        {
            yield return attribute;
        }

        if (constraints.Pattern is { } pattern)
        {
            var text = constraints.PatternText is { } written && written != pattern ? ", " + CSharpLiteral.String(written) : "";
            yield return $"{Own}JsonPattern({CSharpLiteral.String(pattern)}{text})";
        }
    }

    // a value that the type does not have is no value of the check either
    private static IEnumerable<string> Listed(RecordMember member, ConstraintModel constraints)
    {
        var values = constraints.Values.Where(value => ListedValues.Literal(value, member.Type.Kind) is not null).ToList();
        return values.Count == 0 || (member.Type.Kind == TypeKind.Boolean && values.Count > 1)
            ? []
            : [$"{Own}ListedValues({string.Join(", ", values.Select(CSharpLiteral.String))})"];
    }

    private static IEnumerable<string> JsonKind(ConstraintModel constraints)
    {
        var kinds = JsonKindChecks.Names(constraints.JsonKinds).Select(static name => "global::System.Text.Json.JsonValueKind." + name).ToList();
        return kinds.Count == 0 ? [] : [$"{Own}JsonKinds({string.Join(", ", kinds)})"];
    }

    private static IEnumerable<string> List(ConstraintModel constraints)
    {
        foreach (var attribute in Counts("ItemCount", constraints.MinItems, constraints.MaxItems))
        {
            yield return attribute;
        }

        if (constraints.UniqueItems)
        {
            yield return Own + "UniqueItems";
        }
    }

    private static IEnumerable<string> Counts(string name, int? least, int? most)
    {
        if (least > 0 || most is < int.MaxValue)
        {
            yield return $"{Own}{name}({CSharpLiteral.Int32(Math.Max(0, least ?? 0))}{(most is { } maximum ? ", " + CSharpLiteral.Int32(maximum) : "")})";
        }
    }

    private static IEnumerable<string> Number(RecordMember member, ConstraintModel constraints)
    {
        var kind = member.Type.Kind;
        var minimum = NumericBound.Of(constraints.Minimum, kind, isMinimum: true);
        var maximum = NumericBound.Of(constraints.Maximum, kind, isMinimum: false);
        if (minimum is not null || maximum is not null)
        {
            yield return Range(member, minimum, maximum);
        }

        if (constraints.MultipleOf is { } divisor && NumericBound.Value(divisor) is > 0 and { } factor)
        {
            yield return $"{Own}MultipleOf({NumericBound.DoubleLiteral(factor)})";
        }
    }

    private static string Range(RecordMember member, NumericBound? minimum, NumericBound? maximum)
    {
        var exclusive = (minimum?.IsExclusive == true ? ", MinimumIsExclusive = true" : "") + (maximum?.IsExclusive == true ? ", MaximumIsExclusive = true" : "");
        var isPlain = member.Presence != Presence.OptionalNullable && CanBeFulfilled(minimum, maximum);
        switch (member.Type.Kind)
        {
            // .NET's own compares as int only when both bounds are int
            case TypeKind.Int32 when isPlain && IsInt32(minimum) && IsInt32(maximum):
                return $"global::System.ComponentModel.DataAnnotations.Range({minimum?.Literal ?? "int.MinValue"}, {maximum?.Literal ?? "int.MaxValue"}{exclusive})";
            case TypeKind.Double when isPlain:
                return $"global::System.ComponentModel.DataAnnotations.Range({minimum?.Literal ?? "double.MinValue"}, {maximum?.Literal ?? "double.MaxValue"}{exclusive})";
            case TypeKind.Double or TypeKind.Int32:
                return $"{Own}DoubleRange({AsDouble(minimum, "double.NegativeInfinity")}, {AsDouble(maximum, "double.PositiveInfinity")}{exclusive})";
            case TypeKind.Int64 when IsInt64(minimum) && IsInt64(maximum):
                return $"{Own}Int64Range({Inside(minimum, 1) ?? "long.MinValue"}, {Inside(maximum, -1) ?? "long.MaxValue"})";
            default:
                return $"{Own}DecimalRange({CSharpLiteral.String(minimum?.Text)}, {CSharpLiteral.String(maximum?.Text)}{exclusive})";
        }
    }

    // .NET's own throws when the bounds contradict each other
    private static bool CanBeFulfilled(NumericBound? minimum, NumericBound? maximum) =>
        minimum is null || maximum is null || NumericBound.Value(minimum.Text) < NumericBound.Value(maximum.Text)
            || (NumericBound.Value(minimum.Text) == NumericBound.Value(maximum.Text) && !minimum.IsExclusive && !maximum.IsExclusive);

    private static bool IsInt32(NumericBound? bound) => bound is null || (IsInt64(bound) && !bound.Literal.EndsWith("L", StringComparison.Ordinal));

    private static bool IsInt64(NumericBound? bound) => bound is null || !bound.Literal.EndsWith("d", StringComparison.Ordinal);

    private static string AsDouble(NumericBound? bound, string none) => bound is null ? none : "(double)" + bound.Literal;

    // an integer bound that is exclusive: the next integer inside, and as a long, because the sum of two ints can be too much for one
    private static string? Inside(NumericBound? bound, int step) => bound is null ? null
        : !bound.IsExclusive ? bound.Literal
        : $"{bound.Literal.TrimEnd('L')}L {(step > 0 ? "+" : "-")} 1";
}
