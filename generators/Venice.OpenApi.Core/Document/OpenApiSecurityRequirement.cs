namespace Venice.OpenApi.Document;

/// <summary>One alternative: all the schemes it names together. None named: no authentication needed.</summary>
internal sealed class OpenApiSecurityRequirement : OpenApiElement
{
    public IReadOnlyList<string> Schemes { get; init; } = [];
}
