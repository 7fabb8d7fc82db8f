using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Venice.Sandbox.Wallets;

namespace Venice.Sandbox.Tests.Wallets;

/// <summary>The sandbox's own verifying code against what others made.</summary>
public sealed class SignatureTests
{
    [Theory]
    [InlineData("", "c5d2460186f7233c927e7db2dcc703c0e500b653ca82273b7bfad8045d85a470")]
    [InlineData("abc", "4e03657aea45a94fc7d47ba826c8d667c0d1e6e33a64a036ec44f58fa12d6c45")]
    public void Keccak_KnownInputs_GiveTheirHashes(string text, string hash) => Assert.Equal(hash, Convert.ToHexStringLower(Keccak.Hash(Encoding.UTF8.GetBytes(text))));

    [Fact]
    public void Vectors_OfWallets_AreRecovered()
    {
        var vectors = WalletVectors.Demand();

        Assert.All(vectors["addresses"]!.AsArray(), static entry => Assert.Equal((string)entry!["address"]!, EvmSignature.AddressOf(Bytes(entry, "privateKey"))));
        Assert.All(vectors["siwe"]!.AsArray(), static entry => Assert.Equal((string)entry!["address"]!, EvmSignature.Recover(Bytes(entry, "eip191Digest"), Bytes(entry, "signature"))));
        Assert.All(vectors["eip712"]!["cases"]!.AsArray(), static entry =>
        {
            var hash = Transfer.Read(entry!["message"]!.AsObject())!.Hash("0x833589fCD6eDb6E08f4c7C32D4f71b54bdA02913");
            Assert.Equal(Bytes(entry, "digest"), hash);
            Assert.Equal((string)entry["recovers"]!, EvmSignature.Recover(hash, Bytes(entry, "signature")));
        });
    }

    [Fact]
    public void Vectors_OfSolana_Verify()
    {
        Assert.All(WalletVectors.Demand()["solana"]!.AsArray(), static entry =>
        {
            var key = Base58Text.Read((string)entry!["address"]!)!;
            Assert.Equal(Bytes(entry, "publicKeyHex"), key);
            Assert.Equal(key, Ed25519.PublicKeyOf(Bytes(entry, "seedHex")));
            foreach (var form in (string[])["x402SpecChainIdReferenceForm", "fullCaip2Form"])
            {
                var message = Encoding.UTF8.GetBytes((string)entry[form]!["message"]!);
                var signature = Base58Text.Read((string)entry[form]!["signatureBase58"]!)!;
                Assert.Equal(signature, Ed25519.Sign(Bytes(entry, "seedHex"), message));
                Assert.True(Ed25519.Verify(key, message, signature));
                signature[5] ^= 1;
                Assert.False(Ed25519.Verify(key, message, signature));
            }
        });
    }

    [Fact]
    public void Signature_OfTheTestWallet_IsRecoveredUnlessItsSIsHigh()
    {
        var hash = RandomNumberGenerator.GetBytes(32);

        Assert.Equal(TestWallet.First.Address, EvmSignature.Recover(hash, TestWallet.First.Sign(hash)));
        Assert.Null(EvmSignature.Recover(hash, TestWallet.First.Sign(hash, isHigh: true)));
        Assert.NotEqual(TestWallet.First.Address, EvmSignature.Recover(RandomNumberGenerator.GetBytes(32), TestWallet.First.Sign(hash)));
    }

    [Theory]
    [InlineData("0000000000000000000000000000000000000000000000000000000000000000", "01")]
    [InlineData("FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFEBAAEDCE6AF48A03BBFD25E8CD0364141", "01")]
    [InlineData("0000000000000000000000000000000000000000000000000000000000000005", "01")] // no point has this x
    [InlineData("0000000000000000000000000000000000000000000000000000000000000001", "00")]
    public void Signature_OutOfRange_IsNone(string r, string s) =>
        Assert.Null(EvmSignature.Recover(new byte[32], [.. Convert.FromHexString(r), .. new byte[31], .. Convert.FromHexString(s), 27]));

    [Fact]
    public void Ed25519_HighS_IsNoSignature()
    {
        var seed = RandomNumberGenerator.GetBytes(32);
        var signature = Ed25519.Sign(seed, [1, 2, 3]);
        signature[63] |= 0xF0;

        Assert.False(Ed25519.Verify(Ed25519.PublicKeyOf(seed), [1, 2, 3], signature));
    }

    [Fact]
    public void Sandbox_ItsAssembly_KnowsNothingOfTheSdk() =>
        Assert.DoesNotContain(typeof(SandboxProvider).Assembly.GetReferencedAssemblies(), static name => name.Name is "Venice.Generated" or "Venice.OpenApi");

    private static byte[] Bytes(JsonNode entry, string name)
    {
        var text = (string)entry[name]!;
        return Convert.FromHexString(text.StartsWith("0x", StringComparison.Ordinal) ? text[2..] : text);
    }
}
