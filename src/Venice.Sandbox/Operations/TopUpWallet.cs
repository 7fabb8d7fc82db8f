using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Venice.Sandbox.Answers;
using Venice.Sandbox.Judging;

namespace Venice.Sandbox.Operations;

/// <summary>POST /x402/top-up: lists the ways to pay, or credits what a payment says. No signature is verified and no chain is asked.</summary>
internal static class TopUpWallet
{
    private const decimal UnitsPerUsd = 1_000_000;

    public static Answer Handle(JudgedRequest request, SandboxState state)
    {
        var header = request.Header("PAYMENT-SIGNATURE");
        if (header.Length == 0)
        {
            return PaymentAnswers.TopUp();
        }

        if (Member(Member(Read(header), "payload"), "authorization") is not JsonObject authorization
            || Text(authorization, "from") is not { Length: > 0 } wallet
            || Text(authorization, "nonce") is not { Length: > 0 } nonce
            || !decimal.TryParse(Text(authorization, "value"), NumberStyles.None, CultureInfo.InvariantCulture, out var units))
        {
            return PaymentAnswers.InvalidPayment("Invalid payment header", "malformed");
        }

        var amount = units / UnitsPerUsd;
        if (amount < PaymentAnswers.MinimumTopUpUsd)
        {
            return PaymentAnswers.InvalidPayment("The amount is below the minimum top-up", "amount_too_small");
        }

        if (state.Wallets.TopUp(wallet, amount, nonce) is not { } entry)
        {
            return PaymentAnswers.InvalidPayment("The payment was already used", "nonce_used");
        }

        var settlement = new JsonObject { ["success"] = true, ["network"] = "eip155:8453", ["payer"] = wallet, ["transaction"] = "0x" + new string('0', 56) + entry.Id[^8..] };
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

    private static JsonNode? Read(string header)
    {
        try
        {
            return JsonNode.Parse(Convert.FromBase64String(header)) as JsonObject;
        }
        catch (Exception exception) when (exception is FormatException or JsonException)
        {
            // a payment that cannot be read is answered like one that cannot be taken
            return null;
        }
    }

    private static JsonNode? Member(JsonNode? value, string name) => value is JsonObject members ? members[name] : null;

    private static string? Text(JsonObject value, string name) => value[name] is JsonValue member && member.TryGetValue(out string? text) ? text : null;
}
