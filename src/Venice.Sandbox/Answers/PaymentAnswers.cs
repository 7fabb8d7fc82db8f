using System.Text;
using System.Text.Json.Nodes;
using Venice.Sandbox.Wallets;

namespace Venice.Sandbox.Answers;

/// <summary>The several bodies of 402: how to pay at all, a wallet without credit, and what a top-up may be paid with.</summary>
internal static class PaymentAnswers
{
    public const decimal MinimumTopUpUsd = 5;
    public const decimal SuggestedTopUpUsd = 10;
    public const decimal MinimumBalanceUsd = 0.10m;
    public const string Base = "eip155:8453";
    public const string SolanaMainnet = "solana:5eykt4UsFv8P8NJdTREpY1vzqKqZKvdp";

    private const string RequiredHeader = "PAYMENT-REQUIRED";

    // addresses that nobody owns: whoever signs for them by mistake pays nobody
    public const string EvmReceiver = "0x00000000000000000000000000000000000057Eb";
    private const string SolanaReceiver = "SandboxReceiver1111111111111111111111111111";
    public const string EvmToken = "0x833589fCD6eDb6E08f4c7C32D4f71b54bdA02913";
    private const string SolanaToken = "EPjFWdd5AufqSSqeM2qN1xzybapC8G4wEGGkZwyTDt1v";

    /// <summary>No key and no wallet was sent.</summary>
    public static Answer Discovery(SignInChallenge challenge)
    {
        var payment = Required(challenge);
        var header = Encode(payment);
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
        return Answer.OfJson(402, payment).With(RequiredHeader, header);
    }

    /// <summary>The ways to pay in the header alone, with a body that says nothing.</summary>
    public static Answer InHeader(SignInChallenge challenge)
    {
        var answer = ErrorAnswers.Standard(402, "Payment required");
        answer.Headers.AddRange(Discovery(challenge).Headers);
        return answer;
    }

    /// <summary>A wallet signed in that has not enough credit.</summary>
    public static Answer EmptyWallet(SignInChallenge challenge, decimal balanceUsd) => Answer.OfJson(402, new JsonObject
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
        ["siwxChallenge"] = challenge.ToJson(),
    }).With(RequiredHeader, Encode(Required(challenge)));

    /// <summary>A top-up without a payment.</summary>
    public static Answer TopUp() => Answer.OfJson(402, new JsonObject { ["x402Version"] = 2, ["accepts"] = Accepts() });

    /// <summary>The network of an offer that a payment repeats.</summary>
    /// <returns><see langword="null"/> when it is none of the offers.</returns>
    public static string? NetworkOf(JsonNode? accepted) =>
        (string?)Accepts().FirstOrDefault(offer => JsonNode.DeepEquals(offer, accepted))?["network"];

    /// <summary>A top-up with a payment that cannot be taken.</summary>
    public static Answer InvalidPayment(string message, string reason, string code = "X402_INVALID_PAYMENT") => Answer.OfJson(400, new JsonObject
    {
        ["error"] = code,
        ["message"] = message,
        ["details"] = new JsonObject { ["reason"] = reason },
    });

    private static JsonArray Accepts() => new(
        Accept(Base, EvmToken, EvmReceiver, new JsonObject { ["name"] = "USD Coin", ["version"] = "2" }),
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

    /// <summary>What x402 puts into the header: how to pay, and what a wallet may sign.</summary>
    private static JsonObject Required(SignInChallenge challenge) => new()
    {
        ["x402Version"] = 2,
        ["error"] = "Payment required",
        ["resource"] = new JsonObject { ["url"] = challenge.Address, ["description"] = "Venice API", ["mimeType"] = "application/json" },
        ["accepts"] = Accepts(),
        ["extensions"] = new JsonObject { ["sign-in-with-x"] = challenge.ToJson() },
    };

    private static string Encode(JsonObject json) => Convert.ToBase64String(Encoding.UTF8.GetBytes(json.ToJsonString(AnswerJson.Options)));
}
