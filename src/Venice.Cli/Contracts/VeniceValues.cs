using System.Text.Json.Nodes;
using Venice.Contracts;

namespace Venice.Cli.Contracts;

/// <summary>What a contract cannot know: models that a service of Venice's API has, and credentials that are good now. Every value is one that the contract's own rules allow.</summary>
/// <param name="wallet">Signs in and pays.</param>
internal sealed class VeniceValues(SandboxWallet wallet)
{
    /// <summary>Stands in the contract for any wallet.</summary>
    private const string AnyWallet = "0xaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa";

    private const string NoCurve = "needs a wallet, and the cryptography of this platform lacks the curve secp256k1";

    /// <returns>Why the request cannot be made here; <see langword="null"/> when all is filled in.</returns>
    public async Task<string?> FillAsync(PactRequest request, CancellationToken cancellationToken)
    {
        FillRest(request);
        try
        {
            await FillWalletAsync(request, cancellationToken).ConfigureAwait(false);
            return null;
        }
        catch (PlatformNotSupportedException)
        {
            return NoCurve;
        }
    }

    /// <summary>Where a provider does not let itself be paid or signed in at, the contract's own value is sent: the engine judges the answer like every other.</summary>
    private async Task FillWalletAsync(PactRequest request, CancellationToken cancellationToken)
    {
        if (request.Path.Contains(AnyWallet, StringComparison.Ordinal))
        {
            request.Path = request.Path.Replace(AnyWallet, wallet.Address, StringComparison.Ordinal);
        }

        if (request.Header("SIGN-IN-WITH-X") is not null && await wallet.SignInAsync(cancellationToken).ConfigureAwait(false) is { } signIn)
        {
            request.SetHeader("SIGN-IN-WITH-X", signIn);
        }

        if (request.Header("PAYMENT-SIGNATURE") is not null && await wallet.PayAsync(cancellationToken).ConfigureAwait(false) is { } payment)
        {
            request.SetHeader("PAYMENT-SIGNATURE", payment);
        }
    }

    private static void FillRest(PactRequest request)
    {
        if (request.Path == "/models")
        {
            request.SetQuery("type", "image");
        }

        if (request.Json is JsonObject body)
        {
            FillBody(request, body);
        }

        request.ReplaceText("name=\"model\"\r\n\r\ntext", "name=\"model\"\r\n\r\ngpt-image-2-edit");
        request.ReplaceText("name=\"resolution\"\r\n\r\ntext", "name=\"resolution\"\r\n\r\n1K");
    }

    private static void FillBody(PactRequest request, JsonObject body)
    {
        Set(body, "model", request.Path.Contains("edit", StringComparison.Ordinal) ? "gpt-image-2-edit" : request.Path == "/images/generations" ? "default" : "krea-v2-large");
        Set(body, "aspect_ratio", "1:1", "text");
        Set(body, "resolution", "1K");
        Set(body, "style_preset", "Lagoon Dusk");
        Set(body, "image", "https://example.com/picture.png", "text");
        if (body["style_references"] is JsonArray { Count: > 0 } references && references[0] is JsonObject reference)
        {
            Set(reference, "image", "https://example.com/style.png");
        }
    }

    private static void Set(JsonObject body, string member, string value, string? only = null)
    {
        if (body[member] is JsonValue known && known.TryGetValue<string>(out var text) && (only is null || text == only))
        {
            body[member] = value;
        }
    }
}
