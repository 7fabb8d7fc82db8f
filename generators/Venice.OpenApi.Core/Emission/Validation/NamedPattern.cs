using Venice.OpenApi.Model;

namespace Venice.OpenApi.Emission.Validation;

/// <summary>A pattern, and the field that holds it.</summary>
internal sealed record NamedPattern(string Name, ConstraintModel Constraints);
