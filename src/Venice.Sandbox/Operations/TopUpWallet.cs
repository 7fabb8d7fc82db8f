using System.Text;
using System.Text.Json.Nodes;
using Venice.Sandbox.Answers;
using Venice.Sandbox.Judging;
using Venice.Sandbox.Wallets;

namespace Venice.Sandbox.Operations;

/// <summary>
/// POST /x402/top-up: lists the ways to pay, or verifies a payment as the network's contract would and credits it. No chain is asked, so whether a wallet has the tokens
/// stays open.
/// </summary>
internal static class TopUpWallet
{
    private const int UnitsPerUsd = 1_000_000;
    private const int MostUsd = 10_000;
    private const string Unverified = "PAYMENT_VERIFICATION_FAILED";

    private static readonly string[] PaymentHeaders = ["PAYMENT-SIGNATURE", "X-402-Payment", "X-PAYMENT"];

    /// <param name="header">Gives a header's value, empty when it was not sent.</param>
    /// <returns>Empty when there is no payment.</returns>
    public static string FindPayment(Func<string, string> header) => PaymentHeaders.Select(header).FirstOrDefault(static value => value.Length > 0) ?? "";

    public static Answer Handle(JudgedRequest request, SandboxState state)
    {
        var header = FindPayment(request.Header);
        if (header.Length == 0)
        {
            return PaymentAnswers.TopUp();
        }

        if (WalletHeader.ReadJson(header) is not { } envelope || envelope["payload"] is not JsonObject payload)
        {
            return PaymentAnswers.InvalidPayment("Invalid payment header", "malformed");
        }

        if (!JsonNode.DeepEquals(envelope["x402Version"], 2))
        {
            return PaymentAnswers.InvalidPayment("Only version 2 of x402 is taken", "unsupported_version");
        }

        if (PaymentAnswers.NetworkOf(envelope["accepted"]) is not { } network)
        {
            return PaymentAnswers.InvalidPayment("The accepted payment is not one of those offered", "offer_mismatch");
        }

        if (network is not PaymentAnswers.Base)
        {
            return PaymentAnswers.InvalidPayment("The sandbox can verify payments on Base only", "network_not_supported", Unverified);
        }

        return payload["authorization"] is JsonObject authorization && Transfer.Read(authorization) is { } transfer && payload["signature"] is JsonValue value && value.TryGetValue(out string? signature)
            ? Credit(transfer, signature, state)
            : PaymentAnswers.InvalidPayment("Invalid payment header", "malformed");
    }

    private static Answer Credit(Transfer transfer, string signature, SandboxState state)
    {
        if (Fault(transfer, state.Clock.GetUtcNow().ToUnixTimeSeconds()) is { } fault)
        {
            return PaymentAnswers.InvalidPayment(fault.Message, fault.Reason);
        }

        if (signature.Length != 132 || !signature.StartsWith("0x", StringComparison.Ordinal) || signature.AsSpan(2).ContainsAnyExcept("0123456789abcdefABCDEF")
            || EvmSignature.Recover(transfer.Hash(PaymentAnswers.EvmToken), Convert.FromHexString(signature.AsSpan(2))) is not { } wallet
            || !string.Equals(wallet, transfer.From, StringComparison.OrdinalIgnoreCase))
        {
            return PaymentAnswers.InvalidPayment("The signature is not the payer's", "invalid_signature", Unverified);
        }

        var amount = (decimal)transfer.Value / UnitsPerUsd;
        if (state.Wallets.TopUp(wallet, amount, wallet + Convert.ToHexString(transfer.Nonce)) is not { } entry)
        {
            return PaymentAnswers.InvalidPayment("The payment was already used", "nonce_used", Unverified);
        }

        var settlement = new JsonObject
        {
            ["success"] = true,
            ["network"] = PaymentAnswers.Base,
            ["payer"] = wallet,
            ["transaction"] = "0x" + Convert.ToHexStringLower(Keccak.Hash(Encoding.UTF8.GetBytes(entry.Id), transfer.Nonce)),
        };
        return Answer.OfJson(200, new JsonObject
        {
            ["success"] = true,
            ["data"] = new JsonObject
            {
                ["walletAddress"] = wallet,
                ["amountCredited"] = amount,
                ["newBalance"] = entry.BalanceAfter,
                ["paymentId"] = "payment_" + entry.Id[^8..],
            },
        }).With("PAYMENT-RESPONSE", Convert.ToBase64String(Encoding.UTF8.GetBytes(settlement.ToJsonString())));
    }

    private static (string Message, string Reason)? Fault(Transfer transfer, long now) =>
        !string.Equals(transfer.To, PaymentAnswers.EvmReceiver, StringComparison.OrdinalIgnoreCase) ? ("The payment is to another receiver", "wrong_receiver")
        : transfer.Value < (int)PaymentAnswers.MinimumTopUpUsd * UnitsPerUsd ? ("The amount is below the minimum top-up", "amount_too_small")
        : transfer.Value > (long)MostUsd * UnitsPerUsd ? ("The amount is above the maximum top-up", "amount_too_large")
        : transfer.ValidAfter > now ? ("The payment is not valid yet", "not_yet_valid")
        : transfer.ValidBefore <= now ? ("The payment has expired", "expired")
        : null;
}
