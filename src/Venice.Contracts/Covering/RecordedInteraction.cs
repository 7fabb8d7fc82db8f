using System.Globalization;
using System.Text.Json.Nodes;

namespace Venice.Contracts.Covering;

/// <summary>An interaction as it stands in a contract's file.</summary>
internal sealed record RecordedInteraction(string Description, string Method, string Path, int Status, RecordedBody? Request, RecordedBody? Response)
{
    /// <summary>The names of the query's parameters.</summary>
    public required IReadOnlySet<string> Query { get; init; }

    /// <summary>The names of the request's headers, and cookies as <c>cookie:name</c>.</summary>
    public required IReadOnlySet<string> Headers { get; init; }

    public required IReadOnlySet<string> AnswerHeaders { get; init; }

    /// <summary>The answer's media type, also of an answer without a body.</summary>
    public required string? AnswerType { get; init; }

    /// <exception cref="PactException">The contract is of another version.</exception>
    public static IReadOnlyList<RecordedInteraction> ReadAll(JsonObject pact, string file)
    {
        var version = RecordedBody.TextOf(((pact["metadata"] as JsonObject)?["pactSpecification"] as JsonObject)?["version"]);
        if (version?.StartsWith('4') is not true)
        {
            throw new PactException($"{file} is a contract of Pact's version {version ?? "unknown"}; only version 4 can be compared with a document.");
        }

        return [.. ((JsonArray)pact["interactions"]!).OfType<JsonObject>().Select(Read).OfType<RecordedInteraction>()];
    }

    /// <returns><see langword="null"/> for messages, which no operation answers.</returns>
    private static RecordedInteraction? Read(JsonObject interaction)
    {
        if (interaction["request"] is not JsonObject request || interaction["response"] is not JsonObject response)
        {
            return null;
        }

        var answerType = HeaderOf(response, "Content-Type");
        return new(
            RecordedBody.TextOf(interaction["description"]) ?? "",
            RecordedBody.TextOf(request["method"])?.ToUpperInvariant() ?? "GET",
            RecordedBody.TextOf(request["path"]) ?? "/",
            response["status"] is JsonValue status && status.TryGetValue<int>(out var number) ? number : 200,
            RecordedBody.Read(request, HeaderOf(request, "Content-Type")),
            RecordedBody.Read(response, answerType))
        {
            Query = (request["query"] as JsonObject ?? []).Select(static one => one.Key).ToHashSet(StringComparer.Ordinal),
            Headers = NamesOf(request).ToHashSet(StringComparer.OrdinalIgnoreCase),
            AnswerHeaders = NamesOf(response).ToHashSet(StringComparer.OrdinalIgnoreCase),
            AnswerType = answerType,
        };
    }

    private static IEnumerable<string> NamesOf(JsonObject message)
    {
        foreach (var (name, value) in message["headers"] as JsonObject ?? [])
        {
            yield return name;
            if (string.Equals(name, "Cookie", StringComparison.OrdinalIgnoreCase))
            {
                foreach (var cookie in Values(value).SelectMany(static text => text.Split(';', StringSplitOptions.TrimEntries)))
                {
                    yield return string.Create(CultureInfo.InvariantCulture, $"cookie:{cookie.Split('=')[0]}");
                }
            }
        }
    }

    private static string? HeaderOf(JsonObject message, string name) =>
        (message["headers"] as JsonObject ?? []).Where(header => string.Equals(header.Key, name, StringComparison.OrdinalIgnoreCase)).SelectMany(static header => Values(header.Value)).FirstOrDefault();

    private static IEnumerable<string> Values(JsonNode? header) =>
        (header as JsonArray ?? [header?.DeepClone()]).Select(RecordedBody.TextOf).OfType<string>();
}
