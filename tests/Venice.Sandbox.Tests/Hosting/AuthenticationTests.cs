using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace Venice.Sandbox.Tests.Hosting;

public sealed class AuthenticationTests(SandboxFixture sandbox) : IClassFixture<SandboxFixture>
{
    private const string Generation = """{"model":"z-image-turbo","prompt":"p","width":64,"height":64}""";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task PaidOperation_WithoutCredentials_TellsHowToPayInBodyAndHeader()
    {
        using var response = await SendAsync(Calls.Post("image/generate", Generation));
        Assert.Equal(HttpStatusCode.PaymentRequired, response.StatusCode);
        var body = await ContractAnswers.DemandAsync(response, "POST", "/image/generate");
        Assert.EndsWith("/api/v1/image/generate", (string)body!["resource"]!["url"]!, StringComparison.Ordinal);
        var header = JsonNode.Parse(Convert.FromBase64String(response.Headers.GetValues("PAYMENT-REQUIRED").Single()));
        Assert.True(JsonNode.DeepEquals(body["accepts"], header!["accepts"]));
    }

    [Theory]
    [InlineData("POST", "image/generate", "Basic a2V5")]
    [InlineData("POST", "image/generate", "Bearer ")]
    [InlineData("GET", "api_keys/rate_limits", null)]
    public async Task Operation_WithWrongCredentials_Is401(string method, string path, string? authorization)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        if (string.Equals(method, "POST", StringComparison.Ordinal))
        {
            request.Content = Calls.Json(Generation);
        }

        if (authorization is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", authorization);
        }

