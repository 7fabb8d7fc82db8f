namespace Venice.Contracts.Deriving;

/// <summary>A request body, and the members that it had to leave out.</summary>
internal sealed record BodySpecimen(Specimen? Body, IReadOnlyList<string> LeftOut);
