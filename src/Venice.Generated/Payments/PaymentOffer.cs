using System.Globalization;
using System.Numerics;
using System.Text.Json;

namespace Venice;

/// <summary>A way to pay that the service offers and the caller allows.</summary>
/// <param name="Terms">The offer as it came; the payment repeats it.</param>
/// <param name="PayTo">The receiver.</param>
/// <param name="Validity">How long the payment is to count.</param>
internal sealed record PaymentOffer(JsonElement Terms, string PayTo, TimeSpan Validity)
{
    private const int LongestAmount = 40;
    private const string NoReceiver = "0x0000000000000000000000000000000000000000";

    /// <param name="json">The body of 402, which may be anything.</param>
    /// <param name="limits">What the payment may be.</param>
    /// <param name="units">The amount in the token's smallest unit.</param>
    /// <exception cref="VeniceTopUpRefusedException">No offer is as the limits have it.</exception>
    public static PaymentOffer Choose(ReadOnlyMemory<byte> json, TopUpLimits limits, BigInteger units)
    {
        var token = limits.Token;
        if (Offers(json) is not { } offers)
        {
            throw Refuse(TopUpRefusal.Offer, "The service's list of ways to pay cannot be read.");
        }

        var there = offers.Where(offer => Text(offer, "scheme") is "exact" && IsOn(Text(offer, "network"), token.Chain)).ToList();
        if (there.Count == 0)
        {
            throw Refuse(TopUpRefusal.Network, $"The service offers no payment on {token.Chain}.");
        }

        if (there.Find(offer => IsOf(offer, token)) is not { ValueKind: JsonValueKind.Object } terms)
        {
            throw Refuse(TopUpRefusal.Token, $"On {token.Chain} the service asks for another token than {token.Name} of {token.Contract}. Do not pay before you know why.");
        }

        var payTo = Text(terms, "payTo");
        if (!EvmAddress.IsValid(payTo) || EvmAddress.AreSame(payTo!, NoReceiver) || EvmAddress.AreSame(payTo!, token.Contract))
        {
            throw Refuse(TopUpRefusal.Receiver, "The service names no receiver that can be paid.");
        }

        if (limits.Receiver is { } allowed && !EvmAddress.AreSame(payTo!, allowed))
        {
            throw Refuse(TopUpRefusal.Receiver, $"The service names another receiver than {allowed}. Find out why before you allow it.");
        }

        if (Text(terms, "amount") is not { Length: > 0 and <= LongestAmount } amount || !BigInteger.TryParse(amount, NumberStyles.None, CultureInfo.InvariantCulture, out var least)
            || Seconds(terms) is not { } seconds)
        {
            throw Refuse(TopUpRefusal.Offer, "The service's way to pay names no amount or no time.");
        }

        return units >= least
            ? new(terms.Clone(), payTo!, TimeSpan.FromSeconds(Math.Min(seconds, limits.Validity.TotalSeconds)))
            : throw Refuse(TopUpRefusal.BelowMinimum, $"The service takes {Usd(least, token)} USD or more.");
    }

    public override string ToString() => nameof(PaymentOffer);

    private static List<JsonElement>? Offers(ReadOnlyMemory<byte> json)
    {
        try
        {
            using var document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = 16 });
            return UntrustedJson.Find(document.RootElement, "accepts") is { ValueKind: JsonValueKind.Array } accepts ? [.. accepts.EnumerateArray().Select(static offer => offer.Clone())] : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Older answers have a name in place of CAIP-2.</summary>
    private static bool IsOn(string? network, string chain) =>
        string.Equals(network, chain, StringComparison.Ordinal) || (network is "base" && chain is WalletChain.Base) || (network is "base-sepolia" && chain is WalletChain.BaseSepolia);

    private static bool IsOf(JsonElement offer, PaymentToken token)
    {
        var extra = UntrustedJson.Find(offer, "extra");
        return Text(offer, "asset") is { } asset && EvmAddress.AreSame(asset, token.Contract)
            && Agrees(extra, "name", token.Name) && Agrees(extra, "version", token.Version);
    }

    private static bool Agrees(JsonElement? extra, string name, string expected) =>
        extra is not { } members || UntrustedJson.Find(members, name) is not { } value || string.Equals(UntrustedJson.Text(value), expected, StringComparison.Ordinal);

    private static double? Seconds(JsonElement terms) =>
        UntrustedJson.Find(terms, "maxTimeoutSeconds") is { ValueKind: JsonValueKind.Number } number && number.TryGetDouble(out var seconds) && seconds >= 1 ? seconds : null;

    private static string? Text(JsonElement offer, string name) => UntrustedJson.Text(UntrustedJson.Find(offer, name));

    private static string Usd(BigInteger units, PaymentToken token) =>
        units < new BigInteger(decimal.MaxValue) ? ((decimal)units / (decimal)BigInteger.Pow(10, token.Decimals)).ToString(CultureInfo.InvariantCulture) : "far more";

    private static VeniceTopUpRefusedException Refuse(TopUpRefusal reason, string message) => new(reason, message);
}
