using System.Globalization;
using System.Text.Json;

namespace Venice.Generated.Tests.Wallets;

/// <summary>Keys are checked, used and never shown.</summary>
public sealed class EvmWalletSignerTests
{
    private const string Marker = "deadbeefcafe";

    public static TheoryData<string> WrongKeys =>
    [
        "",
        "0x",
        Marker,
        "0x" + new string('0', 64),
        "0xFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFEBAAEDCE6AF48A03BBFD25E8CD0364141",
        "FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF" + "deadbeef",
        Marker + new string('g', 52),
        Marker + new string('é', 52),
        Marker + new string('１', 52),
        Marker + new string('1', 53),
        Marker + new string('1', 50),
        Marker + " " + new string('1', 51),
        "0x0x" + new string('1', 62),
    ];

    [Theory]
    [MemberData(nameof(WrongKeys))]
    public void Key_ThatIsNone_IsRefusedWithoutAWordOfIt(string key)
    {
        var exception = Assert.Throws<ArgumentException>(() => EvmWalletSigner.FromHex(key));

        Assert.Equal("privateKey", exception.ParamName);
        Assert.DoesNotContain("dead", exception.ToString(), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("FFFF", exception.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(31)]
    [InlineData(33)]
    public void Key_OfAnotherLength_IsRefused(int length) =>
        Assert.Equal("privateKey", Assert.Throws<ArgumentException>(() => EvmWalletSigner.FromBytes(new byte[length])).ParamName);

    [Theory]
    [InlineData("0000000000000000000000000000000000000000000000000000000000000001", "0x7E5F4552091A69125d5DfCb7b8C2659029395Bdf")]
    [InlineData(" 0xFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFEBAAEDCE6AF48A03BBFD25E8CD0364140\n", "0x80C0dbf239224071c59dD8970ab9d542E3414aB2")]
    public async Task Key_AtTheEnds_Signs(string key, string address)
    {
        using var signer = EvmWalletSigner.FromHex(key);

        var signature = await signer.SignMessageAsync("text", TestContext.Current.CancellationToken);

        Assert.Equal(address, signer.Address);
        Assert.Equal(address, Venice.Sandbox.Wallets.EvmSignature.Recover(EvmWalletSigner.HashMessage("text"), signature));
    }

    [Theory]
    [InlineData("8453")]
    [InlineData("eip155:0")]
    [InlineData("eip155:-1")]
    [InlineData("solana:5eykt4UsFv8P8NJdTREpY1vzqKqZKvdp")]
    public void Chain_OfNoEvmNetwork_IsRefused(string chain) => Assert.Equal("chain", Assert.Throws<ArgumentException>(() => EvmWalletSigner.FromHex(TestKeys.First, chain)).ParamName);

    [Fact]
    public void Platform_WithoutTheCurve_IsNamedAsTheReason()
    {
        var key = new byte[32];
        key[31] = 7;

        var exception = Assert.Throws<PlatformNotSupportedException>(() => EvmWalletSigner.Create(key, WalletChain.Base, "key", "1.3.132.0.99999"));

        Assert.Contains("secp256k1", exception.Message, StringComparison.Ordinal);
        Assert.Contains(nameof(IWalletSigner), exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Signer_ThatIsDisposed_SignsNoMore()
    {
        var signer = TestKeys.Signer();
        signer.Dispose();
        signer.Dispose();

        await Assert.ThrowsAsync<ObjectDisposedException>(async () => await signer.SignMessageAsync("text", TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Signer_FromManyThreads_SignsRight()
    {
        using var signer = TestKeys.Signer();
        var hash = EvmWalletSigner.HashMessage("text");

        var signatures = await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => Task.Run(async () => await signer.SignMessageAsync("text", TestContext.Current.CancellationToken))));

        Assert.All(signatures, signature => Assert.Equal(TestKeys.FirstAddress, Venice.Sandbox.Wallets.EvmSignature.Recover(hash, signature)));
    }

    [Fact]
    public void Bytes_OfTheCaller_StayAsTheyAre()
    {
        var key = WalletVectors.Hex(TestKeys.First);

        using var signer = EvmWalletSigner.FromBytes(key);

        Assert.Equal(WalletVectors.Hex(TestKeys.First), key);
        Assert.Equal(TestKeys.FirstAddress, signer.Address);
    }

    [Fact]
    public async Task Signer_ThatSignsMessagesOnly_SaysThatItCannotPay()
    {
        IWalletSigner signer = new VectorSigner(WalletChain.Base, TestKeys.FirstAddress, []);

        await Assert.ThrowsAsync<NotSupportedException>(async () => await signer.SignTypedDataAsync(Transfer(), TestContext.Current.CancellationToken));
    }

    [Fact]
    public void Transfer_ForOtherSigners_IsTypedDataAsWalletsTakeIt()
    {
        using var json = JsonDocument.Parse(Transfer().ToJson());

        Assert.Equal("TransferWithAuthorization", json.RootElement.GetProperty("primaryType").GetString());
        Assert.Equal(8453, json.RootElement.GetProperty("domain").GetProperty("chainId").GetInt64());
        Assert.Equal("verifyingContract", json.RootElement.GetProperty("types").GetProperty("EIP712Domain")[3].GetProperty("name").GetString());
        Assert.Equal("bytes32", json.RootElement.GetProperty("types").GetProperty("TransferWithAuthorization")[5].GetProperty("type").GetString());
        Assert.Equal("5", json.RootElement.GetProperty("message").GetProperty("value").GetString());
    }

    [Theory]
    [InlineData("0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266", true)]
    [InlineData("0xf39fd6e51aad88f6f4ce6ab8827279cfffb92266", true)]
    [InlineData("0xF39FD6E51AAD88F6F4CE6AB8827279CFFFB92266", true)]
    [InlineData("0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92267", false)]
    [InlineData("0xF39Fd6e51aad88F6F4ce6aB8827279cffFb92266", false)]
    [InlineData("0xf39Fd6e51aad88F6F4ce6aB8827279cffFb9226", false)]
    [InlineData("0Xf39fd6e51aad88f6f4ce6ab8827279cfffb92266", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void Address_WithItsChecksum_IsKnown(string? address, bool isValid) => Assert.Equal(isValid, EvmAddress.IsValid(address));

    [Fact]
    public void Texts_OfWhatSigns_ShowNoSecret()
    {
        using var signer = TestKeys.Signer();

        Assert.Equal($"{TestKeys.FirstAddress} on eip155:8453", signer.ToString());
        Assert.Equal("TransferAuthorization of USD Coin on eip155:8453", Transfer().ToString());
        Assert.All(
            typeof(EvmWalletSigner).GetFields(System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.NonPublic),
            field => Assert.DoesNotContain(TestKeys.First[2..], Convert.ToString(field.GetValue(signer) is byte[] bytes ? Convert.ToHexString(bytes) : field.GetValue(signer), CultureInfo.InvariantCulture)!, StringComparison.OrdinalIgnoreCase));
    }

    private static TransferAuthorization Transfer() => new()
    {
        Token = PaymentToken.UsdcOnBase,
        From = TestKeys.FirstAddress,
        To = "0x7E5F4552091A69125d5DfCb7b8C2659029395Bdf",
        Value = 5,
        ValidAfter = 0,
        ValidBefore = 1_800_000_000,
        Nonce = new byte[32],
    };
}
