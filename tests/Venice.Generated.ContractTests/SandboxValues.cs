using System.Text.Json.Nodes;
using Venice.Contracts;

namespace Venice.Generated.ContractTests;

/// <summary>What a contract cannot know: the sandbox's models, and credentials that are good now.</summary>
internal sealed class SandboxValues(Uri address)
{
    private const string AnyWallet = "0xaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa";

    public void Fill(PactRequest request)
    {
        request.Path = request.Path.Replace(AnyWallet, TestWallet.Signer.Address, StringComparison.Ordinal);
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
        if (request.Header("SIGN-IN-WITH-X") is not null)
        {
            request.SetHeader("SIGN-IN-WITH-X", TestWallet.SignIn(address));
        }

        if (request.Header("PAYMENT-SIGNATURE") is not null)
        {
            request.SetHeader("PAYMENT-SIGNATURE", TestWallet.Payment(address));
        }
    }

    private static void FillBody(PactRequest request, JsonObject body)
    {
        Set(body, "model", request.Path.Contains("edit", StringComparison.Ordinal) ? "gpt-image-2-edit" : request.Path == "/images/generations" ? "default" : "krea-v2-large");
        Set(body, "aspect_ratio", "1:1", "text");
        Set(body, "resolution", "1K");
        Set(body, "style_preset", "Lagoon Dusk");
        Set(body, "image", "https://example.com/picture.png", "text");
        if (body["style_references"]?[0] is JsonObject reference)
        {
            Set(reference, "image", "https://example.com/style.png");
        }
    }

    private static void Set(JsonObject body, string member, string value, string? only = null)
    {
        if (body.ContainsKey(member) && (only is null || (string?)body[member] == only))
        {
            body[member] = value;
        }
    }
}
