using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Venice.Contracts.Mutating;

/// <summary>Sends the request of a contract's interaction to a provider, as the engine would.</summary>
internal sealed class PactReplay(HttpClient http, Uri provider, Uri? stateUrl, IReadOnlyList<KeyValuePair<string, string>> headers)
{
    public async Task<ProviderAnswer> SendAsync(JsonObject interaction, CancellationToken cancellationToken)
    {
        await StateAsync(interaction, "setup", cancellationToken).ConfigureAwait(false);
        using var request = Request((JsonObject)interaction["request"]!);
        using var response = await http.SendAsync(request, cancellationToken).ConfigureAwait(false);
        var answer = await ProviderAnswer.ReadAsync(response, cancellationToken).ConfigureAwait(false);
        await StateAsync(interaction, "teardown", cancellationToken).ConfigureAwait(false);
        return answer;
    }

    private async Task StateAsync(JsonObject interaction, string action, CancellationToken cancellationToken)
    {
        foreach (var state in stateUrl is null ? [] : interaction["providerStates"] as JsonArray ?? [])
        {
            var change = new JsonObject { ["state"] = state!["name"]?.DeepClone(), ["params"] = state["params"]?.DeepClone() ?? new JsonObject(), ["action"] = action };
            using var content = new StringContent(change.ToJsonString(), Encoding.UTF8, "application/json");
            using var response = await http.PostAsync(stateUrl, content, cancellationToken).ConfigureAwait(false);
            if (!response.IsSuccessStatusCode)
            {
                throw new PactException($"The provider does not know the state '{(string?)state["name"]}': it answered {(int)response.StatusCode} at {stateUrl}.");
            }
        }
    }

    private HttpRequestMessage Request(JsonObject written)
    {
        var query = (written["query"] as JsonObject ?? []).SelectMany(static pair => (pair.Value as JsonArray ?? []).Select(value => $"{Uri.EscapeDataString(pair.Key)}={Uri.EscapeDataString((string?)value ?? "")}"));
        var target = new Uri(provider.GetLeftPart(UriPartial.Authority) + provider.AbsolutePath.TrimEnd('/') + (string?)written["path"] + "?" + string.Join('&', query));
        var request = new HttpRequestMessage(new HttpMethod((string?)written["method"] ?? "GET"), target);
        if (written["body"] is JsonObject body && Bytes(body) is { } bytes)
        {
            request.Content = new ByteArrayContent(bytes);
        }

        var ofContract = (written["headers"] as JsonObject ?? []).SelectMany(static header => (header.Value as JsonArray ?? []).Select(value => KeyValuePair.Create(header.Key, (string?)value ?? "")));
        foreach (var (name, value) in ofContract.Concat(headers))
        {
            HttpHeaders? taker = name.StartsWith("Content-", StringComparison.OrdinalIgnoreCase) ? request.Content?.Headers : request.Headers;
            taker?.Remove(name);
            taker?.TryAddWithoutValidation(name, value);
        }

        return request;
    }

    private static byte[]? Bytes(JsonObject body) => (body["encoded"]?.GetValueKind(), body["content"]) switch
    {
        (_, null) => null,
        (JsonValueKind.String, var content) => Convert.FromBase64String((string)content!),
        (_, JsonValue content) when content.GetValueKind() == JsonValueKind.String && !IsJson(body) => Encoding.UTF8.GetBytes((string)content!),
        var (_, content) => Encoding.UTF8.GetBytes(content.ToJsonString()),
    };

    private static bool IsJson(JsonObject body) => Deriving.MediaType.IsJson((string?)body["contentType"] ?? "");
}
