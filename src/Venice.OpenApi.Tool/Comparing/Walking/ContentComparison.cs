using Venice.OpenApi.Document;
using Venice.OpenApi.Tool.Comparing.Changes;
using Venice.OpenApi.Tool.Comparing.Pairing;

namespace Venice.OpenApi.Tool.Comparing.Walking;

/// <summary>Bodies by media type.</summary>
internal static class ContentComparison
{
    public static void Compare(
        ComparisonRun run,
        ChangeUse use,
        (OpenApiElement Owner, IReadOnlyList<OpenApiMediaType> Content) before,
        (OpenApiElement Owner, IReadOnlyList<OpenApiMediaType> Content) after,
        Direction direction)
    {
        var come = after.Content.ToList();
        foreach (var old in before.Content)
        {
            if (come.Find(now => Essence(now.Name) == Essence(old.Name)) is { } same)
            {
                come.Remove(same);
                Both(run, Use(use, same), old, same, direction);
            }
            else
            {
                Reached.By(run.Pairs, [old.Schema, old.ItemSchema]);
                run.Report(ChangeKind.MediaTypeRemoved, direction, Use(use, old), ChangePlace.Of(old), OperationComparison.At(after.Owner, "content"), "is no longer a form of it", old.Name);
            }
        }

        foreach (var now in come)
        {
            Reached.By(run.Pairs, [now.Schema, now.ItemSchema]);
            run.Report(ChangeKind.MediaTypeAdded, direction, Use(use, now), OperationComparison.At(before.Owner, "content"), ChangePlace.Of(now), "is a new form of it", null, now.Name);
        }
    }

    public static void Schemas(
        ComparisonRun run, ChangeUse use, OpenApiSchema? before, OpenApiElement aroundBefore, OpenApiSchema? after, OpenApiElement aroundAfter, Direction direction)
    {
        if (before is not null || after is not null)
        {
            run.Roots.Add((use, run.Pairs.Of(before ?? Anything(aroundBefore), after ?? Anything(aroundAfter), direction)));
        }
    }

    private static void Both(ComparisonRun run, ChangeUse use, OpenApiMediaType before, OpenApiMediaType after, Direction direction)
    {
        Schemas(run, use, before.Schema, before, after.Schema, after, direction);
        Schemas(run, use with { Path = "[]" }, before.ItemSchema, before, after.ItemSchema, after, direction);
        if (!Quoted.AreEqual(before.Node?["encoding"], after.Node?["encoding"]))
        {
            run.Report(ChangeKind.SerializationChanged, direction, use, OperationComparison.At(before, "encoding"), OperationComparison.At(after, "encoding"), "encodes its parts in another way");
        }
    }

    /// <summary>Spelling and white space of a media type do not matter, its parameters do.</summary>
    private static string Essence(string mediaType) => mediaType.Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant();

    private static ChangeUse Use(ChangeUse use, OpenApiMediaType mediaType) => use with { Part = $"{use.Part} {mediaType.Name}" };

    /// <summary>Where nothing is said, anything is allowed.</summary>
    private static OpenApiSchema Anything(OpenApiElement around) => new() { Place = around.Place, Pointer = around.Pointer };
}
