using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Venice.Sandbox.Answers;

/// <summary>Spoils a good answer on demand, so that clients can show how they bear it.</summary>
internal static class Tampering
{
    private const string Without = "without-";
    private const int Huge = 30 * 1024 * 1024;

    /// <summary>The members that the caller paid for; they stay when others are spoilt.</summary>
    private static readonly string[] Payload = ["images", "data"];

    /// <returns>The answer to send; the very same when the header's value asks for no change of content.</returns>
    public static Answer Apply(string name, Answer answer) => name switch
    {
        "empty" => answer.WithContent(answer.MediaType, []),
        "truncated" => answer.WithContent(answer.MediaType, answer.Content[..(answer.Content.Length / 2)]),
        "wrong-type" => answer.WithContent("text/plain; charset=utf-8", Encoding.UTF8.GetBytes("This is not what you asked for.\n")),
        "huge" => answer.WithContent(answer.MediaType, Enlarge(answer)),
        "broken-base64" => Change(answer, BreakBase64),
        "missing-member" => Change(answer, static json => Others(json).ForEach(member => json.Remove(member))),
        "mistyped-member" => Change(answer, static json => Others(json).ForEach(member => json[member] = Mistyped(json[member]))),
        "not-json" => answer.WithContent(answer.MediaType, Encoding.UTF8.GetBytes("<!doctype html>\n<html><body>An error, with a status that says otherwise.</body></html>\n")),
        _ when name.StartsWith(Without, StringComparison.Ordinal) => Change(answer, json => Remove(json, name[Without.Length..].Split('.'))),
        _ => answer,
    };

    public static bool Knows(string name) =>
        name is "empty" or "truncated" or "wrong-type" or "huge" or "broken-base64" or "missing-member" or "mistyped-member" or "not-json"
            or "reset" or "no-answer" or "slow" or "slow-body" or "endless" or "br" or "gzip" or "broken-gzip"
        || name.StartsWith(Without, StringComparison.Ordinal);

    /// <summary>Removes one member, whatever the case of its letters; of a list's items the first has it removed.</summary>
    private static void Remove(JsonNode? node, ReadOnlySpan<string> path)
    {
        var inner = node is JsonArray { Count: > 0 } items ? items[0] : node;
        if (inner is not JsonObject json)
        {
            return;
        }

        var name = path[0];
        if (json.Select(static member => member.Key).FirstOrDefault(key => string.Equals(key, name, StringComparison.OrdinalIgnoreCase)) is not { } found)
        {
            return;
        }

        if (path.Length == 1)
        {
            json.Remove(found);
        }
        else
        {
            Remove(json[found], path[1..]);
        }
    }

    private static Answer Change(Answer answer, Action<JsonObject> change)
    {
        if (answer.Json?.DeepClone() is not JsonObject json)
        {
            return answer;
        }

        change(json);
        return answer.WithContent(answer.MediaType, JsonSerializer.SerializeToUtf8Bytes((JsonNode)json, AnswerJson.Options));
    }

    private static List<string> Others(JsonObject json) => [.. json.Select(static member => member.Key).Except(Payload, StringComparer.Ordinal)];

    private static JsonNode Mistyped(JsonNode? value) => value?.GetValueKind() == JsonValueKind.String ? 7 : "seven";

    private static void BreakBase64(JsonObject json)
    {
        if (json["images"] is JsonArray { Count: > 0 } images)
        {
            images[0] = Broken((string)images[0]!);
        }
        else if (json["data"] is JsonArray { Count: > 0 } data && data[0]?["b64_json"] is { } encoded)
        {
            data[0]!["b64_json"] = Broken((string)encoded!);
        }
    }

    private static string Broken(string base64) => string.Concat(base64.AsSpan(0, base64.Length / 2), "*!*", base64.AsSpan(base64.Length / 2));

    private static byte[] Enlarge(Answer answer)
    {
        if (answer.Json?.DeepClone() is JsonObject json)
        {
            json["padding"] = new string('x', Huge);
            return JsonSerializer.SerializeToUtf8Bytes((JsonNode)json, AnswerJson.Options);
        }

        var content = answer.Content;
        Array.Resize(ref content, content.Length + Huge);
        return content;
    }
}
