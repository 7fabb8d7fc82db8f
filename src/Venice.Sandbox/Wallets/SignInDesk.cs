using System.Text;
using System.Text.RegularExpressions;
using Venice.Sandbox.Answers;
using Venice.Sandbox.Judging;

namespace Venice.Sandbox.Wallets;

/// <summary>Lets wallets in: whose message it is, for whom, when it was signed, and that it was not used before.</summary>
internal sealed partial class SignInDesk(string? domain, TimeProvider clock)
{
    private const string EvmChain = "eip155:8453";

    private static readonly TimeSpan LongestUse = TimeSpan.FromMinutes(5);

    private readonly NonceRegister _nonces = new(clock);

    /// <summary>The host that messages have to name.</summary>
    public string DomainOf(Uri request) => domain ?? request.Authority;

    /// <returns>The address.</returns>
    /// <exception cref="Refusal">It is not let in; the answer says why, and quotes nothing.</exception>
    public string Admit(SignInClaim claim, Uri request)
    {
        var text = SignInText.Read(claim.Message) ?? throw Refuse("the message is not the text that wallets sign");
        Demand(string.Equals(text.Domain, DomainOf(request), StringComparison.OrdinalIgnoreCase), "the message is for another domain");
        Demand(IsBelow(text.Uri, domain is null ? request.GetLeftPart(UriPartial.Authority) : "https://" + domain), "the message's URI is of another origin");
        Demand(string.Equals(text.Version, "1", StringComparison.Ordinal), "the message's version is not 1");
        Demand(string.Equals(text.Address, claim.Address, StringComparison.Ordinal), "the message names another address");
        Demand(Nonce().IsMatch(text.Nonce), "the nonce is not 8 or more letters, digits and hyphens");
        var now = clock.GetUtcNow();
        Demand(text.IssuedAt <= now, "the message was issued in the future");
        Demand(text.ExpirationTime > now && text.IssuedAt > now - LongestUse, "the message has expired");
        Demand(text.ExpirationTime - text.IssuedAt <= 2 * LongestUse, "the message is valid for too long");
        if (text.Account is "Solana")
        {
            DemandSolana(claim, text);
        }
        else
        {
            DemandEvm(claim, text);
        }

        Demand(_nonces.Use(text.Nonce), "the nonce was used before");
        return claim.Address;
    }

    private static void DemandEvm(SignInClaim claim, SignInText text)
    {
        Demand(claim.Type is null or "eip191", "the type is not that of an Ethereum signature");
        Demand(claim.ChainId is "8453" or EvmChain && text.ChainId is "8453", "the chain is not Base");
        Demand(EvmAddress.IsChecked(claim.Address), "the address is none, or its checksum is wrong");
        var bytes = Encoding.UTF8.GetBytes(claim.Message);
        var hash = Keccak.Hash(Encoding.UTF8.GetBytes($"\u0019Ethereum Signed Message:\n{bytes.Length}"), bytes);
        Demand(Hex(claim.Signature) is { } signature && string.Equals(EvmSignature.Recover(hash, signature), claim.Address, StringComparison.Ordinal), "the signature is not the address's");
    }

    private static void DemandSolana(SignInClaim claim, SignInText text)
    {
        Demand(claim.Type is null or "ed25519", "the type is not that of a Solana signature");
        Demand(claim.ChainId is PaymentAnswers.SolanaMainnet && (text.ChainId is PaymentAnswers.SolanaMainnet || PaymentAnswers.SolanaMainnet.EndsWith(":" + text.ChainId, StringComparison.Ordinal)), "the chain is not Solana's main network");
        Demand(Base58Text.Read(claim.Address) is { Length: 32 } key && Signature(claim.Signature) is { } signature && Ed25519.Verify(key, Encoding.UTF8.GetBytes(claim.Message), signature), "the signature is not the address's");
    }

    private static byte[]? Signature(string text)
    {
        var buffer = new byte[text.Length];
        return Base58Text.Read(text) is { Length: 64 } bytes ? bytes
            : Convert.TryFromBase64String(text, buffer, out var length) && length == 64 ? buffer[..64]
            : null;
    }

    private static byte[]? Hex(string text) => SignatureForm().IsMatch(text) ? Convert.FromHexString(text.AsSpan(2)) : null;

    private static bool IsBelow(string uri, string origin) =>
        uri.StartsWith(origin, StringComparison.OrdinalIgnoreCase) && (uri.Length == origin.Length || uri[origin.Length] is '/');

    private static void Demand(bool holds, string otherwise)
    {
        if (!holds)
        {
            throw Refuse(otherwise);
        }
    }

    private static Refusal Refuse(string why) => Refusal.Standard(401, "X402_INVALID_SIGN_IN: " + why);

    [GeneratedRegex("^[A-Za-z0-9-]{8,128}\\z", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Nonce();

    [GeneratedRegex("^0x[0-9a-fA-F]{130}\\z", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex SignatureForm();
}
