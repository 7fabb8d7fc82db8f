using System.Text.Json.Nodes;
using Venice.Contracts.Covering;

namespace Venice.Contracts.Mutating;

/// <summary>
/// Where a contract's request goes. A contract may come from anywhere, and requests carry credentials: behind <c>http://127.0.0.1:5080</c> a path of <c>@elsewhere/</c> or
/// <c>.elsewhere/</c> would make another server of it.
/// </summary>
internal static class RequestTarget
{
    /// <exception cref="PactException">The path leads to another server, or out of the provider's own path.</exception>
    public static Uri Of(Uri provider, JsonObject interaction)
    {
        var request = (JsonObject)interaction["request"]!;
        var (path, below) = (PathOf(request, NameOf(interaction)), provider.AbsolutePath.TrimEnd('/'));
        var query = string.Join('&', PactValues.Of(request["query"]).Select(static pair => $"{Uri.EscapeDataString(pair.Key)}={Uri.EscapeDataString(pair.Value)}"));
        return Uri.TryCreate(provider.GetLeftPart(UriPartial.Authority) + below + path + (query.Length > 0 ? "?" + query : ""), UriKind.Absolute, out var target)
            && target.GetLeftPart(UriPartial.Authority) == provider.GetLeftPart(UriPartial.Authority)
            && target.AbsolutePath.StartsWith(below + "/", StringComparison.Ordinal)
            ? target
            : throw new PactException($"{NameOf(interaction)}: the path of its request leads out of the provider's own address. Nothing was sent.");
    }

    private static string NameOf(JsonObject interaction) => RecordedBody.TextOf(interaction["description"]) ?? "an interaction without a description";

    private static string PathOf(JsonObject request, string name) => RecordedBody.TextOf(request["path"]) switch
    {
        null or "" => "/",
        ['/', ..] and var path => path,
        _ => throw new PactException($"{name}: the path of its request does not begin with a slash, so that it could lead to another server. Nothing was sent."),
    };
}
