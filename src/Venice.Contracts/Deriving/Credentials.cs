using System.Text.Json.Nodes;
using Venice.OpenApi.Document;

namespace Venice.Contracts.Deriving;

/// <summary>What a request shows to authenticate itself; the values themselves never count, only that they have their shape.</summary>
internal sealed class Credentials(IReadOnlyList<OpenApiSecurityScheme> schemes)
{
    public IReadOnlyList<KeyValuePair<string, JsonNode>> Headers(IReadOnlyList<string> keys) =>
        [.. keys.Select(Find).OfType<OpenApiSecurityScheme>().Select(HeaderOf).Where(static header => header.Key.Length > 0)];

    public IReadOnlyList<KeyValuePair<string, string>> Query(IReadOnlyList<string> keys) =>
        [.. keys.Select(Find).OfType<OpenApiSecurityScheme>().Where(static scheme => scheme is { Type: "apiKey", In: "query", Name: not null }).Select(static scheme => KeyValuePair.Create(scheme.Name!, "test-key"))];

    /// <summary>Whether a header parameter only repeats what a scheme says.</summary>
    public bool AreIn(string header) => schemes.Any(scheme => scheme is { Type: "apiKey", In: "header" } && string.Equals(scheme.Name, header, StringComparison.OrdinalIgnoreCase))
        || string.Equals(header, "Authorization", StringComparison.OrdinalIgnoreCase);

    /// <returns>Why an alternative cannot be shown; <see langword="null"/> when it can.</returns>
    public string? ObstacleOf(IReadOnlyList<string> keys) => keys.Select(key => Find(key) switch
    {
        null => $"the security scheme {key} is not declared",
        { Type: "mutualTLS" } => $"the security scheme {key} is a certificate, and the mock server speaks plain HTTP",
        _ => null,
    }).FirstOrDefault(static obstacle => obstacle is not null);

    private static KeyValuePair<string, JsonNode> HeaderOf(OpenApiSecurityScheme scheme) => scheme switch
    {
        { Type: "http", Scheme: "basic" } => new("Authorization", Match.Regex("Basic dXNlcjpwYXNzd29yZA==", "^Basic .+$")),
        { Type: "http" or "oauth2" or "openIdConnect" } => new("Authorization", Match.Regex("Bearer test-key", "^Bearer .+$")),
        { Type: "apiKey", In: "header", Name: { } name } => new(name, Match.Regex("test-key", "^.+$")),
        { Type: "apiKey", In: "cookie", Name: { } name } => new("Cookie", Match.Regex($"{name}=test-key", $"{name}=.+")),
        _ => new("", ""),
    };

    private OpenApiSecurityScheme? Find(string key) => schemes.FirstOrDefault(scheme => string.Equals(scheme.Key, key, StringComparison.Ordinal));
}
