using System.Text.Json.Nodes;

namespace Venice.OpenApi.Core.Tests.Meaning;

/// <summary>Finds what explains a difference: as few as possible of the differences that are meant, and only those that the document is open to.</summary>
internal sealed class Excuses(string document, IJudge judge, IReadOnlySet<string> findings)
{
    private readonly List<string> _takeMore = Open(Explanations.TakeMore, findings);
    private readonly List<string> _takeLess = Open(Explanations.TakeLess, findings);

    // What explained one instance is likely to explain the next.
    private readonly List<string> _together = [];

    /// <returns>The names, joined by <c>+</c>; <see langword="null"/> when nothing explains it.</returns>
    public string? Find(Judged judged, JsonNode? instance, bool isTaken)
    {
        var names = isTaken ? _takeMore : _takeLess;
        return names.Concat(_together.Where(known => known.Split('+').All(names.Contains))).FirstOrDefault(Turns)
            ?? (names.Count > 0 && Turns(Explanations.Together(names)) ? Fewest(names, Turns) : null);

        bool Turns(string mode) => judge.Judge(document, judged, instance, mode).IsValid == isTaken;
    }

    private string Fewest(List<string> all, Func<string, bool> turns)
    {
        var names = all.ToList();
        foreach (var name in all)
        {
            var others = names.Where(other => other != name).ToList();
            names = others.Count > 0 && turns(Explanations.Together(others)) ? others : names;
        }

        var together = Explanations.Together(names);
        _together.Add(together);
        return together;
    }

    private static List<string> Open(IReadOnlyList<Explanation> explanations, IReadOnlySet<string> findings) =>
        [.. explanations.Where(explanation => explanation.IsOpenTo(findings)).Select(static explanation => explanation.Name)];
}
