namespace Venice.Contracts;

/// <summary>A difference between an answer and what the contract says of it.</summary>
/// <param name="Kind">What differs: <c>status</c>, <c>header</c>, <c>body</c>, <c>body type</c>; <c>error</c> when there was no answer.</param>
/// <param name="Place">Where: a path into the body, or a header's name; empty where there is only one place.</param>
/// <param name="Expected">What the contract has there; <see langword="null"/> when the engine does not say.</param>
/// <param name="Actual">What came; <see langword="null"/> when the engine does not say.</param>
/// <param name="Sentence">The engine's words.</param>
public sealed record VerifiedDifference(string Kind, string Place, string? Expected, string? Actual, string Sentence);
