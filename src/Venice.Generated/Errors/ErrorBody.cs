using System.Text.Json;

namespace Venice;

/// <summary>What an error's body tells, in whichever of the service's forms it comes, the ones that no document mentions included.</summary>
/// <param name="Code">A code such as <c>MODEL_NOT_FOUND</c>.</param>
/// <param name="Message">A sentence.</param>
/// <param name="Fields">The fields that are named as wrong.</param>
internal sealed record ErrorBody(string? Code, string? Message, IReadOnlyList<FieldError> Fields)
{
    private const int MaxDepth = 16;
    private const int MaxFields = 32;
    private const int MaxFieldLength = 64;
    private const int MaxMessages = 8;

    public static readonly ErrorBody Empty = new(null, null, []);

    public static ErrorBody Read(ReadOnlyMemory<byte> json)
    {
        try
        {
            using var document = JsonDocument.Parse(WithoutMark(json), new JsonDocumentOptions { MaxDepth = 64 });
            return document.RootElement is { ValueKind: JsonValueKind.Object } root ? Read(root) : Empty;
        }
        catch (JsonException)
        {
            return Empty; // a proxy's page, or nothing at all: the status has to speak for itself
        }
    }

    private static ErrorBody Read(JsonElement root)
    {
        var error = UntrustedJson.Find(root, "error");
        // OpenAI's form: {"error": {"message", "type", "param", "code"}}
        var inner = error is { ValueKind: JsonValueKind.Object } nested ? nested : root;
        var (leading, rest) = Split(UntrustedJson.Text(error));
        var code = Text(inner, "code") ?? leading;
        var message = Text(inner, "message") ?? rest;
        var fields = new List<FieldError>();
        if (Text(inner, "param") is { Length: > 0 and <= MaxFieldLength } param)
        {
            fields.Add(new(param, message is null ? [] : [message]));
        }

        if (UntrustedJson.Find(root, "details") is { } details)
        {
            AddFields(details, "", fields, 0);
        }

        if (fields.Count == 0 && UntrustedJson.Find(root, "issues") is { ValueKind: JsonValueKind.Array } issues)
        {
            AddIssues(issues, fields);
        }

        return new(IsCode(code) ? code : null, message, fields);
    }

    /// <summary>The same as a list: <c>{"path": ["width"], "message": "…"}</c>.</summary>
    private static void AddIssues(JsonElement issues, List<FieldError> fields)
    {
        foreach (var issue in issues.EnumerateArray().Take(MaxFields))
        {
            var path = UntrustedJson.Find(issue, "path") is { ValueKind: JsonValueKind.Array } parts
                ? string.Join('.', parts.EnumerateArray().Take(MaxDepth).Select(static part => part.ValueKind == JsonValueKind.Number ? part.GetRawText() : UntrustedJson.Text(part)))
                : "";
            if (path.Length is > 0 and <= MaxFieldLength * 4)
            {
                fields.Add(new(path, Text(issue, "message") is { } message ? [message] : []));
            }
        }
    }

    /// <summary>The tree names fields by its keys; a field with something wrong has a non-empty list of <c>_errors</c>.</summary>
    private static void AddFields(JsonElement tree, string path, List<FieldError> fields, int depth)
    {
        if (tree.ValueKind != JsonValueKind.Object || depth > MaxDepth)
        {
            return;
        }

        foreach (var member in tree.EnumerateObject())
        {
            if (fields.Count >= MaxFields)
            {
                return;
            }

            var name = UntrustedJson.NameOf(member);
            if (name == "_errors")
            {
                if (path.Length > 0 && member.Value.ValueKind == JsonValueKind.Array && member.Value.GetArrayLength() > 0)
                {
                    fields.Add(new(path, [.. member.Value.EnumerateArray().Take(MaxMessages).Select(static text => UntrustedJson.Text(text)).OfType<string>()]));
                }
            }
            else if (name?.Length <= MaxFieldLength)
            {
                AddFields(member.Value, path.Length == 0 ? name : $"{path}.{name}", fields, depth + 1);
            }
        }
    }

    /// <summary>A code alone, a code before a colon, or prose.</summary>
    private static (string? Code, string? Prose) Split(string? sentence)
    {
        if (IsCode(sentence))
        {
            return (sentence, null);
        }

        var colon = sentence?.IndexOf(": ", StringComparison.Ordinal) ?? -1;
        return colon > 0 && IsCode(sentence![..colon]) ? (sentence[..colon], sentence[(colon + 2)..]) : (null, sentence);
    }

    private static string? Text(JsonElement element, string name) => UntrustedJson.Text(UntrustedJson.Find(element, name));

    private static ReadOnlyMemory<byte> WithoutMark(ReadOnlyMemory<byte> json) => json.Span.StartsWith("\uFEFF"u8) ? json[3..] : json;

    /// <summary>Codes are capitals, digits and underscores; anything else is prose, or could be.</summary>
    private static bool IsCode(string? text) =>
        text is { Length: > 2 and <= 64 } && text.All(static c => char.IsAsciiLetterUpper(c) || char.IsAsciiDigit(c) || c == '_');
}
