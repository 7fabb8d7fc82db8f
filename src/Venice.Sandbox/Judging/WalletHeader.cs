using System.Text.Json;
using System.Text.Json.Nodes;

namespace Venice.Sandbox.Judging;

/// <summary>
/// Reads <c>SIGN-IN-WITH-X</c>: base64 of a JSON object with address, message and signature.
/// The signature is not verified: the sandbox checks that a client sends the header as the service reads it, not who holds a key.
/// </summary>
internal static class WalletHeader
{
    /// <summary>The address, or <see langword="null"/> when the header is not what it should be.</summary>
    public static string? ReadAddress(string header)
    {
        var buffer = new byte[header.Length];
        if (!Convert.TryFromBase64String(header, buffer, out var length))
        {
            return null;
        }

        try
        {
            var value = JsonNode.Parse(buffer.AsSpan(0, length)) as JsonObject;
            var address = Text(value, "address");
            var message = Text(value, "message");
            var isSigned = Text(value, "signature") is { Length: > 0 };
            return isSigned && address is not null && message is not null && message.Contains(address, StringComparison.OrdinalIgnoreCase) ? address : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string? Text(JsonObject? value, string name) =>
        value is not null && value.TryGetPropertyValue(name, out var member) && member is JsonValue text && text.TryGetValue(out string? result) ? result : null;
}
