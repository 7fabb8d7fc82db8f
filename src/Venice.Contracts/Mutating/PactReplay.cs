using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Venice.Contracts.Mutating;

/// <summary>Sends the request of a contract's interaction to a provider, as the engine would.</summary>
/// <param name="http">Sends. It keeps no cookies: what one answer sets, the next request does not say.</param>
/// <param name="provider">Where the provider listens.</param>
/// <param name="stateUrl">Where it is told its states; nowhere when it is <see langword="null"/>.</param>
/// <param name="headers">Headers that count over the contract's own of the same name; of several of one name the last.</param>
internal sealed class PactReplay(HttpClient http, Uri provider, Uri? stateUrl, IReadOnlyList<KeyValuePair<string, string>> headers)
{
    private static readonly string[] OfTheConnection = ["Content-Length", "Transfer-Encoding", "Connection"];

    public async Task<ProviderAnswer> SendAsync(JsonObject interaction, CancellationToken cancellationToken)
    {
        using var request = Request(interaction);
        var begun = new List<JsonObject>();
        ProviderAnswer answer;
        try
        {
            foreach (var state in StatesOf(interaction))
            {
                begun.Add(state);
                await TellAsync(state, "setup", cancellationToken).ConfigureAwait(false);
            }

            using var response = await http.SendAsync(request, cancellationToken).ConfigureAwait(false);
            answer = await ProviderAnswer.ReadAsync(response, cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            await LeaveAsync(begun).ConfigureAwait(false);
            throw;
        }

        foreach (var state in begun)
        {
            await TellAsync(state, "teardown", cancellationToken).ConfigureAwait(false);
        }

        return answer;
    }

    /// <summary>The engine tells of the absence of a state too, by an empty name.</summary>
    private IReadOnlyList<JsonObject> StatesOf(JsonObject interaction) => stateUrl is null ? []
        : interaction["providerStates"] is JsonArray { Count: > 0 } states ? [.. states.OfType<JsonObject>()]
        : [new() { ["name"] = "" }];

    /// <summary>What was begun is ended, also when it went wrong; and what went wrong first is what is told.</summary>
    private async Task LeaveAsync(List<JsonObject> begun)
    {
        foreach (var state in begun)
        {
            try
            {
                await TellAsync(state, "teardown", CancellationToken.None).ConfigureAwait(false);
            }
            catch (Exception exception) when (exception is PactException or HttpRequestException or OperationCanceledException)
            {
                // the first failure is on its way
            }
        }
    }

    private async Task TellAsync(JsonObject state, string action, CancellationToken cancellationToken)
    {
        var change = new JsonObject { ["state"] = state["name"]?.DeepClone(), ["params"] = state["params"]?.DeepClone() ?? new JsonObject(), ["action"] = action };
        using var content = new StringContent(change.ToJsonString(), Encoding.UTF8, "application/json");
        using var response = await http.PostAsync(stateUrl, content, cancellationToken).ConfigureAwait(false);
        if (!response.IsSuccessStatusCode)
        {
            throw new PactException($"The provider does not know the state '{state["name"]}': it answered {(int)response.StatusCode} at {stateUrl}.");
        }
    }

    private HttpRequestMessage Request(JsonObject interaction)
    {
        var written = (JsonObject)interaction["request"]!;
        var request = new HttpRequestMessage(new HttpMethod((string?)written["method"] ?? "GET"), RequestTarget.Of(provider, interaction));
        if (written["body"] is JsonObject body && Bytes(body) is { } bytes)
        {
            request.Content = new ByteArrayContent(bytes);
        }

        var own = PactValues.Of(written["headers"]).Where(header => !headers.Any(over => IsSame(over.Key, header.Key)) && !OfTheConnection.Contains(header.Key, StringComparer.OrdinalIgnoreCase));
        var over = headers.Reverse().DistinctBy(static header => header.Key, StringComparer.OrdinalIgnoreCase);
        foreach (var (name, value) in own.Concat(over))
        {
            if (!request.Headers.TryAddWithoutValidation(name, value))
            {
                request.Content?.Headers.TryAddWithoutValidation(name, value);
            }
        }

        return request;
    }

    private static bool IsSame(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    private static byte[]? Bytes(JsonObject body) => (body["encoded"]?.GetValueKind(), body["content"]) switch
    {
        (_, null) => null,
        (JsonValueKind.String or JsonValueKind.True, var content) => Convert.FromBase64String((string)content!),
        (_, JsonValue content) when content.GetValueKind() == JsonValueKind.String && !IsJson(body) => Encoding.UTF8.GetBytes((string)content!),
        var (_, content) => Encoding.UTF8.GetBytes(content.ToJsonString()),
    };

    private static bool IsJson(JsonObject body) => Deriving.MediaType.IsJson((string?)body["contentType"] ?? "");
}
