using System.Text.Json;
using System.Text.Json.Nodes;
using Venice.Sandbox.Wallets;

namespace Venice.Sandbox.Judging;

/// <summary>Reads <c>SIGN-IN-WITH-X</c>: base64 of a JSON object with address, message, signature and chain.</summary>
internal static class WalletHeader
{
    private const int Longest = 16 * 1024;

    /// <returns><see langword="null"/> when the header is not what it should be.</returns>
    public static SignInClaim? Read(string header)
    {
        var value = ReadJson(header);
        var chain = value?["chainId"] switch
        {
            JsonValue number when number.GetValueKind() == JsonValueKind.Number => number.ToJsonString(),
            JsonValue text when text.TryGetValue(out string? name) => name,
            _ => null,
        };
        return value is not null && chain is not null
            && Text(value, "address") is { Length: > 0 } address
            && Text(value, "message") is { Length: > 0 } message
            && Text(value, "signature") is { Length: > 0 } signature
            && (value["timestamp"] is null || value["timestamp"]!.GetValueKind() == JsonValueKind.Number)
            && (value["type"] is null || Text(value, "type") is not null)
                ? new(address, message, signature, chain, Text(value, "type"))
                : null;
    }

    /// <summary>An object in base64, as headers of wallets and payments are.</summary>
    public static JsonObject? ReadJson(string header)
    {
        if (header.Length > Longest)
        {
            return null;
        }

        var buffer = new byte[header.Length];
        try
        {
            return Convert.TryFromBase64String(header, buffer, out var length) ? JsonNode.Parse(buffer.AsSpan(0, length)) as JsonObject : null;
        }
        catch (Exception exception) when (exception is JsonException or ArgumentException)
        {
            // no JSON, or a member twice
            return null;
        }
    }

    private static string? Text(JsonObject value, string name) => value[name] is JsonValue member && member.TryGetValue(out string? text) ? text : null;
}
