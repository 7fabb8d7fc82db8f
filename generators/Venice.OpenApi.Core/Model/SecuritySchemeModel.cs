namespace Venice.OpenApi.Model;

/// <summary>A scheme that some emitted operation accepts.</summary>
/// <param name="Key">Its key in the document.</param>
/// <param name="WireName">The header, query parameter or cookie of an API key.</param>
internal sealed record SecuritySchemeModel(string Key, SecuritySchemeKind Kind, string? WireName);
