using System.Text.Json;

namespace Venice.Contracts.Verifying;

/// <summary>Reads the engine's report on a verification.</summary>
internal static class VerificationReader
{
    public static PactVerification Read(bool isSuccess, string json, string output)
    {
        using var document = JsonDocument.Parse(json);
        var interactions = document.RootElement.TryGetProperty("interactionResults", out var results)
            ? results.EnumerateArray().Select(Interaction).ToList()
            : [];
        return new(isSuccess, interactions, output, json);
    }

    private static VerifiedInteraction Interaction(JsonElement result) => new(
        Text(result, "description") ?? "",
        Text(result, "result") is "OK",
        result.TryGetProperty("mismatch", out var mismatch) ? [.. Sentences(mismatch)] : []);

    private static IEnumerable<string> Sentences(JsonElement mismatch)
    {
        if (mismatch.ValueKind != JsonValueKind.Object)
        {
            yield break;
        }

        if (!mismatch.TryGetProperty("mismatches", out var all))
        {
            yield return Text(mismatch, "message") ?? mismatch.GetRawText();
            yield break;
        }

        foreach (var one in all.EnumerateArray())
        {
            var place = Text(one, "path") ?? Text(one, "key");
            var said = Text(one, "mismatch") ?? one.GetRawText();
            yield return place is null ? said : $"{place}: {said}";
        }
    }

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var member) && member.ValueKind == JsonValueKind.String ? member.GetString() : null;
}
