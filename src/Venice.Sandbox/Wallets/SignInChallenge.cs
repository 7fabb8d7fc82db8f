using System.Globalization;
using System.Text.Json.Nodes;
using Venice.Sandbox.Answers;

namespace Venice.Sandbox.Wallets;

/// <summary>What a wallet may sign: optional, since a message of its own will do.</summary>
/// <param name="Address">Where the request was sent.</param>
/// <param name="Domain">The host that the message has to name.</param>
/// <param name="Now">The time.</param>
internal sealed record SignInChallenge(string Address, string Domain, DateTimeOffset Now)
{
    public JsonObject ToJson() => new()
    {
        ["info"] = new JsonObject
        {
            ["domain"] = Domain,
            ["uri"] = Address,
            ["version"] = "1",
            ["nonce"] = "sandbox-" + Guid.NewGuid().ToString("N")[..16], // the service's own nonces have hyphens, too
            ["issuedAt"] = Text(Now),
            ["expirationTime"] = Text(Now.AddMinutes(5)),
            ["statement"] = "Sign in to Venice AI",
        },
        ["supportedChains"] = new JsonArray(
            new JsonObject { ["chainId"] = PaymentAnswers.Base, ["type"] = "eip191" },
            new JsonObject { ["chainId"] = PaymentAnswers.SolanaMainnet, ["type"] = "ed25519" }),
    };

    private static string Text(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
