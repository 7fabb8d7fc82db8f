using Venice.OpenApi.Diagnostics;

namespace Venice.OpenApi.Reading.Overlays;

/// <summary>The actions of an overlay; what is wrong with one is reported, and it is left out.</summary>
internal static class OverlayActions
{
    public static IEnumerable<OverlayAction> Of(SpecMap overlay, DiagnosticBag bag)
    {
        if (overlay["overlay"] is not SpecScalar version)
        {
            bag.Report(OverlayRules.NoOverlay, overlay.Place, "overlay", "it must be a version like 1.0.0");
        }
        else if (version.Text != "1.0" && version.Text != "1.1" && !version.Text.StartsWith("1.0.", StringComparison.Ordinal)
            && !version.Text.StartsWith("1.1.", StringComparison.Ordinal))
        {
            bag.Report(OverlayRules.NoOverlay, version.Place, "overlay", $"'{SpecExcerpt.Of(version.Text)}' is not a version that is known here");
        }

        if (overlay["actions"] is SpecList actions)
        {
            return actions.Items.Select(item => Action(item, bag)).OfType<OverlayAction>();
        }

        bag.Report(OverlayRules.NoOverlay, overlay["actions"]?.Place ?? overlay.Place, "actions", "it must be a sequence of actions");
        return [];
    }

    private static OverlayAction? Action(SpecNode item, DiagnosticBag bag)
    {
        if (item is not SpecMap action)
        {
            return Bad(item.Place, "it is no mapping", "Write 'target' with 'update' or 'remove'", bag);
        }

        foreach (var entry in action.Entries.Where(static entry => !IsKnown(entry.Key)))
        {
            Bad(entry.KeyPlace, $"it has the key '{SpecExcerpt.Of(entry.Key)}'", "An action has 'target', 'description', 'update' and 'remove'; the key was ignored", bag);
        }

        if (action["target"] is not SpecScalar { IsString: true } target)
        {
            return Bad(action["target"]?.Place ?? action.Place, "it has no 'target', or one that is no string", "Name the place that it changes", bag);
        }

        if (!IsRemoval(action, bag, out var removes))
        {
            return null;
        }

        var update = removes ? null : action["update"];
        if (update is null && !removes)
        {
            return Bad(target.Place, "it neither updates nor removes", "Give it an 'update', or 'remove: true'", bag);
        }

        return OverlayPathParser.Parse(target, bag) is { } path && IsAllowed(path, target, removes, bag) ? new(target, path, update) : null;
    }

    private static bool IsKnown(string key) =>
        key is "target" or "description" or "update" or "remove" || key.StartsWith("x-", StringComparison.Ordinal);

    private static bool IsRemoval(SpecMap action, DiagnosticBag bag, out bool removes)
    {
        removes = action["remove"] is SpecScalar { IsTrue: true };
        if (action["remove"] is { } remove and not SpecScalar { Kind: SpecScalarKind.Boolean })
        {
            Bad(remove.Place, "its 'remove' is no boolean", "Write true or false", bag);
            return false;
        }

        if (removes && action.Entry("update") is { } update)
        {
            Bad(update.KeyPlace, "it both removes and updates", "The update has no effect; remove one of them", bag);
        }

        return true;
    }

    private static bool IsAllowed(OverlayPath path, SpecScalar target, bool removes, DiagnosticBag bag)
    {
        if (removes && path.Steps.Count == 0)
        {
            Bad(target.Place, "it removes the whole document", "Name the part that shall go", bag);
            return false;
        }

        return true;
    }

    private static OverlayAction? Bad(SourcePlace place, string what, string remedy, DiagnosticBag bag)
    {
        bag.Report(OverlayRules.BadAction, place, what, remedy);
        return null;
    }
}
