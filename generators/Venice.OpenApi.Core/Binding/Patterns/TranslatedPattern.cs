namespace Venice.OpenApi.Binding.Patterns;

/// <summary>A pattern for .NET; or, when <paramref name="Expression"/> is <see langword="null"/>, why there is none.</summary>
/// <param name="IsLinear">It works without backtracking: no lookaround, no backreference, no counted repetition that unrolls to something huge.</param>
internal sealed record TranslatedPattern(string? Expression, bool IsLinear, string? Obstacle);
