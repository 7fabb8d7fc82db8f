using Venice.OpenApi.Diagnostics;
using Venice.OpenApi.Tool.Comparing;

namespace Venice.OpenApi.Tool.Updating;

/// <summary>The document that is to be written, and what is known of it before anything is written.</summary>
/// <param name="Misfits">What no longer fits: actions of the overlay, references that lead nowhere.</param>
internal sealed record UpdatePlan(string NewText, SpecDiff Diff, IReadOnlyList<DiagnosticInfo> Misfits)
{
    /// <summary>The file holds it already.</summary>
    public required bool IsCurrent { get; init; }
}
