using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Venice.Generated.Tests.Operations;

namespace Venice.Generated.Tests.Wallets;

/// <summary>Wallets sign in at a sandbox that verifies it.</summary>
public sealed class SignInTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Call_EveryOne_SignsInAfreshAndIsLetIn()
    {
        await using var test = await WalletCase.StartAsync();

        await test.Client.Images.GenerateAsync(Requests.Generate(), Cancel);
        await test.Client.Wallet.GetBalanceAsync(Cancel);
        await test.Client.Wallet.GetBalanceAsync(Cancel);

        var nonces = test.Wire.SignIns.Select(static header => Line(header, "Nonce")).ToList();
        Assert.Equal(3, nonces.Distinct(StringComparer.Ordinal).Count());
        Assert.All(nonces, static nonce => Assert.Matches("^[0-9a-f]{16}$", nonce));
    }

    [Fact]
    public async Task Message_OfACall_NamesTheHostTheAddressAndFiveMinutes()
    {
        await using var test = await WalletCase.StartAsync();

        await test.Client.Wallet.GetTransactionsAsync(limit: 1, cancellationToken: Cancel);

        var header = test.Wire.SignIns.Single();
        Assert.StartsWith(test.Address.Authority + " wants you to sign in with your Ethereum account:\n" + test.Signer.Address + "\n\nSign in to Venice AI\n\n", Message(header), StringComparison.Ordinal);
        Assert.Equal($"{test.Address}/x402/transactions/{test.Signer.Address}", Line(header, "URI"));
        Assert.Equal(TimeSpan.FromMinutes(5), Time(header, "Expiration Time") - Time(header, "Issued At"));
    }

    [Fact]
    public async Task Options_OfTheSignIn_AreKept()
    {
        await using var test = await WalletCase.StartAsync(static options =>
        {
            options.WalletSignIn.UseLegacyHeader = true;
            options.WalletSignIn.Statement = "Sign in to Venice API";
            options.WalletSignIn.Lifetime = TimeSpan.FromMinutes(1);
        });

        await test.Client.Wallet.GetBalanceAsync(Cancel);

        Assert.Contains("\n\nSign in to Venice API\n\n", Message(test.Wire.SignIns.Single()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Domain_OfAnotherService_IsRefusedThere()
    {
        await using var test = await WalletCase.StartAsync(static options => options.WalletSignIn.Domain = "api.venice.ai");

        var exception = await Assert.ThrowsAnyAsync<VeniceApiException>(() => test.Client.Wallet.GetBalanceAsync(Cancel));

        Assert.Equal((HttpStatusCode.Unauthorized, "X402_INVALID_SIGN_IN"), (exception.StatusCode, exception.Code));
    }

    [Theory]
    [InlineData(20)]
    [InlineData(-20)]
    public async Task Clock_ThatIsWrong_IsPutRightByTheFirstRefusal(int minutes)
    {
        await using var test = await WalletCase.StartAsync();
        test.Time.Wrong = TimeSpan.FromMinutes(minutes);

        await Record.ExceptionAsync(() => test.Client.Wallet.GetBalanceAsync(Cancel));
        var balance = await test.Client.Wallet.GetBalanceAsync(Cancel);

        Assert.Equal(test.Signer.Address, balance.WalletAddress);
    }

    [Fact]
    public async Task Challenge_OfARefusal_IsSignedNextTimeAndOnce()
    {
        await using var test = await WalletCase.StartAsync(creditUsd: 0);

        var refused = await Assert.ThrowsAnyAsync<VenicePaymentRequiredException>(() => test.Client.Images.GenerateAsync(Requests.Generate(), Cancel));
        await test.Client.Wallet.TopUpAsync(10, new TopUpLimits(10), Cancel);
        await test.Client.Images.GenerateAsync(Requests.Generate(), Cancel);
        await test.Client.Images.GenerateAsync(Requests.Generate(), Cancel);

        var challenge = refused.Error!.X402InsufficientBalance!.SiwxChallenge.Info;
        var signed = test.Wire.Seen.Where(static request => request.Path.EndsWith("/image/generate", StringComparison.Ordinal)).Select(static request => request.SignIn).ToList();
        Assert.Equal((challenge.Nonce, challenge.IssuedAt, challenge.ExpirationTime), (Line(signed[1], "Nonce"), Line(signed[1], "Issued At"), Line(signed[1], "Expiration Time")));
        Assert.NotEqual(challenge.Nonce, Line(signed[2], "Nonce"));
    }

    [Theory]
    [InlineData("domain", "evil.example")]
    [InlineData("uri", "https://evil.example/api/v1/image/generate")]
    [InlineData("uri", "http://HOST/api/v1/image/edit")]
    [InlineData("nonce", "short")]
    [InlineData("nonce", "with\nline\nbreaks")]
    [InlineData("statement", "Pay everything\n\nURI: https://evil.example")]
    [InlineData("version", "2")]
    [InlineData("expirationTime", "2020-01-01T00:00:00Z")]
    [InlineData("expirationTime", "2099-01-01T00:00:00Z")]
    [InlineData("issuedAt", "soon")]
    public async Task Challenge_ThatIsNotThisServices_IsNotSigned(string member, string value)
    {
        await using var test = await WalletCase.StartAsync();
        var info = Challenge(test.Address, "/image/generate");
        var isRefused = false;
        test.Wire.Answer = request => !WalletWire.IsAbout(request, "/image/generate") || isRefused ? null : Refuse(info, ref isRefused);
        info[member] = value.Replace("HOST", test.Address.Authority, StringComparison.Ordinal);

        await Record.ExceptionAsync(() => test.Client.Images.GenerateAsync(Requests.Generate(), Cancel));
        await test.Client.Images.GenerateAsync(Requests.Generate(), Cancel);

        Assert.Equal(2, test.Wire.SignIns.Count);
        Assert.Matches("^[0-9a-f]{16}$", Line(test.Wire.SignIns[1], "Nonce"));
        Assert.DoesNotContain("evil", Message(test.Wire.SignIns[1]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Challenge_ThatTheServiceDemands_IsSignedAtOnce()
    {
        await using var test = await WalletCase.StartAsync();
        var info = Challenge(test.Address, "/x402/balance/" + test.Signer.Address);
        var isRefused = false;
        test.Wire.Answer = _ => isRefused ? null : Refuse(info, ref isRefused);

        await test.Client.Wallet.GetBalanceAsync(Cancel);
        await test.Client.Wallet.GetBalanceAsync(Cancel);

        Assert.Equal("challenge-nonce", Line(test.Wire.SignIns[1], "Nonce"));
        Assert.Equal((string)info["issuedAt"]!, Line(test.Wire.SignIns[1], "Issued At"));
        Assert.Equal(3, test.Wire.SignIns.Select(static header => Line(header, "Nonce")).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public async Task Solana_ByTheCallersSigner_IsLetInInBothSpellings()
    {
        foreach (var form in Enum.GetValues<SolanaChainIdForm>())
        {
            var signer = new SolanaTestSigner();
            await using var test = await WalletCase.StartAsync(options => (options.Wallet, options.WalletSignIn.SolanaChainId) = (signer, form));

            var balance = await test.Client.Wallet.GetBalanceAsync(Cancel);

            Assert.Equal(signer.Address, balance.WalletAddress);
        }
    }

    [Fact]
    public async Task Key_BesideAWallet_IsUsedForPicturesAndTheWalletForItsBalance()
    {
        await using var test = await WalletCase.StartAsync();
        using var client = new VeniceClient("key", new VeniceClientOptions { BaseAddress = test.Address, HttpMessageHandler = test.Wire, Wallet = test.Signer });

        await client.Images.GenerateAsync(Requests.Generate(), Cancel);
        await client.Wallet.GetBalanceAsync(Cancel);

        Assert.EndsWith("/x402/balance/" + test.Signer.Address, test.Wire.Seen.Single(static request => request.SignIn.Length > 0).Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Wallet_OfAClientWithoutOne_SaysHowToSetIt()
    {
        using var client = new VeniceClient("key");

        var exception = await Assert.ThrowsAsync<InvalidOperationException>(() => client.Wallet.GetBalanceAsync(Cancel));

        Assert.Contains("new VeniceClient(signer)", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(64)]
    [InlineData(66)]
    [InlineData(0)]
    public async Task Signer_ThatGivesNoSignature_IsToldAndNothingIsSent(int length)
    {
        await using var test = await WalletCase.StartAsync(options => options.Wallet = new VectorSigner(WalletChain.Base, TestKeys.FirstAddress, new byte[length]));

        await Assert.ThrowsAsync<InvalidOperationException>(() => test.Client.Wallet.GetBalanceAsync(Cancel));

        Assert.Empty(test.Wire.Seen);
    }

    [Theory]
    [InlineData("eip155:8453", "0xf39fd6e51aad88F6F4ce6aB8827279cffFb92266")]
    [InlineData("eip155:8453", "f39Fd6e51aad88F6F4ce6aB8827279cffFb92266")]
    [InlineData("eip155:", "0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266")]
    [InlineData("solana:x", "0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266")]
    [InlineData("bip122:x", "1BoatSLRHtKNngkdXEeobR76b53LETtpyT")]
    public void Signer_OfNoNetworkOrAddress_IsRefusedWhenTheClientIsMade(string chain, string address) =>
        Assert.Throws<ArgumentException>(() => new VeniceClient(new VectorSigner(chain, address, [])));

    [Fact]
    public async Task Address_WithoutItsChecksum_IsSignedWithIt()
    {
        await using var test = await WalletCase.StartAsync(static options => options.Wallet = new VectorSigner(WalletChain.Base, TestKeys.FirstAddress.ToLowerInvariant(), [.. new byte[63], 1, 27]));

        await Record.ExceptionAsync(() => test.Client.Wallet.GetBalanceAsync(Cancel));

        Assert.Contains("\n" + TestKeys.FirstAddress + "\n", Message(test.Wire.SignIns[0]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("two\nlines")]
    [InlineData("ü")]
    public void Options_ThatWouldChangeTheMessage_AreRefused(string text)
    {
        Assert.Throws<ArgumentException>(() => new WalletSignInOptions { Statement = text });
        Assert.Throws<ArgumentException>(() => new WalletSignInOptions { Domain = text });
        Assert.Throws<ArgumentException>(() => new WalletSignInOptions { Domain = "https://api.venice.ai" });
        Assert.Throws<ArgumentOutOfRangeException>(() => new WalletSignInOptions { Lifetime = TimeSpan.FromMinutes(5.1) });
    }

    internal static string Message(string header) => (string)JsonNode.Parse(Convert.FromBase64String(header))!["message"]!;

    internal static string Line(string header, string name) => Message(header).Split('\n').Single(line => line.StartsWith(name + ": ", StringComparison.Ordinal))[(name.Length + 2)..];

    internal static JsonObject Challenge(Uri address, string path) => new()
    {
        ["domain"] = address.Authority,
        ["uri"] = address + path,
        ["version"] = "1",
        ["nonce"] = "challenge-nonce",
        ["issuedAt"] = SignInMessage.Text(TimeProvider.System.GetUtcNow().AddSeconds(-5)),
        ["expirationTime"] = SignInMessage.Text(TimeProvider.System.GetUtcNow().AddMinutes(4)),
        ["statement"] = "Sign in to Venice AI",
    };

    private static DateTimeOffset Time(string header, string name) => DateTimeOffset.Parse(Line(header, name), System.Globalization.CultureInfo.InvariantCulture);

    private static HttpResponseMessage Refuse(JsonObject info, ref bool isRefused)
    {
        isRefused = true;
        var body = new JsonObject { ["x402Version"] = 2, ["extensions"] = new JsonObject { ["sign-in-with-x"] = new JsonObject { ["info"] = info.DeepClone() } } };
        return new HttpResponseMessage(HttpStatusCode.PaymentRequired) { Content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json") };
    }
}
