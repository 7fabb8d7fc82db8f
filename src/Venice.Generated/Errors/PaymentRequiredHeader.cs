using System.Text.Json;
using Venice.OpenApi;
using Venice.OpenApi.Json;

namespace Venice;

/// <summary>Reads the <c>PAYMENT-REQUIRED</c> header: base64 of the x402 protocol's JSON.</summary>
internal static class PaymentRequiredHeader
{
    /// <summary>Headers are small; what is larger is not looked at.</summary>
    private const int Longest = 64 * 1024;

    private static readonly JsonSerializerOptions Options = new() { TypeInfoResolver = VeniceJsonTypeInfoResolver.Instance };

    /// <returns>The ways to pay that can be read; none when the header is not there, or is something else.</returns>
    public static IReadOnlyList<X402PaymentOption> Read(ApiHeaders? headers)
    {
        var text = headers?.GetString("PAYMENT-REQUIRED") ?? headers?.GetString("X-Payment-Required");
        if (text is null or { Length: > Longest })
        {
            return [];
        }

        try
        {
            using var document = JsonDocument.Parse(Convert.FromBase64String(text), new JsonDocumentOptions { MaxDepth = 32 });
            return UntrustedJson.Find(document.RootElement, "accepts") is { ValueKind: JsonValueKind.Array } accepts
                ? [.. accepts.EnumerateArray().Take(16).Select(ReadOption).OfType<X402PaymentOption>()]
                : [];
        }
        catch (Exception exception) when (exception is FormatException or JsonException)
        {
            return [];
        }
    }

    private static X402PaymentOption? ReadOption(JsonElement option)
    {
        try
        {
            return option.Deserialize(JsonTypeInfos.Get<X402PaymentOption>(Options));
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return null; // another protocol's, or none at all
        }
    }
}
