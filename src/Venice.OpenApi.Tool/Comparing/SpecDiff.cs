using Venice.OpenApi.Tool.Comparing.Changes;
using Venice.OpenApi.Tool.Comparing.Surface;

namespace Venice.OpenApi.Tool.Comparing;

/// <summary>What differs between two documents, and what follows from it.</summary>
/// <param name="IsCut">The documents were too much: not all of their schemas were compared.</param>
internal sealed record SpecDiff(ComparedDocument Before, ComparedDocument After, IReadOnlyList<SpecChange> Changes, SurfaceDiff Surface, bool IsCut)
{
    public IEnumerable<SpecChange> Structural => Changes.Where(static change => !change.IsText);

    /// <summary>For C# made by any generator.</summary>
    public bool BreaksSource => Changes.Any(static change => change.BreaksSource);

    /// <summary>For the code that is emitted here.</summary>
    public bool BreaksEmittedSource => Surface.Breaks.Count > 0;

    public RequestClass Requests => Changes.Select(static change => change.Requests).DefaultIfEmpty().Max();

    /// <summary>Of the gravest change; <see langword="null"/> when there is none.</summary>
    public Severity? Severity => BreaksEmittedSource || Surface.Silent.Count > 0 ? Comparing.Changes.Severity.Breaking : Changes.Count == 0 ? null : Changes.Max(static change => change.Severity);

    /// <summary>Major: code stops to compile, or to do what it did. Minor: there is something new, or requests mean or may do something else. Patch: the rest.</summary>
    public SemVerStep Step =>
        BreaksEmittedSource || Surface.Silent.Count > 0 ? SemVerStep.Major
        : Surface.Grows || Requests != RequestClass.Compatible ? SemVerStep.Minor
        : Changes.Count > 0 ? SemVerStep.Patch
        : SemVerStep.None;
}