        using var response = await SendAsync(request);
        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        await ContractAnswers.DemandAsync(response, method, "/" + path);
    }

    [Theory]
    [InlineData("image/styles")]
    [InlineData("models?type=image")]
    public async Task OpenOperation_WithoutCredentials_Answers(string path)
    {
        using var response = await SendAsync(Calls.Get(path));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Theory]
    [InlineData("SIGN-IN-WITH-X")]
    [InlineData("X-Sign-In-With-X")]
    public async Task PaidOperation_ByWallet_ChargesIt(string header)
    {
        await using var provider = await SandboxProvider.StartAsync(cancellationToken: Cancel);
        using var http = new HttpClient { BaseAddress = new Uri(provider.BaseAddress + "/") };
        using var request = Calls.Post("image/generate", Generation);
        request.Headers.Add(header, Calls.SignIn(provider.BaseAddress));
        using var response = await http.SendAsync(request, Cancel);
        await ContractAnswers.DemandAsync(response, "POST", "/image/generate");
        Assert.Equal("9.990000", response.Headers.GetValues("X-Balance-Remaining").Single());

        using var question = Calls.Get($"x402/transactions/{Calls.Wallet}?limit=1");
        question.Headers.Add(header, Calls.SignIn(provider.BaseAddress));
        using var history = await http.SendAsync(question, Cancel);
        var body = await ContractAnswers.DemandAsync(history, "GET", "/x402/transactions/{walletAddress}");
        Assert.Equal("z-image-turbo", (string)body!["data"]!["transactions"]![0]!["modelId"]!);
        Assert.True((bool)body["data"]!["pagination"]!["hasMore"]!);
    }

    [Fact]
    public async Task PaidOperation_ByEmptyWallet_Is402UntilItIsToppedUp()
    {
        await using var provider = await SandboxProvider.StartAsync(new SandboxOptions { WalletCreditUsd = 0 }, Cancel);
        using var http = new HttpClient { BaseAddress = new Uri(provider.BaseAddress + "/") };
        using var poor = await http.SendAsync(Signed(Calls.Post("image/generate", Generation), http), Cancel);
        var refusal = await ContractAnswers.DemandAsync(poor, "POST", "/image/generate");
        Assert.Equal("PAYMENT_REQUIRED", (string)refusal!["code"]!);
        Assert.Contains('-', (string)refusal["siwxChallenge"]!["info"]!["nonce"]!);
        Assert.NotNull(JsonNode.Parse(Convert.FromBase64String(poor.Headers.GetValues("PAYMENT-REQUIRED").Single()))!["extensions"]!["sign-in-with-x"]!["info"]);

        using var payment = new HttpRequestMessage(HttpMethod.Post, "x402/top-up");
        payment.Headers.Add("PAYMENT-SIGNATURE", await Calls.PayAsync(http, Cancel));
        using var paid = await http.SendAsync(payment, Cancel);
        Assert.Equal(10, (decimal)(await ContractAnswers.DemandAsync(paid, "POST", "/x402/top-up"))!["data"]!["newBalance"]!);

        using var rich = await http.SendAsync(Signed(Calls.Post("image/generate", Generation), http), Cancel);
        Assert.Equal(HttpStatusCode.OK, rich.StatusCode);
    }

    [Fact]
    public async Task Balance_OfTheCaller_IsShownWhateverTheCaseOfItsLetters()
    {
        using var response = await SendAsync(Signed(Calls.Get("x402/balance/0x" + Calls.Wallet[2..].ToLowerInvariant()), sandbox.Http));
        var body = await ContractAnswers.DemandAsync(response, "GET", "/x402/balance/{walletAddress}");
        Assert.True((bool)body!["data"]!["canConsume"]!);
    }

    [Theory]
    [InlineData("x402/balance/0x0000000000000000000000000000000000000001", 403)]
    [InlineData("x402/transactions/0x0000000000000000000000000000000000000001", 403)]
    [InlineData("x402/balance/nobody", 400)]
    [InlineData("x402/transactions/0x52908400098527886E0F7030069857D2E4169EE7?limit=101", 400)]
    public async Task Wallet_OfSomebodyElseOrMalformed_IsRefused(string path, int status)
    {
        using var response = await SendAsync(Signed(Calls.Get(path), sandbox.Http));
        Assert.Equal(status, (int)response.StatusCode);
        await ContractAnswers.DemandAsync(response, "GET", string.Join('/', ["", .. path.Split('/')[..2], "{walletAddress}"]));
    }

    [Theory]
    [InlineData("nonsense!")]
    [InlineData("e30=")]
    [InlineData("W10=")]
    [InlineData("bm8=")]
    public async Task Wallet_WithUnreadableSignature_Is401(string header)
    {
        using var request = Calls.Get("x402/balance/" + Calls.Wallet);
        request.Headers.Add("SIGN-IN-WITH-X", header);
        using var response = await SendAsync(request);
        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        await ContractAnswers.DemandAsync(response, "GET", "/x402/balance/{walletAddress}");
    }

    [Fact]
    public async Task TopUp_WithoutPayment_ListsTheWaysToPay()
    {
        using var response = await SendAsync(Calls.Post("x402/top-up", "{}"));
        Assert.Equal(HttpStatusCode.PaymentRequired, response.StatusCode);
        Assert.Equal(2, (await ContractAnswers.DemandAsync(response, "POST", "/x402/top-up"))!["accepts"]!.AsArray().Count);
    }

    [Fact]
    public async Task TopUp_Twice_IsCreditedOnce()
    {
        var payment = await Calls.PayAsync(sandbox.Http, Cancel);
        using var first = await SendAsync(Pay(payment));
        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        Assert.Contains("eip155:8453", Encoding.UTF8.GetString(Convert.FromBase64String(first.Headers.GetValues("PAYMENT-RESPONSE").Single())), StringComparison.Ordinal);
        using var second = await SendAsync(Pay(payment));
        Assert.Equal("nonce_used", (string)(await ContractAnswers.DemandAsync(second, "POST", "/x402/top-up"))!["details"]!["reason"]!);
    }

    [Theory]
    [InlineData("nonsense!")]
    [InlineData("e30=")]
    [InlineData("eyJwYXlsb2FkIjoxfQ==")]
    public async Task TopUp_WithUnreadablePayment_Is400(string payment)
    {
        using var response = await SendAsync(Pay(payment));
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("X402_INVALID_PAYMENT", (string)(await ContractAnswers.DemandAsync(response, "POST", "/x402/top-up"))!["error"]!);
    }

    private static HttpRequestMessage Pay(string payment)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "x402/top-up");
        request.Headers.Add("PAYMENT-SIGNATURE", payment);
        return request;
    }

    private static HttpRequestMessage Signed(HttpRequestMessage request, HttpClient http)
    {
        request.Headers.Add("SIGN-IN-WITH-X", Calls.SignIn(http.BaseAddress!));
        return request;
    }

    /// <summary>Sends without the fixture's key.</summary>
    private async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request)
    {
        using var http = new HttpClient { BaseAddress = sandbox.Http.BaseAddress };
        return await http.SendAsync(request, Cancel);
    }
}
