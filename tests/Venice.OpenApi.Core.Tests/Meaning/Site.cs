namespace Venice.OpenApi.Core.Tests.Meaning;

/// <summary>A place in an instance, and what must hold there.</summary>
/// <param name="Path">Names and indices from the root.</param>
internal sealed record Site(IReadOnlyList<object> Path, Facets Facets);
