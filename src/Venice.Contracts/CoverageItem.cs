namespace Venice.Contracts;

/// <summary>One thing that a document says, and whether a contract holds it.</summary>
/// <param name="Dimension">What it is counted by.</param>
/// <param name="Part">The part of the operation that it belongs to: <c>request application/json</c>, <c>200 image/png</c>; empty for the operation itself.</param>
/// <param name="Name">What it is, within its part: <c>$.timing.total: type number</c>.</param>
/// <param name="Pointer">Where it stands in the document.</param>
/// <param name="State">Whether it is held.</param>
/// <param name="Reason">Why it is not; <see langword="null"/> when it is.</param>
public sealed record CoverageItem(CoverageDimension Dimension, string Part, string Name, string Pointer, CoverageState State, string? Reason)
{
    /// <summary>Part and name, and the reason where it is not covered.</summary>
    public override string ToString() => (Part.Length == 0 ? Name : $"{Part} {Name}") + (Reason is null ? "" : $": {Reason}");
}
