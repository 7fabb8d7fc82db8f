using System.Text.Encodings.Web;
using System.Text.Json;

namespace Venice;

/// <summary>Writes <c>SIGN-IN-WITH-X</c>: base64 of a JSON object with the message, its signature, and what the service need not read out of the message.</summary>
internal static class SignInHeader
{
    public const string Name = "SIGN-IN-WITH-X";
    public const string LegacyName = "X-Sign-In-With-X";

    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="message">What was signed.</param>
    /// <param name="text">The same, as it was signed.</param>
    /// <param name="signature">As the signer gave it.</param>
    /// <param name="issuedAt">The message's instant.</param>
    /// <exception cref="InvalidOperationException">The signer gave something else than a signature.</exception>
    public static string Write(SignInMessage message, string text, byte[]? signature, DateTimeOffset issuedAt)
    {
        using var stream = new MemoryStream(1024);
        using (var json = new Utf8JsonWriter(stream, Plain))
        {
            json.WriteStartObject();
            json.WriteString("address", message.Address);
            json.WriteString("message", text);
            json.WriteString("signature", Signature(message.Chain, signature));
            json.WriteNumber("timestamp", issuedAt.ToUnixTimeMilliseconds());
            if (WalletChain.EvmNumber(message.Chain) is { } number)
            {
                json.WriteNumber("chainId", number);
            }
            else
            {
                json.WriteString("chainId", message.Chain);
                json.WriteString("type", "ed25519");
            }

            json.WriteEndObject();
        }

        return Convert.ToBase64String(stream.GetBuffer(), 0, (int)stream.Length);
    }

    private static string Signature(string chain, byte[]? signature)
    {
        if (!WalletChain.IsSolana(chain))
        {
            return "0x" + Convert.ToHexString(RecoverableSignature.Check(signature)).ToLowerInvariant();
        }

        return signature is { Length: 64 } ? Base58.Encode(signature) : throw new InvalidOperationException("A Solana wallet's signer has to give the 64 bytes of an Ed25519 signature.");
    }
}
