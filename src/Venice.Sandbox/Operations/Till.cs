using System.Globalization;
using Venice.Sandbox.Answers;
using Venice.Sandbox.Judging;

namespace Venice.Sandbox.Operations;

/// <summary>Takes the money for a picture, and tells what is left in the headers.</summary>
internal static class Till
{
    /// <exception cref="Refusal">402: the wallet has not enough credit to begin with.</exception>
    public static void DemandCredit(JudgedRequest request, SandboxState state)
    {
        if (request.Caller.Wallet is { } wallet && !state.Wallets.CanConsume(wallet))
        {
            throw new Refusal(PaymentAnswers.EmptyWallet(state.ChallengeFor(request.Address.AbsoluteUri), state.Wallets.Balance(wallet)));
        }
    }

    public static Answer Charge(this Answer answer, JudgedRequest request, SandboxState state, decimal usd, string modelId)
    {
        state.Tally.Charged();
        if (request.Caller.Wallet is { } wallet)
        {
            var requestId = string.Create(CultureInfo.InvariantCulture, $"sandbox-{state.NextRequestNumber()}");
            var entry = state.Wallets.Charge(wallet, usd, requestId, modelId);
            return answer.With("X-Balance-Remaining", entry.BalanceAfter.ToString("F6", CultureInfo.InvariantCulture));
        }

        state.Charge(usd);
        return answer
            .With("x-venice-balance-usd", state.BalanceUsd.ToString("F6", CultureInfo.InvariantCulture))
            .With("x-venice-balance-diem", "100.000000");
    }
}
