using System.Text.Encodings.Web;
using System.Text.Json;

namespace Venice;

/// <summary>Writes <c>PAYMENT-SIGNATURE</c>: base64 of x402's version 2 payload, with the offer as the service made it.</summary>
internal static class PaymentEnvelope
{
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="transfer">What was signed.</param>
    /// <param name="signature">As the signer gave it.</param>
    /// <param name="terms">The offer.</param>
    /// <exception cref="InvalidOperationException">The signer gave something else than a signature.</exception>
    public static string Write(TransferAuthorization transfer, byte[]? signature, JsonElement terms)
    {
        using var stream = new MemoryStream(1024);
        using (var json = new Utf8JsonWriter(stream, Plain))
        {
            json.WriteStartObject();
            json.WriteNumber("x402Version", 2);
            json.WriteStartObject("payload");
            json.WriteString("signature", "0x" + Convert.ToHexString(RecoverableSignature.Check(signature)).ToLowerInvariant());
            json.WriteStartObject("authorization");
            transfer.WriteMembers(json);
            json.WriteEndObject();
            json.WriteEndObject();
            json.WritePropertyName("accepted");
            terms.WriteTo(json);
            json.WriteEndObject();
        }

        return Convert.ToBase64String(stream.GetBuffer(), 0, (int)stream.Length);
    }

    /// <summary>Reads the transaction out of <c>PAYMENT-RESPONSE</c>.</summary>
    public static string? ReadTransaction(string? header)
    {
        const int longest = 4096, longestHash = 128;
        if (header is not { Length: > 0 and <= longest })
        {
            return null;
        }

        var bytes = new byte[header.Length];
        try
        {
            if (!Convert.TryFromBase64String(header, bytes, out var length))
            {
                return null;
            }

            using var document = JsonDocument.Parse(bytes.AsMemory(0, length));
            return UntrustedJson.Text(UntrustedJson.Find(document.RootElement, "transaction")) is { Length: > 0 and <= longestHash } hash && hash.All(char.IsAsciiLetterOrDigit) ? hash : null;
        }
        catch (JsonException)
        {
            return null; // the credit was bought all the same
        }
    }
}
