namespace Venice;

/// <summary>How a wallet can buy credit.</summary>
/// <param name="CurrentBalanceUsd">The credit that the wallet has, in US dollars, when the service tells it.</param>
/// <param name="MinimumUsd">The smallest payment taken, in US dollars.</param>
/// <param name="SuggestedUsd">The payment that the service suggests, in US dollars.</param>
/// <param name="Instructions">What to do, step by step, in the service's words.</param>
public sealed record TopUpOffer(decimal? CurrentBalanceUsd, decimal MinimumUsd, decimal SuggestedUsd, string Instructions)
{
    internal static TopUpOffer? From(PaymentRequiredError? error) =>
        error?.X402InsufficientBalance is { } lacking
            ? new(
                lacking.CurrentBalanceUsd,
                lacking.MinimumTopUpUsd,
                lacking.SuggestedTopUpUsd,
                string.Join(Environment.NewLine, lacking.TopUpInstructions.Step1, lacking.TopUpInstructions.Step2, lacking.TopUpInstructions.Step3))
            : null;
}
