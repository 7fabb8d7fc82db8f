using Venice.OpenApi.Diagnostics;
using Venice.OpenApi.Reading;

namespace Venice.OpenApi.Parsing;

/// <summary>Tells references that reach a schema from those that lead nowhere or back to themselves.</summary>
internal sealed class SchemaReferences(ReferenceResolver references, DiagnosticBag bag)
{
    private readonly Dictionary<SpecNode, bool> _loops = [];

    /// <summary>The place that the reference here means; reported and <see langword="null"/> when it has no end.</summary>
    public SpecLocation? Target(SpecLocation at)
    {
        if (references.Target(at) is not { } target)
        {
            return null;
        }

        if (Loops(at))
        {
            bag.Report(ParsingRules.ReferenceLoop, at.Reference!.Place, NodeText.Shown(at.Reference));
            return null;
        }

        return target;
    }

    private bool Loops(SpecLocation start)
    {
        var way = new HashSet<SpecNode>();
        var at = start;
        bool loops;
        while (!_loops.TryGetValue(at.Node, out loops))
        {
            if (!way.Add(at.Node))
            {
                loops = true;
                break;
            }

            if (at.Reference is not { } reference || references.Find(at.File, reference.Text).Target is not { } next)
            {
                loops = false;
                break;
            }

            at = next;
        }

        foreach (var node in way)
        {
            _loops[node] = loops;
        }

        return loops;
    }
}
