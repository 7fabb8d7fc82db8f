using System.Globalization;
using System.Numerics;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Venice.Generated.Tests.Wallets;

/// <summary>What viem, siwe and @noble made comes out of this library too, byte for byte.</summary>
public sealed class VectorTests
{
    [Fact]
    public void Keccak_OfTheVectors_IsTheirs() =>
        Assert.All(WalletVectors.Demand()["keccak256"]!.AsArray(), static pair => Assert.Equal(WalletVectors.Hex((string)pair![1]!), Keccak256.Hash(Encoding.UTF8.GetBytes((string)pair[0]!))));

    [Fact]
    public void Address_OfEveryKey_IsTheVectors() => Assert.All(WalletVectors.List("addresses"), static vector =>
    {
        using var signer = EvmWalletSigner.FromHex(vector.Text("privateKey"));

        Assert.Equal(vector.Text("address"), signer.Address);
        Assert.Equal(signer.Address, EvmAddress.Of(vector.Bytes("publicKeyUncompressed").AsSpan(1)));
    });

    [Fact]
    public void Message_OfASignIn_IsTheVectorsToTheLetter() => Assert.All(WalletVectors.List("siwe"), static vector =>
    {
        var message = Message(vector, WalletChain.Base);

        Assert.Equal(vector.Text("message"), message.Compose());
        Assert.Equal(vector.Bytes("eip191Digest"), EvmWalletSigner.HashMessage(message.Compose()));
        Assert.Equal(vector.Text("header"), SignInHeader.Write(message, message.Compose(), vector.Bytes("signature"), Instant(vector)));
    });

    [Fact]
    public void Signature_WithoutItsV_IsCompletedToTheVectors() => Assert.All(WalletVectors.List("siwe"), static vector =>
    {
        var signature = vector.Bytes("signature");
        var key = WalletVectors.List("addresses").First(entry => entry.Text("address") == vector.Text("address")).Bytes("publicKeyUncompressed").AsSpan(1);

        Assert.Equal(signature, RecoverableSignature.Complete(vector.Bytes("eip191Digest"), signature.AsSpan(0, 64), key));
    });

    [Fact]
    public void PersonalMessage_InUtf8_CountsBytes()
    {
        var vector = WalletVectors.Demand()["personalSignUtf8"]!;

        Assert.Equal(vector.Bytes("digest"), EvmWalletSigner.HashMessage(vector.Text("message")));
    }

    [Fact]
    public void Message_OfSolana_IsTheVectorsInBothSpellings() => Assert.All(WalletVectors.List("solana"), static vector =>
    {
        foreach (var (form, name) in ((SolanaChainIdForm, string)[])[(SolanaChainIdForm.Reference, "x402SpecChainIdReferenceForm"), (SolanaChainIdForm.Full, "fullCaip2Form")])
        {
            var expected = vector[name]!;
            var message = Message(Lines(expected.Text("message")), WalletChain.Solana, vector.Text("address")) with { SolanaChainId = form };

            Assert.Equal(expected.Text("message"), message.Compose());
            Assert.Equal(expected.Text("signatureBase58"), Base58.Encode(Convert.FromBase64String(expected.Text("signatureBase64"))));
        }

        var reference = vector["x402SpecChainIdReferenceForm"]!;
        var signed = Message(Lines(reference.Text("message")), WalletChain.Solana, vector.Text("address")) with { SolanaChainId = SolanaChainIdForm.Reference };
        Assert.Equal(vector.Text("header"), SignInHeader.Write(signed, signed.Compose(), Convert.FromBase64String(reference.Text("signatureBase64")), DateTimeOffset.FromUnixTimeMilliseconds(1781611200000)));
    });

    [Fact]
    public void Transfer_OfTheVectors_HasTheirHashesAndEnvelope()
    {
        var vectors = WalletVectors.Demand()["eip712"]!;

        Assert.Equal(vectors.Bytes("typeHash"), TransferAuthorization.TransferTypeHash);
        Assert.Equal(vectors.Bytes("domainTypeHash"), TransferAuthorization.DomainTypeHash);
        Assert.All(vectors["cases"]!.AsArray(), vector =>
        {
            var transfer = Transfer(vector!["message"]!);

            Assert.Equal(vectors.Bytes("domainSeparator"), transfer.GetDomainSeparator());
            Assert.Equal(vector.Bytes("structHash"), transfer.GetStructHash());
            Assert.Equal(vector.Bytes("digest"), transfer.GetDigest());
            using var terms = JsonDocument.Parse(vector["envelope"]!["accepted"]!.ToJsonString());
            Assert.Equal(vector.Text("header"), PaymentEnvelope.Write(transfer, vector.Bytes("signature"), terms.RootElement));
        });
    }

    private static TransferAuthorization Transfer(JsonNode message) => new()
    {
        Token = PaymentToken.UsdcOnBase,
        From = message.Text("from"),
        To = message.Text("to"),
        Value = BigInteger.Parse(message.Text("value"), CultureInfo.InvariantCulture),
        ValidAfter = long.Parse(message.Text("validAfter"), CultureInfo.InvariantCulture),
        ValidBefore = long.Parse(message.Text("validBefore"), CultureInfo.InvariantCulture),
        Nonce = message.Bytes("nonce"),
    };

    private static SignInMessage Message(JsonNode vector, string chain, string? address = null) => new()
    {
        Domain = "api.venice.ai",
        Address = address ?? vector.Text("address"),
        Statement = vector.Text("statement"),
        Uri = vector.Text("uri"),
        Chain = chain,
        Nonce = vector.Text("nonce"),
        IssuedAt = SignInMessage.Text(Instant(vector)),
        ExpirationTime = SignInMessage.Text(Instant(vector).AddMinutes(5)),
    };

    private static DateTimeOffset Instant(JsonNode vector) => DateTimeOffset.Parse(vector.Text("issuedAt"), CultureInfo.InvariantCulture);

    /// <summary>The Solana vectors have no fields beside their message.</summary>
    private static JsonObject Lines(string message)
    {
        var lines = message.Split('\n');
        return new JsonObject
        {
            ["statement"] = lines[3],
            ["uri"] = lines[5]["URI: ".Length..],
            ["nonce"] = lines[8]["Nonce: ".Length..],
            ["issuedAt"] = lines[9]["Issued At: ".Length..],
        };
    }
}
