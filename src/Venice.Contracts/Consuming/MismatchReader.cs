using System.Globalization;
using System.Text.Json;

namespace Venice.Contracts.Consuming;

/// <summary>Turns what the mock server holds against a consumer into sentences.</summary>
internal static class MismatchReader
{
    public static IReadOnlyList<string> Read(string json)
    {
        using var document = JsonDocument.Parse(json);
        var sentences = new List<string>();
        foreach (var entry in document.RootElement.EnumerateArray())
        {
            AddEntry(entry, sentences);
        }

        return sentences;
    }

    private static void AddEntry(JsonElement entry, List<string> sentences)
    {
        var request = $"{Text(entry, "method")} {Text(entry, "path")}";
        switch (Text(entry, "type"))
        {
            case "missing-request":
                sentences.Add($"{request} was expected and never came.");
                break;
            case "request-not-found":
                sentences.Add($"{request} came and was not expected.");
                break;
            default:
                AddMismatches(entry, request, sentences);
                break;
        }
    }

    private static void AddMismatches(JsonElement entry, string request, List<string> sentences)
    {
        if (!entry.TryGetProperty("mismatches", out var mismatches))
        {
            sentences.Add($"{request}: {entry.GetRawText()}");
            return;
        }

        foreach (var mismatch in mismatches.EnumerateArray())
        {
            var place = Text(mismatch, "path") ?? Text(mismatch, "key") ?? Text(mismatch, "parameter") ?? "";
            var kind = Text(mismatch, "type") ?? "Mismatch";
            var said = Text(mismatch, "mismatch") ?? $"expected {Raw(mismatch, "expected")}, was {Raw(mismatch, "actual")}";
            sentences.Add(string.Create(CultureInfo.InvariantCulture, $"{request}: {kind} {place}: {said}"));
        }
    }

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var member) && member.ValueKind == JsonValueKind.String ? member.GetString() : null;

    private static string Raw(JsonElement element, string name) => element.TryGetProperty(name, out var member) ? member.GetRawText() : "nothing";
}
