namespace Venice.OpenApi.Emission.Unions;

/// <summary>A case, and the name of the parameter that handles it.</summary>
internal sealed record CaseHandler(UnionCase Case, string Parameter);
