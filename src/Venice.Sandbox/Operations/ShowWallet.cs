using System.Globalization;
using System.Text.Json.Nodes;
using Venice.Sandbox.Answers;
using Venice.Sandbox.Judging;

namespace Venice.Sandbox.Operations;

/// <summary>GET /x402/balance and /x402/transactions: a wallet's credit, for itself alone.</summary>
internal static class ShowWallet
{
    private const int MostExamples = 100;

    public static Answer HandleBalance(JudgedRequest request, SandboxState state)
    {
        var wallet = Wallet(request);
        return Success(new JsonObject
        {
            ["walletAddress"] = wallet,
            ["balanceUsd"] = state.Wallets.Balance(wallet),
            ["canConsume"] = state.Wallets.CanConsume(wallet),
            ["minimumTopUpUsd"] = PaymentAnswers.MinimumTopUpUsd,
            ["suggestedTopUpUsd"] = PaymentAnswers.SuggestedTopUpUsd,
        });
    }

    public static Answer HandleTransactions(JudgedRequest request, SandboxState state)
    {
        var wallet = Wallet(request);
        int limit = Number(request, "limit", 50), offset = Number(request, "offset", 0);
        if (state.IsAskedForExamples)
        {
            state.Wallets.Remember(wallet, Math.Min(offset, MostExamples) + 1);
        }

        var history = state.Wallets.History(wallet);
        return Success(new JsonObject
        {
            ["walletAddress"] = wallet,
            ["currentBalance"] = state.Wallets.Balance(wallet),
            ["transactions"] = new JsonArray([.. history.Skip(offset).Take(limit).Select(Entry)]),
            ["pagination"] = new JsonObject { ["limit"] = limit, ["offset"] = offset, ["hasMore"] = (long)offset + limit < history.Count },
        });
    }

    private static string Wallet(JudgedRequest request)
    {
        var wallet = request.Path["walletAddress"];
        return request.Caller.Owns(wallet) ? wallet : throw Refusal.Standard(403, "X402_WALLET_MISMATCH: the signature belongs to another wallet");
    }

    private static int Number(JudgedRequest request, string name, int otherwise) =>
        request.Query[name] is { } value ? (int)Math.Min((decimal)value, int.MaxValue) : otherwise;

    private static Answer Success(JsonObject data) => Answer.OfJson(200, new JsonObject { ["success"] = true, ["data"] = data });

    private static JsonNode Entry(WalletEntry entry) => new JsonObject
    {
        ["id"] = entry.Id,
        ["amount"] = entry.Amount,
        ["balanceAfter"] = entry.BalanceAfter,
        ["type"] = entry.Type,
        ["createdAt"] = entry.CreatedAt.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture),
        ["requestId"] = entry.RequestId,
        ["modelId"] = entry.ModelId,
    };
}
