using System.Globalization;
using Venice.OpenApi.Binding.Patterns;
using Venice.OpenApi.Binding.Schemas;
using Venice.OpenApi.Collections;
using Venice.OpenApi.Diagnostics;
using Venice.OpenApi.Document;
using Venice.OpenApi.Model;
using Venice.OpenApi.Reading;

namespace Venice.OpenApi.Binding.Types;

/// <summary>What a value must keep, as far as it means something for its C# type.</summary>
internal static class ConstraintBinder
{
    public static ConstraintModel Of(SchemaFacts facts, TypeKind kind, DiagnosticBag bag) => AsksNothing(facts) ? ConstraintModel.None : kind switch
    {
        TypeKind.Int32 or TypeKind.Int64 => Limited(Integer(facts, kind, bag) with { Values = Values(facts, kind) }, facts),
        TypeKind.Double or TypeKind.Decimal => Limited(Number(facts, kind, bag) with { Values = Values(facts, kind) }, facts),
        TypeKind.Boolean => new ConstraintModel { Values = Values(facts, kind) },
        TypeKind.String => Limited(Text(facts, bag), facts),
        TypeKind.Uri => Text(facts, bag),
        TypeKind.List => Limited(
            new ConstraintModel { MinItems = Count(facts.MinItems), MaxItems = Count(facts.MaxItems), UniqueItems = facts.UniqueItems }, facts),
        TypeKind.Map or TypeKind.Record => new ConstraintModel { MinProperties = Count(facts.MinProperties), MaxProperties = Count(facts.MaxProperties) },
        _ => ConstraintModel.None,
    };

    // most values: they all have the one model that says so
    private static bool AsksNothing(SchemaFacts facts) => facts is
        {
            Minimum: null, Maximum: null, MultipleOf: null, MinLength: null, MaxLength: null, Pattern: null, Values: null,
            MinItems: null, MaxItems: null, UniqueItems: false, MinProperties: null, MaxProperties: null,
        }
        && facts.Extension("x-model-limit") is null;

    /// <summary>The constant that a value is.</summary>
    public static ConstraintModel OfConstant(SchemaFacts facts, TypeKind kind) => new() { Values = Values(facts, kind) };

    // Unlike a text, a number that the document does not list is no new name for something: it is refused.
    private static EquatableArray<string> Values(SchemaFacts facts, TypeKind kind) =>
        facts.Values is { Count: > 0 } values && values.All(value => Listed(value, kind) is not null)
            ? values.Select(value => Listed(value, kind)!).Distinct().ToEquatableArray()
            : [];

    private static string? Listed(SpecScalar value, TypeKind kind) => kind switch
    {
        TypeKind.String => value.Text,
        TypeKind.Boolean => LiteralText.Of(value, kind),
        _ => NumberText.Literal(value.Text),
    };

    private static ConstraintModel Limited(ConstraintModel constraints, SchemaFacts facts) =>
        facts.Extension("x-model-limit") is SpecScalar { Text.Length: > 0 } limit ? constraints with { ModelLimit = limit.Text } : constraints;

    private static ConstraintModel Text(SchemaFacts facts, DiagnosticBag bag)
    {
        var constraints = new ConstraintModel { MinLength = Count(facts.MinLength), MaxLength = Count(facts.MaxLength) };
        if (facts.Pattern is not { } text)
        {
            return constraints;
        }

        var pattern = PatternTranslator.Translate(text);
        if (pattern.Expression is { } expression)
        {
            return constraints with { Pattern = expression, PatternText = text, IsPatternLinear = pattern.IsLinear };
        }

        bag.Report(BindingRules.PatternNotChecked, PlaceOf(facts, static s => s.Pattern), text, pattern.Obstacle ?? string.Empty);
        return constraints;
    }

    private static ConstraintModel Number(SchemaFacts facts, TypeKind kind, DiagnosticBag bag)
    {
        return new ConstraintModel
        {
            Minimum = Bound(facts.Minimum),
            Maximum = Bound(facts.Maximum),
            MultipleOf = facts.MultipleOf is { } step && NumberText.Compare(step, "0") > 0 ? Literal(step) : null,
        };

        BoundModel? Bound(NumberBound? bound) => bound is not null && Literal(bound.Number) is { } text ? new BoundModel(text, bound.IsExclusive) : null;

        string? Literal(string number)
        {
            var text = NumberText.Literal(number);
            if (text is null || (kind == TypeKind.Decimal && !NumberText.TryDecimal(text, out _)))
            {
                bag.Report(BindingRules.BoundNotUsed, facts.Source.Place, number, facts.Source.Pointer);
                return null;
            }

            return text;
        }
    }

    // Whole numbers only: a bound between two of them moves to the next, one that no value can break is left out.
    private static ConstraintModel Integer(SchemaFacts facts, TypeKind kind, DiagnosticBag bag)
    {
        var (least, most) = kind == TypeKind.Int32 ? (int.MinValue, int.MaxValue) : (long.MinValue, long.MaxValue);
        return new ConstraintModel
        {
            Minimum = Whole(facts.Minimum, decimal.Ceiling),
            Maximum = Whole(facts.Maximum, decimal.Floor),
            // What divides one divides every whole number.
            MultipleOf = facts.MultipleOf is { } step && NumberText.TryDecimal(step, out var number) && number > 0 && number <= most && 1m % number != 0 ? NumberText.Literal(step) : null,
        };

        BoundModel? Whole(NumberBound? bound, Func<decimal, decimal> round)
        {
            if (bound is null)
            {
                return null;
            }

            if (!NumberText.TryDecimal(bound.Number, out var value))
            {
                if (!NumberText.TryDouble(bound.Number, out _))
                {
                    bag.Report(BindingRules.BoundNotUsed, facts.Source.Place, bound.Number, facts.Source.Pointer);
                }

                return null;
            }

            var whole = round(value);
            return whole <= least || whole >= most ? null : new BoundModel(whole.ToString("0", CultureInfo.InvariantCulture), bound.IsExclusive && whole == value);
        }
    }

    // Zero or less asks nothing as a minimum; more than C# can count forbids nothing as a maximum.
    private static int? Count(long? count) => count is null or > int.MaxValue or < 0 ? null : (int)count.Value;

    private static SourcePlace PlaceOf(SchemaFacts facts, Func<OpenApiSchema, object?> select) => (facts.Sources.Find(s => select(s) is not null) ?? facts.Source).Place;
}
