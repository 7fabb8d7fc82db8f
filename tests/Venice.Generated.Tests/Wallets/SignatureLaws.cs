using System.Numerics;
using System.Security.Cryptography;
using FsCheck;
using FsCheck.Fluent;

namespace Venice.Generated.Tests.Wallets;

/// <summary>What holds of every key, message and number.</summary>
public sealed class SignatureLaws
{
    private static readonly BigInteger Field = (BigInteger.One << 256) - (BigInteger.One << 32) - 977;

    /// <summary>v says which of the two keys that could have made the signature did; the other one's v is wrong.</summary>
    [Fact]
    public async Task Signature_OfAnyKey_VerifiesIsLowAndTellsItsKey()
    {
        for (var round = 0; round < 60; round++)
        {
            var key = RandomNumberGenerator.GetBytes(32);
            using var signer = EvmWalletSigner.FromBytes(key);
            var text = Convert.ToHexString(RandomNumberGenerator.GetBytes(round));
            var signature = await signer.SignMessageAsync(text, TestContext.Current.CancellationToken);

            using var platform = ECDsa.Create(new ECParameters { Curve = ECCurve.CreateFromValue(Secp256k1.Oid), D = key });
            Assert.True(platform.VerifyHash(EvmWalletSigner.HashMessage(text), signature.AsSpan(0, 64)));
            Assert.True(new BigInteger(signature.AsSpan(32, 32), isUnsigned: true, isBigEndian: true) <= Secp256k1.Order / 2);
            Assert.Equal(signer.Address, Venice.Sandbox.Wallets.EvmSignature.Recover(EvmWalletSigner.HashMessage(text), signature));
            Assert.NotEqual(signer.Address, Venice.Sandbox.Wallets.EvmSignature.Recover(EvmWalletSigner.HashMessage(text), [.. signature[..64], (byte)(55 - signature[64])]));
        }
    }

    [Fact]
    public void FieldElement_AnyNumbers_CountLikeBigIntegers()
    {
        // numbers near the ends of their limbs are where carries are lost
        var limb = Gen.OneOf(Gen.Elements(0UL, 1UL, ulong.MaxValue, ulong.MaxValue - 1, 0xFFFF_FFFE_FFFF_FC2EUL, 0x1_0000_03D0UL), ArbMap.Default.GeneratorFor<ulong>());
        var number = limb.Four().Select(static limbs => new FieldElement(limbs.Item1, limbs.Item2, limbs.Item3, limbs.Item4)).Where(static value => Value(value) < Field);
        Prop.ForAll(number.Two().ToArbitrary(), static pair =>
        {
            var (a, b) = pair;
            BigInteger x = Value(a), y = Value(b);
            return Value(a + b) == (x + y) % Field && Value(a - b) == (x - y + Field) % Field && Value(a * b) == x * y % Field && (a.IsZero || Value(a * a.Invert()) == 1);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));
    }

    /// <summary>The same sponge with SHA-3's padding is SHA-3, which the platform has.</summary>
    [Fact]
    public void Keccak_WithTheOtherPadding_IsSha3()
    {
        Assert.SkipUnless(SHA3_256.IsSupported, "The platform has no SHA-3.");
        Prop.ForAll(Gen.Choose(0, 700).Select(static length => RandomNumberGenerator.GetBytes(length)).ToArbitrary(), static data =>
        {
            var hash = new byte[32];
            Keccak256.Hash(data, hash, padding: 6);
            return hash.AsSpan().SequenceEqual(SHA3_256.HashData(data));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));
    }

    [Fact]
    public void Key_AnyBytes_IsOneBetweenZeroAndTheOrder() => Prop.ForAll(
        Gen.OneOf(
            Gen.Choose(-3, 3).Select(static distance => Word(Secp256k1.Order + distance)),
            Gen.Choose(0, 2).Select(static small => Word(small)),
            Gen.Choose(0, 255).ArrayOf(32).Select(static bytes => bytes.Select(static value => (byte)value).ToArray())).ToArbitrary(),
        static bytes =>
        {
            var number = new BigInteger(bytes, isUnsigned: true, isBigEndian: true);
            return Secp256k1.IsKey(bytes) == (number > 0 && number < Secp256k1.Order);
        }).QuickCheckThrowOnFailure();

    private static BigInteger Value(FieldElement element)
    {
        var bytes = new byte[32];
        element.Write(bytes);
        return new BigInteger(bytes, isUnsigned: true, isBigEndian: true);
    }

    private static byte[] Word(BigInteger number)
    {
        var bytes = number.ToByteArray(isUnsigned: true, isBigEndian: true);
        return [.. new byte[32 - bytes.Length], .. bytes];
    }
}
