using Venice.OpenApi;

namespace Venice;

/// <summary>What is left to spend. Each amount is <see langword="null"/> when the service did not tell it.</summary>
/// <param name="Usd">Of the account, in US dollars.</param>
/// <param name="Diem">Of the account, in DIEM.</param>
/// <param name="WalletUsd">Of the wallet that paid, in US dollars.</param>
public sealed record Balance(decimal? Usd, decimal? Diem, decimal? WalletUsd)
{
    internal static Balance From(ApiHeaders headers) => new(
        headers.GetDecimal("x-venice-balance-usd"),
        headers.GetDecimal("x-venice-balance-diem"),
        headers.GetDecimal("X-Balance-Remaining"));
}
