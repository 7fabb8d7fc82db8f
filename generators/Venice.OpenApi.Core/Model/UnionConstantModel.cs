namespace Venice.OpenApi.Model;

/// <summary>A member whose only value identifies a case.</summary>
internal sealed record UnionConstantModel(string WireName, string Value);
