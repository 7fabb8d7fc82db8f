using System.Globalization;
using Venice.OpenApi.Document;
using Venice.OpenApi.Tool.Comparing.Changes;
using Venice.OpenApi.Tool.Comparing.Pairing;

namespace Venice.OpenApi.Tool.Comparing.Walking;

/// <summary>Items of a list.</summary>
internal static class ArrayComparison
{
    public static void Compare(SchemaPair pair, SchemaPairs pairs)
    {
        var (before, after) = (pair.Before.Facts.Items, pair.After.Facts.Items);
        if (before is not null || after is not null)
        {
            pair.Edges.Add(new("[]", pairs.Of(before ?? Anything(pair.Before), after ?? Anything(pair.After), pair.Direction)));
        }

        var (old, now) = (pair.Before.Facts.PrefixItems, pair.After.Facts.PrefixItems);
        for (var i = 0; i < Math.Min(old.Count, now.Count); i++)
        {
            pair.Edges.Add(new($"[{i.ToString(CultureInfo.InvariantCulture)}]", pairs.Of(old[i], now[i], pair.Direction)));
        }

        if (old.Count != now.Count)
        {
            pair.ReportAt(
                now.Count > old.Count ? ChangeKind.ConstraintTightened : ChangeKind.ConstraintLoosened,
                "prefixItems",
                string.Create(CultureInfo.InvariantCulture, $"says what its first {now.Count} items are, was {old.Count}"));
        }
    }

    /// <summary>Where nothing is said, anything is allowed.</summary>
    private static OpenApiSchema Anything(EffectiveSchema around) => new() { Place = around.Schema.Place, Pointer = around.Schema.Pointer };
}
