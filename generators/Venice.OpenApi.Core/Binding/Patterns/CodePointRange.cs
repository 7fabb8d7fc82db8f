namespace Venice.OpenApi.Binding.Patterns;

/// <summary>Code points from one to another, both included.</summary>
internal sealed record CodePointRange(int First, int Last);
