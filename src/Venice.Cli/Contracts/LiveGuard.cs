using System.Globalization;
using Venice.Cli.Connections;
using Venice.Cli.Output;

namespace Venice.Cli.Contracts;

/// <summary>
/// Stands before a service that may cost money. It takes a key and a limit; says what the chosen interactions would cost; leaves out what makes no sense there, or has no price; and lets
/// nothing pass that costs more than allowed.
/// </summary>
/// <param name="address">Where the service is.</param>
/// <param name="key">The key for it.</param>
/// <param name="isVenice">Whether the contract is Venice's own: of no other service are prices known.</param>
/// <param name="settings">What the person allows.</param>
/// <param name="error">Where the estimate is told.</param>
internal sealed class LiveGuard(Uri address, string? key, bool isVenice, VerifySettings settings, TextWriter error)
{
    private readonly Dictionary<ChosenInteraction, decimal?> _prices = new(ReferenceEqualityComparer.Instance);

    /// <summary>What a run that did not come to its end may have cost, in a sentence; <see langword="null"/> when nothing of it costs anything.</summary>
    public string? MayHaveBeenCharged
    {
        get
        {
            var charged = _prices.Where(static one => one.Value is not 0).GroupBy(static one => one.Key.OperationLabel, StringComparer.Ordinal)
                .Select(static operation => string.Create(CultureInfo.InvariantCulture, $"{operation.Key} ({operation.Count()})")).ToList();
            var total = _prices.Values.Sum(static price => price ?? 0);
            var amount = !_prices.ContainsValue(null) ? $"Up to {Usd(total)} USD" : total == 0 ? "What has no published price" : $"Up to {Usd(total)} USD, and what has no published price,";
            return charged.Count == 0 ? null : $"{amount} may have been charged, for {string.Join(", ", charged)}.";
        }
    }

    /// <exception cref="UsageException">There is no key, it is none, or there is no way that it may go.</exception>
    public void RequireKey()
    {
        if (key is null)
        {
            throw new UsageException($"{address.Host} is not on this machine: verifying it takes a key, in {(isVenice ? "VENICE_API_KEY or --api-key-file" : "--api-key-file")}, and --max-spend. Nothing was sent.");
        }

        if (address.Scheme != "https" && !address.IsLoopback)
        {
            throw new UsageException("A key goes to another machine by https only. Nothing was sent.");
        }

        if (!key.All(static character => character is >= ' ' and <= '~'))
        {
            throw new UsageException("The API key holds a character that no header can hold. Nothing was sent.");
        }
    }

    /// <exception cref="UsageException">It must not be verified.</exception>
    public async Task AdmitAsync(IReadOnlyList<ChosenInteraction> chosen, CancellationToken cancellationToken)
    {
        foreach (var one in chosen.Where(static one => one.LeftOut is null))
        {
            one.LeftOut = WhyNot(one);
        }

        await PriceAsync([.. chosen.Where(static one => one.LeftOut is null)], cancellationToken).ConfigureAwait(false);
        var total = await TellAsync(chosen).ConfigureAwait(false);
        if (settings.MaxSpend is not { } most)
        {
            throw new UsageException("Say with --max-spend what that may cost. Nothing that costs was sent, and the key was not.");
        }

        if (total > most)
        {
            throw new UsageException($"It would cost {Usd(total)} USD, and --max-spend allows {Usd(most)} USD. Nothing that costs was sent.");
        }

        foreach (var one in chosen.Where(static one => one.LeftOut is null && one.Request.Header("Authorization") is not null))
        {
            one.Request.SetHeader("Authorization", $"Bearer {key}");
        }
    }

    /// <summary>For a run that did not come to its end: why it did not is told besides, and this does not take its place.</summary>
    public Task TellWhatMayHaveBeenChargedAsync() => MayHaveBeenCharged is { } sentence ? LastWords.SayAsync(error, sentence) : Task.CompletedTask;

    /// <summary>A live service is asked for what it does well: its failures cannot be called up. A wallet for Venice is not at hand, and what another service means by such names is its own affair.</summary>
    private string? WhyNot(ChosenInteraction one) =>
        one.Status is < 200 or >= 300 ? "is a failure, which a live service cannot be brought to"
        : !isVenice ? null
        : one.Request.Header("SIGN-IN-WITH-X") is not null ? "signs in with a wallet; a key is used here"
        : one.Request.Header("PAYMENT-SIGNATURE") is not null || one.Path.EndsWith("/top-up", StringComparison.Ordinal) ? "pays from a wallet"
        : null;

    private static string Usd(decimal amount) => amount.ToString("0.00######", CultureInfo.InvariantCulture);

    private async Task PriceAsync(IReadOnlyList<ChosenInteraction> chosen, CancellationToken cancellationToken)
    {
        using var client = isVenice ? CreateClient() : null;
        var live = client is null ? null : new LiveRequests(client);
        foreach (var one in chosen)
        {
            // what another service charges, not even for a question, is not known here
            var price = live is null ? default : await live.PrepareAsync(one, cancellationToken).ConfigureAwait(false);
            one.LeftOut = price.Obstacle ?? (price.Usd is null && !settings.AllowUnknownPrice ? "has no known price; --allow-unknown-price sends it all the same" : null);
            if (one.LeftOut is null)
            {
                _prices.Add(one, price.Usd);
            }
        }
    }

    /// <summary>Venice's catalogue, which has the prices, is public. The key is sent there only by who said what may be spent with it: a service in front of Venice's may ask for it.</summary>
    private VeniceClient CreateClient()
    {
        var options = new VeniceClientOptions { BaseAddress = address };
        return settings.MaxSpend is null ? new VeniceClient(options) : Connection.CreateClient(key!, options);
    }

    private async Task<decimal> TellAsync(IReadOnlyList<ChosenInteraction> chosen)
    {
        await error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{_prices.Count} of {chosen.Count} interactions would be sent to {address.GetLeftPart(UriPartial.Authority)}:")).ConfigureAwait(false);
        foreach (var operation in _prices.GroupBy(static one => one.Key.OperationLabel, StringComparer.Ordinal))
        {
            var unknown = operation.Count(static one => one.Value is null);
            var more = unknown == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $", and {unknown} of unknown price");
            await error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"  {operation.Key}: {operation.Count()}, {Usd(operation.Sum(static one => one.Value ?? 0))} USD{more}")).ConfigureAwait(false);
        }

        var total = _prices.Values.Sum(static price => price ?? 0);
        await error.WriteLineAsync($"estimate: {Usd(total)} USD{(_prices.ContainsValue(null) ? " and what has no published price" : "")}").ConfigureAwait(false);
        return total;
    }
}
