namespace Venice.OpenApi.Model;

/// <summary>A discriminator's value and the case it chooses.</summary>
internal sealed record UnionValueModel(string Value, string CaseName);
