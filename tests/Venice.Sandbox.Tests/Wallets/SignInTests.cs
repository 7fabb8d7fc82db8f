using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Venice.Sandbox.Tests.Hosting;
using Venice.Sandbox.Wallets;

namespace Venice.Sandbox.Tests.Wallets;

/// <summary>Who signs in is verified: signature, address, domain, times, nonce.</summary>
public sealed class SignInTests : IAsyncLifetime
{
    private readonly SettableClock _clock = new();
    private SandboxProvider _sandbox = null!;
    private HttpClient _http = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _sandbox = await SandboxProvider.StartAsync(new SandboxOptions { Clock = _clock }, Cancel);
        _http = new HttpClient { BaseAddress = new Uri(_sandbox.BaseAddress + "/") };
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _sandbox.DisposeAsync();
    }

    public static TheoryData<string> Faults => [.. Changes.Keys];

    private static Dictionary<string, (SignInChange Change, string Reason)> Changes { get; } = new()
    {
        ["high s"] = (new() { IsHigh = true }, "the signature is not the address's"),
        ["another's address"] = (new() { Text = static text => text.Replace(TestWallet.First.Address, TestWallet.Second.Address, StringComparison.Ordinal), Json = static json => json["address"] = TestWallet.Second.Address }, "the signature is not the address's"),
        ["address beside"] = (new() { Json = static json => json["address"] = TestWallet.Second.Address }, "the message names another address"),
        ["no checksum"] = (new() { Text = static text => text.Replace(TestWallet.First.Address, TestWallet.First.Address.ToLowerInvariant(), StringComparison.Ordinal), Json = static json => json["address"] = TestWallet.First.Address.ToLowerInvariant() }, "the address is none, or its checksum is wrong"),
        ["changed text"] = (new() { Json = static json => json["message"] = ((string)json["message"]!).Replace("Venice AI", "Venice", StringComparison.Ordinal) }, "the signature is not the address's"),
        ["domain"] = (new() { Text = static text => "example.org" + text[text.IndexOf(' ', StringComparison.Ordinal)..] }, "the message is for another domain"),
        ["origin"] = (new() { Scheme = "https" }, "the message's URI is of another origin"),
        ["origin that begins alike"] = (new() { Text = static text => text.Replace("/api/v1", ".evil.example/api/v1", StringComparison.Ordinal) }, "the message's URI is of another origin"),
        ["version"] = (new() { Text = static text => text.Replace("Version: 1", "Version: 2", StringComparison.Ordinal) }, "the message's version is not 1"),
        ["chain"] = (new() { Text = static text => text.Replace("8453", "1", StringComparison.Ordinal) }, "the chain is not Base"),
        ["chain beside"] = (new() { Json = static json => json["chainId"] = 1 }, "the chain is not Base"),
        ["type"] = (new() { Json = static json => json["type"] = "ed25519" }, "the type is not that of an Ethereum signature"),
        ["short nonce"] = (new() { Nonce = "abc" }, "the nonce is not 8 or more letters, digits and hyphens"),
        ["future"] = (new() { Issued = TimeSpan.FromSeconds(1) }, "the message was issued in the future"),
        ["expired"] = (new() { Issued = TimeSpan.FromSeconds(-60), Lifetime = TimeSpan.FromSeconds(60) }, "the message has expired"),
        ["five minutes"] = (new() { Issued = TimeSpan.FromMinutes(-5), Lifetime = TimeSpan.FromMinutes(8) }, "the message has expired"),
        ["long life"] = (new() { Lifetime = TimeSpan.FromMinutes(11) }, "the message is valid for too long"),
        ["end of line"] = (new() { Text = static text => text + "\n" }, "the message is not the text that wallets sign"),
        ["resources"] = (new() { Text = static text => text + "\nResources:" }, "the message is not the text that wallets sign"),
        ["carriage return"] = (new() { Text = static text => text.Replace("\n", "\r\n", StringComparison.Ordinal) }, "the message is not the text that wallets sign"),
        ["no signature"] = (new() { Json = static json => json["signature"] = "0x" }, "the signature is not the address's"),
        ["flat chain"] = (new() { Json = static json => json["chainId"] = true }, "the SIGN-IN-WITH-X header is not base64 of a signed message"),
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task SignIn_WithAFault_Is401ThatNamesIt(string fault)
    {
        var (change, reason) = Changes[fault];

        using var response = await BalanceAsync(TestWallet.First.SignIn(Host, _clock.Now, change));

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Equal("X402_INVALID_SIGN_IN: " + reason, (string)(await ContractAnswers.DemandAsync(response, "GET", "/x402/balance/{walletAddress}"))!["error"]!);
    }

    [Theory]
    [InlineData(8453)]
    [InlineData("8453")]
    [InlineData("eip155:8453")]
    public async Task SignIn_WithEachSpellingOfTheChain_IsTaken(object chain)
    {
        using var response = await BalanceAsync(TestWallet.First.SignIn(Host, _clock.Now, new() { Json = json => json["chainId"] = JsonNode.Parse(chain is int ? "8453" : $"\"{chain}\"") }));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task Nonce_UsedAgain_IsRefusedForAsLongAsItCouldCount()
    {
        var header = TestWallet.First.SignIn(Host, _clock.Now, new() { Nonce = "again-and-again" });
        using var first = await BalanceAsync(header);
        using var again = await BalanceAsync(header);
        _clock.Now += TimeSpan.FromSeconds(329);
        using var inVain = await BalanceAsync(TestWallet.First.SignIn(Host, _clock.Now, new() { Nonce = "again-and-again" }));
        _clock.Now += TimeSpan.FromSeconds(1);
        using var later = await BalanceAsync(TestWallet.First.SignIn(Host, _clock.Now, new() { Nonce = "again-and-again" }));

        Assert.Equal([200, 401, 401, 200], new[] { first, again, inVain, later }.Select(static response => (int)response.StatusCode));
    }

    [Fact]
    public async Task Nonce_OfAForgedMessage_StaysFree()
    {
        using var forged = await BalanceAsync(TestWallet.First.SignIn(Host, _clock.Now, new() { Nonce = "taken-from-me", IsHigh = true }));
        using var real = await BalanceAsync(TestWallet.First.SignIn(Host, _clock.Now, new() { Nonce = "taken-from-me" }));

        Assert.Equal((HttpStatusCode.Unauthorized, HttpStatusCode.OK), (forged.StatusCode, real.StatusCode));
    }

    [Theory]
    [InlineData("solana:5eykt4UsFv8P8NJdTREpY1vzqKqZKvdp", true)]
    [InlineData("5eykt4UsFv8P8NJdTREpY1vzqKqZKvdp", false)]
    [InlineData("EtWTRABZaYq6iMfeYKouRu166VU2xqa1", null)]
    public async Task SignIn_OfSolana_IsVerified(string chain, bool? isBase64)
    {
        var seed = RandomNumberGenerator.GetBytes(32);
        var address = Base58Text.Write(Ed25519.PublicKeyOf(seed));
        var text = $"{Host} wants you to sign in with your Solana account:\n{address}\n\nSign in\n\nURI: http://{Host}\nVersion: 1\nChain ID: {chain}\nNonce: solana-nonce\nIssued At: 2026-06-16T11:59:59.000Z\nExpiration Time: 2026-06-16T12:04:59.000Z";
        var signature = Ed25519.Sign(seed, Encoding.UTF8.GetBytes(text));
        var header = TestWallet.Base64(new JsonObject
        {
            ["address"] = address,
            ["message"] = text,
            ["signature"] = isBase64 == true ? Convert.ToBase64String(signature) : Base58Text.Write(signature),
            ["chainId"] = "solana:5eykt4UsFv8P8NJdTREpY1vzqKqZKvdp",
            ["type"] = "ed25519",
        });

        using var response = await BalanceAsync(header, address);

        Assert.Equal(isBase64 is null ? HttpStatusCode.Unauthorized : HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task Headers_ThatOthersMade_AreTaken()
    {
        var vectors = WalletVectors.Demand();
        _clock.Now += TimeSpan.FromSeconds(5);
        foreach (var vector in vectors["siwe"]!.AsArray().Concat(vectors["solana"]!.AsArray()))
        {
            // one for each: some of them have the same nonce
            await using var venice = await SandboxProvider.StartAsync(new SandboxOptions { Clock = _clock, WalletDomain = "api.venice.ai" }, Cancel);
            using var request = new HttpRequestMessage(HttpMethod.Get, $"{venice.BaseAddress}/x402/balance/{vector!["address"]}");
            request.Headers.Add("SIGN-IN-WITH-X", (string)vector["header"]!);
            using var response = await _http.SendAsync(request, Cancel);
            Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync(Cancel));
        }
    }

    [Fact]
    public async Task Payment_ToAPaidOperation_IsRefused()
    {
        using var request = Calls.Post("image/generate", """{"model":"z-image-turbo","prompt":"p"}""");
        request.Headers.Add("SIGN-IN-WITH-X", TestWallet.First.SignIn(Host, _clock.Now));
        request.Headers.Add("X-PAYMENT", "e30=");
        using var response = await _http.SendAsync(request, Cancel);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        await ContractAnswers.DemandAsync(response, "POST", "/image/generate");
    }

    private string Host => _sandbox.BaseAddress.Authority;

    private async Task<HttpResponseMessage> BalanceAsync(string header, string? address = null)
    {
        using var request = Calls.Get("x402/balance/" + (address ?? TestWallet.First.Address));
        request.Headers.Add("SIGN-IN-WITH-X", header);
        return await _http.SendAsync(request, Cancel);
    }
}
