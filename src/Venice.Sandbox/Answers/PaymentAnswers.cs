using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace Venice.Sandbox.Answers;

/// <summary>The several bodies of 402: how to pay at all, a wallet without credit, and what a top-up may be paid with.</summary>
internal static class PaymentAnswers
{
    public const decimal MinimumTopUpUsd = 5;
    public const decimal SuggestedTopUpUsd = 10;
    public const decimal MinimumBalanceUsd = 0.10m;
    public const string SolanaMainnet = "solana:5eykt4UsFv8P8NJdTREpY1vzqKqZKvdp";

    // addresses that nobody owns: whoever signs for them by mistake pays nobody
    private const string EvmReceiver = "0x00000000000000000000000000000000000057EB";
    private const string SolanaReceiver = "SandboxReceiver1111111111111111111111111111";
    private const string EvmToken = "0x833589fCD6eDb6E08f4c7C32D4f71b54bdA02913";
    private const string SolanaToken = "EPjFWdd5AufqSSqeM2qN1xzybapC8G4wEGGkZwyTDt1v";

    /// <summary>No key and no wallet was sent.</summary>
    public static Answer Discovery(string resource)
    {
        var payment = new JsonObject
        {
            ["x402Version"] = 2,
            ["error"] = "Payment required",
            ["resource"] = new JsonObject { ["url"] = resource, ["description"] = "Venice API", ["mimeType"] = "application/json" },
            ["accepts"] = Accepts(),
        };
        var header = Convert.ToBase64String(Encoding.UTF8.GetBytes(payment.ToJsonString(AnswerJson.Options)));
        payment["authOptions"] = new JsonObject
        {
            ["apiKey"] = new JsonObject
            {
                ["header"] = "Authorization: Bearer YOUR_API_KEY",
                ["getKey"] = "https://venice.ai/settings/api",
                ["docs"] = "https://docs.venice.ai/api-reference",
            },
            ["x402Wallet"] = new JsonObject
            {
                ["header"] = "SIGN-IN-WITH-X",
                ["legacyHeader"] = "X-Sign-In-With-X",
                ["topUp"] = "POST /api/v1/x402/top-up",
                ["docs"] = "https://docs.venice.ai",
            },
        };
        return Answer.OfJson(402, payment).With("PAYMENT-REQUIRED", header);
    }

    /// <summary>The ways to pay in the header alone, with a body that says nothing.</summary>
    public static Answer InHeader(string resource)
    {
        var answer = ErrorAnswers.Standard(402, "Payment required");
        answer.Headers.AddRange(Discovery(resource).Headers);
        return answer;
    }

    /// <summary>A wallet signed in that has not enough credit.</summary>
    public static Answer EmptyWallet(string resource, decimal balanceUsd, DateTimeOffset now) => Answer.OfJson(402, new JsonObject
    {
        ["error"] = "Payment required",
        ["code"] = "PAYMENT_REQUIRED",
        ["reason"] = "insufficient_balance",
        ["message"] = "Insufficient x402 balance",
        ["currentBalanceUsd"] = balanceUsd,
        ["minimumBalanceUsd"] = MinimumBalanceUsd,
        ["description"] = "Venice API",
        ["suggestedTopUpUsd"] = SuggestedTopUpUsd,
        ["minimumTopUpUsd"] = MinimumTopUpUsd,
        ["supportedTokens"] = new JsonArray("USDC"),
        ["supportedChains"] = new JsonArray("base", "solana"),
        ["topUpInstructions"] = new JsonObject
        {
            ["step1"] = "POST /api/v1/x402/top-up without a payment header lists the ways to pay",
            ["step2"] = "Choose one of accepts and sign a USDC transfer",
            ["step3"] = "POST /api/v1/x402/top-up with the signed PAYMENT-SIGNATURE header",
            ["receiverWallet"] = EvmReceiver,
            ["tokenAddress"] = EvmToken,
            ["tokenDecimals"] = 6,
            ["network"] = "eip155:8453",
            ["minimumAmountUsd"] = MinimumTopUpUsd,
        },
        ["siwxChallenge"] = new JsonObject
        {
            ["info"] = new JsonObject
            {
                ["domain"] = new Uri(resource).Host,
                ["uri"] = resource,
                ["version"] = "1",
                ["nonce"] = Guid.NewGuid().ToString("N")[..16],
                ["issuedAt"] = Text(now),
                ["expirationTime"] = Text(now.AddMinutes(5)),
                ["statement"] = "Sign in to Venice AI",
            },
            ["supportedChains"] = new JsonArray(
                new JsonObject { ["chainId"] = "eip155:8453", ["type"] = "eip191" },
                new JsonObject { ["chainId"] = SolanaMainnet, ["type"] = "ed25519" }),
        },
    });

    /// <summary>A top-up without a payment.</summary>
    public static Answer TopUp() => Answer.OfJson(402, new JsonObject { ["x402Version"] = 2, ["accepts"] = Accepts() });

    /// <summary>A top-up with a payment that cannot be taken.</summary>
    public static Answer InvalidPayment(string message, string reason) => Answer.OfJson(400, new JsonObject
    {
        ["error"] = "X402_INVALID_PAYMENT",
        ["message"] = message,
        ["details"] = new JsonObject { ["reason"] = reason },
    });

    private static JsonArray Accepts() => new(
        Accept("eip155:8453", EvmToken, EvmReceiver, new JsonObject { ["name"] = "USD Coin", ["version"] = "2" }),
        Accept(SolanaMainnet, SolanaToken, SolanaReceiver, new JsonObject { ["name"] = "USD Coin", ["version"] = "2", ["feePayer"] = SolanaReceiver }));

    private static JsonObject Accept(string network, string asset, string payTo, JsonObject extra) => new()
    {
        ["scheme"] = "exact",
        ["network"] = network,
        ["asset"] = asset,
        ["amount"] = "5000000",
        ["payTo"] = payTo,
        ["maxTimeoutSeconds"] = 300,
        ["extra"] = extra,
    };

    private static string Text(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
