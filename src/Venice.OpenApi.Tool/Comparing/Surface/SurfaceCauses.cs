using Venice.OpenApi.Tool.Comparing.Changes;

namespace Venice.OpenApi.Tool.Comparing.Surface;

/// <summary>Which changes of the document make code stop to compile: those at the places that the lost names come from.</summary>
internal static class SurfaceCauses
{
    /// <summary>Beyond it, every change that may be a cause counts as one.</summary>
    private const long MostComparisons = 20_000_000;

    /// <returns>The changes, marked.</returns>
    public static List<SpecChange> Mark(IReadOnlyList<SpecChange> changes, SurfaceDiff surface)
    {
        if ((long)changes.Count * surface.Breaks.Count > MostComparisons)
        {
            return [.. changes.Select(static change => change with { BreaksEmittedSource = change.BreaksSource })];
        }

        var marked = new bool[changes.Count];
        var places = changes.Select(static change => (Before: Path(change.Before.Pointer), After: Path(change.After.Pointer), Name: change.OldValue ?? change.NewValue)).ToList();
        foreach (var lost in surface.Breaks)
        {
            Mark(changes, lost, places, marked);
        }

        // equal shapes are one type: what is said of it at one place holds for the others
        var causes = changes.Where((_, i) => marked[i]).Select(static change => (change.Kind, change.Direction, change.What)).ToHashSet();
        return [.. changes.Select((change, i) => change with { BreaksEmittedSource = marked[i] || causes.Contains((change.Kind, change.Direction, change.What)) })];
    }

    /// <summary>The nearest place that has a change counts: the member, else its type; else what bears the name, else what stands around it.</summary>
    private static void Mark(IReadOnlyList<SpecChange> changes, SurfaceBreak lost, IReadOnlyList<(string Before, string After, string? Name)> places, bool[] marked)
    {
        Func<int, bool>[] searches =
        [
            .. lost.Places.Select(place => (Func<int, bool>)(i => IsAt(places[i].Before, place) || IsAt(places[i].After, place) || IsMember(places[i], place))),
            i => lost.Places.Any(place => LastName(place) is { } name && (places[i].Name == name || LastName(places[i].Before) == name)),
            i => lost.Places.Any(place => place.StartsWith(places[i].Before, StringComparison.Ordinal) || place.StartsWith(places[i].After, StringComparison.Ordinal)),
        ];
        foreach (var isCause in searches)
        {
            var found = Enumerable.Range(0, changes.Count).Where(isCause).ToList();
            var breaking = found.Where(i => changes[i].BreaksSource).ToList();
            if (found.Count > 0)
            {
                (breaking.Count > 0 ? breaking : found).ForEach(i => marked[i] = true);
                return;
            }
        }
    }

    /// <summary>At the place, or inside of it, but not inside of one of its members.</summary>
    private static bool IsAt(string path, string place) =>
        path == place || (path.StartsWith(place + "/", StringComparison.Ordinal) && !path[(place.Length + 1)..].Contains("properties/", StringComparison.Ordinal));

    /// <summary>A change of a member that is reported at the object.</summary>
    private static bool IsMember((string Before, string After, string? Name) change, string place) =>
        change.Name is { Length: > 0 } name && place.EndsWith($"/properties/{name}", StringComparison.Ordinal)
        && (place.StartsWith(change.Before, StringComparison.Ordinal) || place.StartsWith(change.After, StringComparison.Ordinal));

    private static string? LastName(string place)
    {
        var at = place.LastIndexOf("properties/", StringComparison.Ordinal);
        return at < 0 ? null : place[(at + "properties/".Length)..].Split('/')[0];
    }

    private static string Path(string pointer) => Binding.OriginText.Of(pointer);
}
