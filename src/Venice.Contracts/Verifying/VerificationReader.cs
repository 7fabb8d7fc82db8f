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
        result.TryGetProperty("mismatch", out var mismatch) ? [.. Sentences(mismatch)] : [])
    {
        Differences = result.TryGetProperty("mismatch", out var difference) ? [.. Differences(difference)] : [],
    };

    private static IEnumerable<VerifiedDifference> Differences(JsonElement mismatch)
    {
        if (mismatch.ValueKind != JsonValueKind.Object)
        {
            return [];
        }

        return mismatch.TryGetProperty("mismatches", out var all)
            ? all.EnumerateArray().Select(static one => new VerifiedDifference(
                KindOf(Text(one, "type")), Text(one, "path") ?? Text(one, "key") ?? "", Value(one, "expected"), Value(one, "actual"), Text(one, "mismatch") ?? one.GetRawText()))
            : [new("error", "", null, null, Text(mismatch, "message") ?? mismatch.GetRawText())];
    }

    private static string KindOf(string? type) => type switch
    {
        "StatusMismatch" => "status",
        "HeaderMismatch" => "header",
        "BodyTypeMismatch" => "body type",
        _ => "body",
    };

    /// <summary>Bodies may be given as lists of bytes, and bytes that are no text as the failure to make one of them.</summary>
    private static string? Value(JsonElement element, string name) => !element.TryGetProperty(name, out var member) ? null : member.ValueKind switch
    {
        JsonValueKind.String when member.GetString() is "ERROR: could not convert from bytes" => null,
        JsonValueKind.String => member.GetString(),
        JsonValueKind.Array or JsonValueKind.Null => null,
        _ => member.GetRawText(),
    };

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
