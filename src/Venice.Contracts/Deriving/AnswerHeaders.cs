using System.Text.Json;
using System.Text.Json.Nodes;
using Venice.OpenApi.Document;

namespace Venice.Contracts.Deriving;

/// <summary>The headers that an answer must have, each with a matcher for its text.</summary>
internal static class AnswerHeaders
{
    public static IReadOnlyList<KeyValuePair<string, JsonNode>> Required(OpenApiResponse response, List<ContractGap> gaps)
    {
        var headers = new List<KeyValuePair<string, JsonNode>>();
        foreach (var header in response.Headers.Where(static header => header.IsRequired && !string.Equals(header.Name, "Content-Type", StringComparison.OrdinalIgnoreCase)))
        {
            if (header.MediaType is null && header.Schema is { } schema && new SpecimenMaker(isRequest: false, withOptional: false).Make(schema) is { Plain: JsonValue value, Matched: var matched })
            {
                headers.Add(new(header.Name, MatcherOf(value, matched)));
            }
            else
            {
                gaps.Add(new(header.Pointer, "The header must be there, but no value could be made for it."));
            }
        }

        return headers;
    }

    private static JsonNode MatcherOf(JsonValue value, JsonNode? matched) => value.GetValueKind() switch
    {
        JsonValueKind.Number => Match.Regex(value.ToJsonString(), (string?)matched?[Match.TypeMember] == "integer" ? @"^[+-]?\d+$" : @"^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$"),
        JsonValueKind.True or JsonValueKind.False => Match.Regex(value.ToJsonString(), "^(true|false)$"),
        _ when (string?)matched?[Match.TypeMember] == "regex" => matched!,
        _ => Match.Regex((string)value!, @"^[\s\S]*$"),
    };
}
