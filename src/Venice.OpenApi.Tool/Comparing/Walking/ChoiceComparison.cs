using System.Globalization;
using Venice.OpenApi.Reading;
using Venice.OpenApi.Tool.Comparing.Changes;
using Venice.OpenApi.Tool.Comparing.Pairing;

namespace Venice.OpenApi.Tool.Comparing.Walking;

/// <summary>Cases of <c>oneOf</c> and <c>anyOf</c>.</summary>
internal static class ChoiceComparison
{
    public static void Compare(SchemaPair pair, SchemaPairs pairs)
    {
        if (!pair.Before.IsChoice)
        {
            return;
        }

        var (before, after) = (pair.Before.Cases, pair.After.Cases);
        var (old, now) = (before.Select(pairs.SeenBefore).ToList(), after.Select(pairs.SeenAfter).ToList());
        var found = CasePairs.Find(old, now);
        foreach (var (i, j) in found)
        {
            pair.Edges.Add(new($"<{j.ToString(CultureInfo.InvariantCulture)}>", pairs.Of(before[i], after[j], pair.Direction)));
        }

        var (paired, taken) = (found.Select(static at => at.Before).ToHashSet(), found.Select(static at => at.After).ToHashSet());
        for (var i = 0; i < before.Count; i++)
        {
            if (!paired.Contains(i))
            {
                Reached.By(pairs, [before[i]]);
                pair.Report(ChangeKind.CaseRemoved, ChangePlace.Of(before[i]), pair.After.PlaceOf("oneOf", "anyOf"), $"is never {old[i]} any more{Count(old.Count, now.Count)}", old[i].ToString());
            }
        }

        for (var j = 0; j < after.Count; j++)
        {
            if (!taken.Contains(j))
            {
                Reached.By(pairs, [after[j]]);
                pair.Report(ChangeKind.CaseAdded, pair.Before.PlaceOf("oneOf", "anyOf"), ChangePlace.Of(after[j]), $"may be {now[j]} too{Count(old.Count, now.Count)}", null, now[j].ToString());
            }
        }

        Discriminator(pair);
    }

    private static string Count(int before, int after) =>
        before == after ? "" : string.Create(CultureInfo.InvariantCulture, $" ({after} cases, was {before})");

    private static void Discriminator(SchemaPair pair)
    {
        var (before, after) = (pair.Before.Facts.Discriminator, pair.After.Facts.Discriminator);
        var (old, now) = (before?.PropertyName, after?.PropertyName);
        if (old != now)
        {
            var what = now is null ? $"is no longer told apart by {Quoted.Name(old!)}" : $"is told apart by {Quoted.Name(now)}{(old is null ? "" : $", was {Quoted.Name(old)}")}";
            pair.ReportAt(ChangeKind.DiscriminatorChanged, "discriminator", what, old, now);
        }
        else if (!Quoted.AreEqual(before?.Node?["mapping"], after?.Node?["mapping"]))
        {
            pair.ReportAt(ChangeKind.DiscriminatorChanged, "discriminator", "maps its values to other cases", Keys(before?.Node?["mapping"]), Keys(after?.Node?["mapping"]));
        }
    }

    private static string? Keys(SpecNode? mapping) => mapping is SpecMap map ? string.Join(", ", map.Entries.Select(static entry => entry.Key)) : null;
}
