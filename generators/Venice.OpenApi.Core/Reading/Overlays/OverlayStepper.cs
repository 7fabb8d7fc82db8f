using Venice.OpenApi.Diagnostics;

namespace Venice.OpenApi.Reading.Overlays;

/// <summary>Carries one action out on a draft.</summary>
internal sealed class OverlayStepper(OverlayAction action, OverlayBudget budget, DiagnosticBag bag)
{
    private readonly SpecExtent _extent = SpecExtent.Of(action.Update);

    public void Apply(DraftNode root)
    {
        List<DraftNode> found = [root];
        foreach (var step in action.Path.Steps)
        {
            found = Step(found, step);
            if (budget.IsSpent)
            {
                return;
            }

            if (found.Count == 0)
            {
                Report(OverlayRules.TargetMatchesNothing, SpecExcerpt.Of(action.Path.Text.Substring(0, step.End)));
                return;
            }
        }

        foreach (var node in found)
        {
            if (!Change(node))
            {
                return;
            }
        }
    }

    /// <summary>The children that a step selects, in document order, each once: two ways to one place must not append twice.</summary>
    private List<DraftNode> Step(List<DraftNode> from, OverlayStep step)
    {
        var selected = new List<DraftNode>();
        var seen = new HashSet<DraftNode>();
        foreach (var node in step.Descends ? from.SelectMany(SelfAndDescendants) : from)
        {
            // A name is looked up; every other selector looks at all children.
            if (!budget.TryVisit(step.Selector is NameSelector ? 1 : node.Width))
            {
                return [];
            }

            foreach (var child in step.Selector.Select(node))
            {
                if (seen.Add(child))
                {
                    selected.Add(child);
                }
            }
        }

        return selected;
    }

    private IEnumerable<DraftNode> SelfAndDescendants(DraftNode node)
    {
        var open = new Stack<DraftNode>();
        open.Push(node);
        while (open.Count > 0 && budget.TryVisit(1))
        {
            var next = open.Pop();
            yield return next;
            foreach (var child in next.Children.Reverse())
            {
                open.Push(child);
            }
        }
    }

    /// <summary><see langword="false"/> when nothing more can be done.</summary>
    private bool Change(DraftNode node)
    {
        if (action.Update is null)
        {
            node.IsRemoved = true;
            return true;
        }

        if (!budget.TryAdd(_extent.Size))
        {
            return false;
        }

        if (node.Depth + _extent.Height > SpecLimits.Depth)
        {
            Report(OverlayRules.TooDeep, SpecExcerpt.Number(SpecLimits.Depth));
        }
        else if (node.IsList)
        {
            node.Append(action.Update);
        }
        else if (!node.IsMap)
        {
            node.Replace(action.Update);
        }
        else if (action.Update is SpecMap update)
        {
            Merge(node, update);
        }
        else
        {
            Report(OverlayRules.UpdateDoesNotFit, node.Place.ToString());
        }

        return true;
    }

    /// <summary>Recursion is bounded by the depth that was checked before.</summary>
    private static void Merge(DraftNode target, SpecMap update)
    {
        foreach (var entry in update.Entries)
        {
            switch (target[entry.Key], entry.Value)
            {
                case (null, _):
                    target.Add(entry);
                    break;
                case ({ IsMap: true } child, SpecMap members):
                    Merge(child, members);
                    break;
                case ({ IsList: true } child, SpecList more):
                    foreach (var item in more.Items)
                    {
                        child.Append(item);
                    }

                    break;
                case ({ } child, _):
                    child.Replace(entry.Value);
                    break;
            }
        }
    }

    private void Report(DiagnosticRule rule, string detail) => bag.Report(rule, action.Target.Place, SpecExcerpt.Of(action.Path.Text), detail);
}
