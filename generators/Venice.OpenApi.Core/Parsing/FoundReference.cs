namespace Venice.OpenApi.Parsing;

/// <summary>Where a reference leads, or why it leads nowhere.</summary>
internal sealed record FoundReference(SpecLocation? Target, ReferenceFailure Failure);
