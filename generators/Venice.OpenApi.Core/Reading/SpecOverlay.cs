using Venice.OpenApi.Diagnostics;
using Venice.OpenApi.Reading.Overlays;

namespace Venice.OpenApi.Reading;

/// <summary>Applies an OpenAPI Overlay (1.0; of 1.1 what it shares with it) to a document.</summary>
internal static class SpecOverlay
{
    /// <summary>
    /// The document with the overlay's actions applied in order. Every value keeps the place in the file that it came from. An action that cannot be
    /// applied is reported at its place in the overlay and left out; the others are not affected.
    /// </summary>
    public static SpecMap Apply(SpecMap document, SpecMap overlay, DiagnosticBag bag)
    {
        var draft = new DraftNode(document, 0);
        var budget = new OverlayBudget();
        foreach (var action in OverlayActions.Of(overlay, bag))
        {
            new OverlayStepper(action, budget, bag).Apply(draft);
            if (budget.IsSpent)
            {
                bag.Report(
                    OverlayRules.TooMuchWork,
                    action.Target.Place,
                    SpecExcerpt.Number(SpecLimits.OverlayVisits),
                    SpecExcerpt.Number(SpecLimits.OverlayValues));
                break;
            }
        }

        return (SpecMap)draft.Freeze();
    }
}
