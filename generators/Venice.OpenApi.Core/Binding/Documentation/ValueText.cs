using System.Globalization;
using Venice.OpenApi.Binding.Schemas;
using Venice.OpenApi.Binding.Types;
using Venice.OpenApi.Document;
using Venice.OpenApi.Model;
using Venice.OpenApi.Reading;

namespace Venice.OpenApi.Binding.Documentation;

/// <summary>What values are legal, and which one counts when none is given, as one sentence.</summary>
internal static class ValueText
{
    private const int LongestPattern = 120;

    /// <summary>What is added for a member that may stay unset in a request.</summary>
    private const string ServiceDecides = "the service decides when null";

    private const string ServiceTakes = "the service takes ";

    private const string WhenUnset = " when nothing is given";

    public static string? Of(BoundType bound, OpenApiSchema schema, SchemaFacts facts, Presence presence)
    {
        var unset = presence is Presence.Optional or Presence.OptionalNullable ? Text(schema) ?? Default(facts) : null;
        if (unset is null && bound.Constant is null && ReferenceEquals(bound.Constraints, ConstraintModel.None))
        {
            return null;
        }

        var parts = new List<string>();
        AddConstraints(parts, bound.Constraints);
        if (bound.Constraints.Items is { } items)
        {
            var inner = new List<string>();
            AddConstraints(inner, items);
            if (inner.Count > 0)
            {
                parts.Add("each " + string.Join(", ", inner));
            }
        }

        if (bound.Constraints.Values.Count > 1)
        {
            parts.Add("one of " + string.Join(", ", bound.Constraints.Values.Select(static value => $"`{value}`")));
        }

        if (bound.Constant is { } constant)
        {
            parts.Add($"always `{constant.Trim('"')}`");
        }

        var sentence = string.Join(", ", parts);
        if (unset is { } text)
        {
            sentence += (sentence.Length > 0 ? "; " : string.Empty) + $"{ServiceTakes}`{text}`{WhenUnset}";
        }

        return sentence.Length == 0 ? null : char.ToUpperInvariant(sentence[0]) + sentence.Substring(1) + ".";
    }

    /// <summary>Adds what an unset member of a request means, where the document names no default.</summary>
    public static string? WithServiceDecides(string? value) =>
        value is null || value.Contains(WhenUnset) || value.Contains(ServiceDecides) ? value : value.Substring(0, value.Length - 1) + "; " + ServiceDecides + ".";

    /// <summary>An answer has no defaults: nothing decides about what did not come.</summary>
    public static string? WithoutDefault(string? value)
    {
        if (value is null || !value.EndsWith(WhenUnset + ".", StringComparison.Ordinal))
        {
            return value;
        }

        var start = value.IndexOf("; " + ServiceTakes, StringComparison.Ordinal);
        return start < 0 ? null : value.Substring(0, start) + ".";
    }

    private static void AddConstraints(List<string> parts, ConstraintModel constraints)
    {
        if (constraints.Minimum is { } minimum)
        {
            parts.Add((minimum.IsExclusive ? "greater than " : "at least ") + minimum.Number);
        }

        if (constraints.Maximum is { } maximum)
        {
            parts.Add((maximum.IsExclusive ? "less than " : "at most ") + maximum.Number);
        }

        if (constraints.MultipleOf is { } step)
        {
            parts.Add("a multiple of " + step);
        }

        AddCount(parts, constraints.MinLength, constraints.MaxLength, "character");
        if (constraints.ModelLimit is not null)
        {
            parts.Add("as far as the model allows");
        }

        if (constraints.PatternText is { Length: <= LongestPattern } pattern)
        {
            parts.Add($"matches `{pattern}`");
        }

        AddCount(parts, constraints.MinItems, constraints.MaxItems, "item");
        if (constraints.UniqueItems)
        {
            parts.Add("no item twice");
        }

        AddCount(parts, constraints.MinProperties, constraints.MaxProperties, "member");
    }

    private static void AddCount(List<string> parts, int? minimum, int? maximum, string unit)
    {
        if (Count(minimum, maximum, unit) is { } text)
        {
            parts.Add(text);
        }
    }

    private static string? Count(int? minimum, int? maximum, string unit) => (minimum ?? 0, maximum) switch
    {
        (0, null) => null,
        (0, { } most) => $"at most {Number(most)} {Plural(unit, most)}",
        ({ } least, null) => $"at least {Number(least)} {Plural(unit, least)}",
        ({ } least, { } most) when least == most => $"exactly {Number(most)} {Plural(unit, most)}",
        ({ } least, { } most) => $"{Number(least)} to {Number(most)} {Plural(unit, most)}",
    };

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Plural(string unit, int count) => count == 1 ? unit : unit + "s";

    private static string? Default(SchemaFacts facts)
    {
        for (var i = facts.Sources.Count - 1; i >= 0; i--)
        {
            if (Text(facts.Sources[i]) is { } text)
            {
                return text;
            }
        }

        return null;
    }

    private static string? Text(OpenApiSchema schema) => schema.Default is SpecScalar { IsNull: false, Text.Length: > 0 and <= 80 } scalar ? scalar.Text : null;
}
