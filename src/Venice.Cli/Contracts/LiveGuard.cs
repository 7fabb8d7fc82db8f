using System.Globalization;

namespace Venice.Cli.Contracts;

/// <summary>
/// Stands before a service that may cost money. It takes a key and a limit; says what the chosen interactions would cost; leaves out what makes no sense there, or has no price; and lets
/// nothing pass that costs more than allowed.
/// </summary>
internal sealed class LiveGuard(Uri address, string? key, decimal? maxSpend, TextWriter error)
{
    /// <exception cref="UsageException">There is no key, or no way that it may go.</exception>
    public void RequireKey()
    {
        if (key is null)
        {
            throw new UsageException($"{address.Host} is not on this machine: verifying it takes a key, in VENICE_API_KEY or --api-key-file, and --max-spend. Nothing was sent.");
        }

        if (address.Scheme != "https" && !address.IsLoopback)
        {
            throw new UsageException("A key goes to another machine by https only. Nothing was sent.");
        }
    }

    /// <exception cref="UsageException">It must not be verified.</exception>
    public async Task AdmitAsync(IReadOnlyList<ChosenInteraction> chosen, bool isOwnPact, CancellationToken cancellationToken)
    {
        foreach (var one in chosen.Where(static one => one.LeftOut is null))
        {
            one.LeftOut = WhyNot(one);
        }

        var prices = await PricesAsync([.. chosen.Where(static one => one.LeftOut is null)], isOwnPact, cancellationToken).ConfigureAwait(false);
        var total = await TellAsync(chosen, prices).ConfigureAwait(false);
        if (maxSpend is not { } most)
        {
            throw new UsageException("Say with --max-spend what that may cost. Nothing was sent.");
        }

        if (total > most)
        {
            throw new UsageException(string.Create(CultureInfo.InvariantCulture, $"It would cost {total:0.00######} USD, and --max-spend allows {most:0.00######} USD. Nothing was sent."));
        }

        foreach (var one in chosen.Where(static one => one.LeftOut is null && one.Request.Header("Authorization") is not null))
        {
            one.Request.SetHeader("Authorization", $"Bearer {key}");
        }
    }

    /// <summary>A live service is asked for what it does well: its failures cannot be called up, and a wallet is not at hand.</summary>
    private static string? WhyNot(ChosenInteraction one) =>
        one.Status is < 200 or >= 300 ? "is a failure, which a live service cannot be brought to"
        : one.Request.Header("SIGN-IN-WITH-X") is not null ? "signs in with a wallet; a key is used here"
        : one.Request.Header("PAYMENT-SIGNATURE") is not null || one.Path.EndsWith("/top-up", StringComparison.Ordinal) ? "pays from a wallet"
        : null;

    private async Task<Dictionary<ChosenInteraction, decimal?>> PricesAsync(IReadOnlyList<ChosenInteraction> chosen, bool isOwnPact, CancellationToken cancellationToken)
    {
        var prices = new Dictionary<ChosenInteraction, decimal?>(ReferenceEqualityComparer.Instance);
        using var client = new VeniceClient(key!, new VeniceClientOptions { BaseAddress = address });
        var live = new LiveRequests(client);
        foreach (var one in chosen)
        {
            if (isOwnPact && one.Path == "/models")
            {
                one.Request.SetQuery("type", "image"); // every service has some of those
            }

            var price = one.IsSafe ? 0 : isOwnPact ? await live.PrepareAsync(one.Request, cancellationToken).ConfigureAwait(false) : null;
            if (price is null && !one.IsNamed)
            {
                one.LeftOut = "has no known price; --include with its own name sends it all the same";
                continue;
            }

            prices.Add(one, price);
        }

        return prices;
    }

    private async Task<decimal> TellAsync(IReadOnlyList<ChosenInteraction> chosen, Dictionary<ChosenInteraction, decimal?> prices)
    {
        await error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{prices.Count} of {chosen.Count} interactions would be sent to {address.GetLeftPart(UriPartial.Authority)}:")).ConfigureAwait(false);
        foreach (var operation in prices.GroupBy(static one => one.Key.Operation, StringComparer.Ordinal))
        {
            var unknown = operation.Count(static one => one.Value is null);
            var more = unknown == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $", and {unknown} of unknown price");
            await error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"  {operation.Key}: {operation.Count()}, {operation.Sum(static one => one.Value ?? 0):0.00######} USD{more}")).ConfigureAwait(false);
        }

        var total = prices.Values.Sum(static price => price ?? 0);
        await error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"estimate: {total:0.00######} USD{(prices.ContainsValue(null) ? " and what has no published price" : "")}")).ConfigureAwait(false);
        return total;
    }
}
