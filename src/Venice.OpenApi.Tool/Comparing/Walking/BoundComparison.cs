using System.Globalization;
using Venice.OpenApi.Binding.Schemas;
using Venice.OpenApi.Conformance;
using Venice.OpenApi.Tool.Comparing.Changes;
using Venice.OpenApi.Tool.Comparing.Pairing;

namespace Venice.OpenApi.Tool.Comparing.Walking;

/// <summary>Limits of numbers, texts, lists and objects.</summary>
internal static class BoundComparison
{
    public static void Compare(SchemaPair pair)
    {
        var (before, after) = (pair.Before.Facts, pair.After.Facts);
        Number(pair, "minimum", "exclusiveMinimum", before.Minimum, after.Minimum, isLower: true);
        Number(pair, "maximum", "exclusiveMaximum", before.Maximum, after.Maximum, isLower: false);
        MultipleOf(pair, before.MultipleOf, after.MultipleOf);
        Count(pair, "minLength", before.MinLength, after.MinLength, isLower: true);
        Count(pair, "maxLength", before.MaxLength, after.MaxLength, isLower: false);
        Count(pair, "minItems", before.MinItems, after.MinItems, isLower: true);
        Count(pair, "maxItems", before.MaxItems, after.MaxItems, isLower: false);
        Count(pair, "minProperties", before.MinProperties, after.MinProperties, isLower: true);
        Count(pair, "maxProperties", before.MaxProperties, after.MaxProperties, isLower: false);
        Text(pair, "pattern", before.Pattern, after.Pattern);
        if (before.UniqueItems != after.UniqueItems)
        {
            pair.ReportAt(
                after.UniqueItems ? ChangeKind.ConstraintTightened : ChangeKind.ConstraintLoosened,
                "uniqueItems",
                after.UniqueItems ? "takes no item twice" : "may hold an item twice");
        }
    }

    private static void Count(SchemaPair pair, string keyword, long? before, long? after, bool isLower)
    {
        // zero and more, and nothing said, are the same
        var (old, now) = (isLower && before == 0 ? null : before, isLower && after == 0 ? null : after);
        if (old != now)
        {
            var isTighter = now is { } limit && (old is not { } was || (isLower ? limit > was : limit < was));
            Report(pair, keyword, keyword, isTighter, Shown(before), Shown(after));
        }
    }

    private static void Number(SchemaPair pair, string keyword, string exclusive, NumberBound? before, NumberBound? after, bool isLower)
    {
        if (before is null && after is null)
        {
            return;
        }

        var order = Order(before, after, isLower);
        if (order != 0)
        {
            Report(pair, keyword, exclusive, isTighter: order > 0, Shown(before), Shown(after));
        }
    }

    /// <returns>Above zero when the new bound is the tighter one.</returns>
    private static int Order(NumberBound? before, NumberBound? after, bool isLower)
    {
        if (before is null || after is null)
        {
            return after is null ? -1 : 1;
        }

        if (JsonNumber.Parse(before.Number) is not { } old || JsonNumber.Parse(after.Number) is not { } now)
        {
            return string.CompareOrdinal(after.Number, before.Number);
        }

        var order = isLower ? now.CompareTo(old) : old.CompareTo(now);
        return order != 0 ? order : after.IsExclusive.CompareTo(before.IsExclusive);
    }

    private static void MultipleOf(SchemaPair pair, string? before, string? after)
    {
        if (before == after)
        {
            return;
        }

        var (old, now) = (before is null ? null : JsonNumber.Parse(before), after is null ? null : JsonNumber.Parse(after));
        if (old is { } one && now is { } other && one.Equals(other))
        {
            return;
        }

        var kind = (old, now) switch
        {
            (null, _) => ChangeKind.ConstraintTightened,
            (_, null) => ChangeKind.ConstraintLoosened,
            ({ } was, { } step) when was.IsMultipleOf(step) == true => ChangeKind.ConstraintLoosened,
            ({ } was, { } step) when step.IsMultipleOf(was) == true => ChangeKind.ConstraintTightened,
            _ => ChangeKind.ConstraintChanged,
        };
        pair.ReportAt(kind, "multipleOf", $"has the multipleOf {after ?? "none"}, was {before ?? "none"}", before, after);
    }

    private static void Text(SchemaPair pair, string keyword, string? before, string? after)
    {
        if (before != after)
        {
            var kind = before is null ? ChangeKind.ConstraintTightened : after is null ? ChangeKind.ConstraintLoosened : ChangeKind.ConstraintChanged;
            pair.ReportAt(kind, keyword, $"has the {keyword} {(after is null ? "none" : Quoted.Name(after))}, was {(before is null ? "none" : Quoted.Name(before))}", before, after);
        }
    }

    private static void Report(SchemaPair pair, string keyword, string other, bool isTighter, string before, string after) => pair.Report(
        isTighter ? ChangeKind.ConstraintTightened : ChangeKind.ConstraintLoosened,
        pair.Before.PlaceOf(keyword, other),
        pair.After.PlaceOf(keyword, other),
        $"has the {keyword} {after}, was {before}",
        before,
        after);

    private static string Shown(long? count) => count?.ToString(CultureInfo.InvariantCulture) ?? "none";

    private static string Shown(NumberBound? bound) => bound is null ? "none" : bound.IsExclusive ? $"{bound.Number} (exclusive)" : bound.Number;
}
