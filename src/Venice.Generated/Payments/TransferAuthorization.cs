using System.Globalization;
using System.Numerics;
using System.Text;
using System.Text.Json;

namespace Venice;

/// <summary>
/// The transfer of a token that a payment asks a wallet to sign: <c>TransferWithAuthorization</c> of ERC-3009, as EIP-712 typed data. Whoever holds the signature can
/// carry the transfer out, once, while it is valid.
/// </summary>
public sealed class TransferAuthorization
{
    private const string DomainType = "EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)";

    private const string TransferType =
        "TransferWithAuthorization(address from,address to,uint256 value,uint256 validAfter,uint256 validBefore,bytes32 nonce)";

    /// <summary>The token that moves.</summary>
    public required PaymentToken Token { get; init; }

    /// <summary>The wallet that pays.</summary>
    public required string From { get; init; }

    /// <summary>The receiver.</summary>
    public required string To { get; init; }

    /// <summary>How much, in the token's smallest unit: 5000000 is 5 USDC.</summary>
    public required BigInteger Value { get; init; }

    /// <summary>Since when it counts, in Unix seconds; 0 for always.</summary>
    public required long ValidAfter { get; init; }

    /// <summary>Until when it counts, in Unix seconds.</summary>
    public required long ValidBefore { get; init; }

    /// <summary>32 bytes that the wallet never signed before: the token's contract takes each once.</summary>
    public required ReadOnlyMemory<byte> Nonce { get; init; }

    /// <summary>The hash that is signed: of EIP-712's prefix, the token's domain and the transfer.</summary>
    /// <returns>32 bytes.</returns>
    public byte[] GetDigest() => Keccak256.Hash([0x19, 0x01, .. GetDomainSeparator(), .. GetStructHash()]);

    /// <summary>The typed data as <c>eth_signTypedData_v4</c> takes it.</summary>
    public string ToJson()
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            json.WriteStartObject("types");
            WriteType(json, DomainType);
            WriteType(json, TransferType);
            json.WriteEndObject();
            json.WriteStartObject("domain");
            json.WriteString("name", Token.Name);
            json.WriteString("version", Token.Version);
            json.WriteNumber("chainId", Token.ChainNumber);
            json.WriteString("verifyingContract", Token.Contract);
            json.WriteEndObject();
            json.WriteString("primaryType", "TransferWithAuthorization");
            json.WriteStartObject("message");
            WriteMembers(json);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }

    /// <summary>The token's network and nothing of the payment.</summary>
    public override string ToString() => $"{nameof(TransferAuthorization)} of {Token.Name} on {Token.Chain}";

    internal static byte[] TransferTypeHash { get; } = Keccak256.Hash(Encoding.ASCII.GetBytes(TransferType));

    internal static byte[] DomainTypeHash { get; } = Keccak256.Hash(Encoding.ASCII.GetBytes(DomainType));

    internal byte[] GetDomainSeparator() => Keccak256.Hash(
    [
        .. DomainTypeHash,
        .. Keccak256.Hash(Encoding.UTF8.GetBytes(Token.Name)),
        .. Keccak256.Hash(Encoding.UTF8.GetBytes(Token.Version)),
        .. Word(Token.ChainNumber),
        .. Word(EvmAddress.Read(Token.Contract)),
    ]);

    internal byte[] GetStructHash() => Nonce.Length == 32
        ? Keccak256.Hash([.. TransferTypeHash, .. Word(EvmAddress.Read(From)), .. Word(EvmAddress.Read(To)), .. Word(Value), .. Word(ValidAfter), .. Word(ValidBefore), .. Nonce.Span])
        : throw new InvalidOperationException("A transfer's nonce is 32 bytes.");

    internal void WriteMembers(Utf8JsonWriter json)
    {
        json.WriteString("from", From);
        json.WriteString("to", To);
        json.WriteString("value", Value.ToString(CultureInfo.InvariantCulture));
        json.WriteString("validAfter", ValidAfter.ToString(CultureInfo.InvariantCulture));
        json.WriteString("validBefore", ValidBefore.ToString(CultureInfo.InvariantCulture));
        json.WriteString("nonce", "0x" + Convert.ToHexString(Nonce.Span).ToLowerInvariant());
    }

    private static byte[] Word(BigInteger number) => Word(number.ToByteArray(isUnsigned: true, isBigEndian: true));

    private static byte[] Word(byte[] bytes) => [.. new byte[32 - bytes.Length], .. bytes];

    /// <summary>Reads "Name(type name,…)", which is what is hashed, so that the two cannot differ.</summary>
    private static void WriteType(Utf8JsonWriter json, string type)
    {
        var open = type.IndexOf('(', StringComparison.Ordinal);
        json.WriteStartArray(type[..open]);
        foreach (var member in type[(open + 1)..^1].Split(','))
        {
            var space = member.IndexOf(' ', StringComparison.Ordinal);
            json.WriteStartObject();
            json.WriteString("name", member[(space + 1)..]);
            json.WriteString("type", member[..space]);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
