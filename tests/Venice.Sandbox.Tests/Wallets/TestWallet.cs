using System.Globalization;
using System.Numerics;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Venice.Sandbox.Wallets;

namespace Venice.Sandbox.Tests.Wallets;

/// <summary>A wallet that signs by the platform's cryptography and says what a test wants it to, right or wrong. Its key is public knowledge: never fund it.</summary>
internal sealed class TestWallet
{
    private static readonly BigInteger Order = BigInteger.Parse("0FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFEBAAEDCE6AF48A03BBFD25E8CD0364141", NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    private readonly byte[] _key;

    public TestWallet(string key) => (_key, Address) = (Convert.FromHexString(key), EvmSignature.AddressOf(Convert.FromHexString(key))!);

    public static TestWallet First { get; } = new("ac0974bec39a17e36ba4a6b4d238ff944bacb478cbed5efcae784d7bf4f2ff80");

    public static TestWallet Second { get; } = new("59c6995e998f97a5a0044966f0945389dc9e86dae88c7a8412f4603b6b78690d");

    public string Address { get; }

    /// <summary>r, s and v of a hash.</summary>
    public byte[] Sign(byte[] hash, bool isHigh = false)
    {
        using var ecdsa = ECDsa.Create(new ECParameters { Curve = ECCurve.CreateFromValue("1.3.132.0.10"), D = _key });
        var signature = ecdsa.SignHash(hash);
        var s = new BigInteger(signature.AsSpan(32), isUnsigned: true, isBigEndian: true);
        var low = s > Order / 2 ? Order - s : s;
        byte[] Complete(BigInteger value, byte v) => [.. signature[..32], .. Word(value), v];
        var complete = string.Equals(EvmSignature.Recover(hash, Complete(low, 27)), Address, StringComparison.Ordinal) ? Complete(low, 27) : Complete(low, 28);
        return isHigh ? Complete(Order - low, (byte)(55 - complete[64])) : complete;
    }

    /// <summary>The header of a sign-in.</summary>
    /// <param name="host">Where it signs in.</param>
    /// <param name="now">The time of the service.</param>
    /// <param name="change">What a test would have otherwise: of the text, and of the JSON.</param>
    public string SignIn(string host, DateTimeOffset now, SignInChange? change = null)
    {
        change ??= new SignInChange();
        var text = change.Text(new StringBuilder()
            .Append(CultureInfo.InvariantCulture, $"{host} wants you to sign in with your Ethereum account:\n{Address}\n\nSign in to Venice AI\n\n")
            .Append(CultureInfo.InvariantCulture, $"URI: {change.Scheme}://{host}/api/v1\nVersion: 1\nChain ID: 8453\nNonce: {change.Nonce ?? Guid.NewGuid().ToString("N")[..16]}\n")
            .Append(CultureInfo.InvariantCulture, $"Issued At: {Time(now + change.Issued)}\nExpiration Time: {Time(now + change.Issued + change.Lifetime)}")
            .ToString());
        var bytes = Encoding.UTF8.GetBytes(text);
        var hash = Keccak.Hash(Encoding.UTF8.GetBytes($"\u0019Ethereum Signed Message:\n{bytes.Length}"), bytes);
        var json = new JsonObject
        {
            ["address"] = Address,
            ["message"] = text,
            ["signature"] = "0x" + Convert.ToHexStringLower(Sign(hash, change.IsHigh)),
            ["timestamp"] = now.ToUnixTimeMilliseconds(),
            ["chainId"] = 8453,
        };
        change.Json(json);
        return Base64(json);
    }

    /// <summary>The header of a payment.</summary>
    public string Payment(DateTimeOffset now, JsonObject accepted, PaymentChange? change = null)
    {
        change ??= new PaymentChange();
        var seconds = now.ToUnixTimeSeconds();
        var authorization = new JsonObject
        {
            ["from"] = Address,
            ["to"] = (string)accepted["payTo"]!,
            ["value"] = "10000000",
            ["validAfter"] = (seconds - 600).ToString(CultureInfo.InvariantCulture),
            ["validBefore"] = (seconds + 300).ToString(CultureInfo.InvariantCulture),
            ["nonce"] = "0x" + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32)),
        };
        change.BeforeSigning(authorization);
        var transfer = Transfer.Read(authorization);
        var signature = transfer is null ? new byte[65] : Sign(transfer.Hash((string)accepted["asset"]!), change.IsHigh);
        change.AfterSigning(authorization);
        var envelope = new JsonObject
        {
            ["x402Version"] = 2,
            ["payload"] = new JsonObject { ["signature"] = "0x" + Convert.ToHexStringLower(signature), ["authorization"] = authorization },
            ["accepted"] = accepted.DeepClone(),
        };
        change.Envelope(envelope);
        return Base64(envelope);
    }

    public static string Base64(JsonObject json) => Convert.ToBase64String(Encoding.UTF8.GetBytes(json.ToJsonString()));

    private static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    private static byte[] Word(BigInteger value)
    {
        var bytes = value.ToByteArray(isUnsigned: true, isBigEndian: true);
        return [.. new byte[32 - bytes.Length], .. bytes];
    }
}
