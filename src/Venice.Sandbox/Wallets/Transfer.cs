using System.Globalization;
using System.Numerics;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Venice.Sandbox.Wallets;

/// <summary>A transfer of USD Coin on Base that a wallet signed (EIP-712, ERC-3009).</summary>
internal sealed partial record Transfer(string From, string To, BigInteger Value, BigInteger ValidAfter, BigInteger ValidBefore, byte[] Nonce)
{
    /// <returns><see langword="null"/> when a member is missing, or not written as x402 has it.</returns>
    public static Transfer? Read(JsonObject authorization) =>
        Text(authorization, "from") is { } from && EvmAddress.IsAddress(from)
        && Text(authorization, "to") is { } to && EvmAddress.IsAddress(to)
        && Number(authorization, "value") is { } value
        && Number(authorization, "validAfter") is { } validAfter
        && Number(authorization, "validBefore") is { } validBefore
        && Text(authorization, "nonce") is { } nonce && Word().IsMatch(nonce)
            ? new(from, to, value, validAfter, validBefore, Convert.FromHexString(nonce.AsSpan(2)))
            : null;

    /// <summary>What was signed.</summary>
    /// <param name="contract">The token's contract.</param>
    public byte[] Hash(string contract)
    {
        var domain = Keccak.Hash(
            Ascii("EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)"),
            Ascii("USD Coin"),
            Ascii("2"),
            Padded(8453),
            Padded(contract));
        var transfer = Keccak.Hash(
            Ascii("TransferWithAuthorization(address from,address to,uint256 value,uint256 validAfter,uint256 validBefore,bytes32 nonce)"),
            Padded(From),
            Padded(To),
            Padded(Value),
            Padded(ValidAfter),
            Padded(ValidBefore),
            Nonce);
        return Keccak.Hash([0x19, 0x01], domain, transfer);
    }

    // addresses and amounts stay out of texts
    public override string ToString() => nameof(Transfer);

    private static byte[] Ascii(string text) => Keccak.Hash(Encoding.ASCII.GetBytes(text));

    private static byte[] Padded(string address) => [.. new byte[12], .. EvmAddress.Read(address)];

    private static byte[] Padded(BigInteger number)
    {
        var bytes = number.ToByteArray(isUnsigned: true, isBigEndian: true);
        return [.. new byte[32 - bytes.Length], .. bytes];
    }

    private static string? Text(JsonObject value, string name) => value[name] is JsonValue member && member.TryGetValue(out string? text) ? text : null;

    private static BigInteger? Number(JsonObject value, string name) =>
        Text(value, name) is { } text && Digits().IsMatch(text) ? BigInteger.Parse(text, CultureInfo.InvariantCulture) : null;

    [GeneratedRegex("^0x[0-9a-fA-F]{64}\\z", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Word();

    [GeneratedRegex("^(0|[1-9][0-9]{0,59})\\z", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Digits();
}
