using Venice.OpenApi.Diagnostics;
using Venice.OpenApi.Document;

namespace Venice.OpenApi.Parsing;

/// <summary>Finds schemas that contain themselves through <c>allOf</c> and takes the member out that closes the circle.</summary>
internal static class AllOfCycles
{
    public static void Open(Dictionary<OpenApiSchema, List<OpenApiSchema>> compositions, DiagnosticBag bag)
    {
        var done = new HashSet<OpenApiSchema>();
        foreach (var start in compositions.Keys)
        {
            if (!done.Contains(start))
            {
                Search(start, compositions, done, bag);
            }
        }
    }

    /// <summary>Depth first, with a stack of its own: chains of references are as long as a document likes.</summary>
    private static void Search(
        OpenApiSchema start, Dictionary<OpenApiSchema, List<OpenApiSchema>> compositions, HashSet<OpenApiSchema> done, DiagnosticBag bag)
    {
        var way = new List<AllOfStep> { new(start, compositions) };
        var onWay = new HashSet<OpenApiSchema> { start };
        while (way.Count > 0)
        {
            var step = way[way.Count - 1];
            if (step.Next() is not { } next)
            {
                way.RemoveAt(way.Count - 1);
                onWay.Remove(step.Schema);
                done.Add(step.Schema);
            }
            else if (onWay.Contains(next))
            {
                Drop(way, next, bag);
            }
            else if (!done.Contains(next))
            {
                way.Add(new(next, compositions));
                onWay.Add(next);
            }
        }
    }

    /// <summary>
    /// Drops the last member on the circle that is a reference: a member written in place may say more. There is one, as only references lead back,
    /// and circles of references alone were refused before.
    /// </summary>
    private static void Drop(List<AllOfStep> way, OpenApiSchema target, DiagnosticBag bag)
    {
        var last = way.FindLastIndex(static step => step.IsAtReference);
        if (last >= way.FindIndex(step => ReferenceEquals(step.Schema, target)))
        {
            var member = way[last].DropMember();
            bag.Report(ParsingRules.CyclicAllOf, member.Place, NodeText.Shown(target.Pointer));
        }
    }
}
