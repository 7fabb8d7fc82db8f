using System.Net;
using System.Text;
using Venice.OpenApi.Validation;

namespace Venice.Generated.Tests.Operations;

/// <summary>Every part of the client hands over what an answer lacked, beside what it had.</summary>
public sealed class ContractViolationTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("styles", """{"data":["a",7],"object":"list"}""", "data[1]")]
    [InlineData("models", """{"data":[{"id":"a"}],"object":"list","type":"image"}""", "data[0]")]
    [InlineData("traits", """{"data":{"fastest":"a","other":7},"object":"list","type":"image"}""", "data")]
    [InlineData("names", """{"data":{"fastest":"a","other":7},"object":"list","type":"image"}""", "data")]
    [InlineData("limits", """{"data":{"accessPermitted":"yes"}}""", "data.accessPermitted")]
    [InlineData("balance", """{"success":true,"data":{"balanceUsd":"much"}}""", "data.balanceUsd")]
    [InlineData("transactions", """{"success":true,"data":{"transactions":[7]}}""", "data.transactions[0]")]
    public async Task Facade_AnAnswerThatBreaksTheDocument_SaysWhere(string part, string json, string path)
    {
        var violations = await AskAsync(part, json);

        Assert.Contains(violations, violation => violation.Path.StartsWith(path, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Catalogue_AnswersThatBreakTheDocument_SaysWhere()
    {
        using var handler = new FixedAnswer("""{"data":{"fastest":7},"object":"list","type":"image"}""");
        using var venice = Client(handler);

        Assert.NotEmpty((await venice.Models.GetCatalogueAsync(cancellationToken: Token)).ContractViolations);
    }

    [Fact]
    public async Task TopUpOptions_AnAnswerThatBreaksTheDocument_SaysWhere()
    {
        using var handler = new AnyAnswer(static request => new HttpResponseMessage(HttpStatusCode.PaymentRequired)
        {
            Content = new StringContent("""{"x402Version":"two","accepts":[]}""", Encoding.UTF8, "application/json"),
            RequestMessage = request,
        });
        using var venice = Client(handler);

        Assert.Contains((await venice.Wallet.GetTopUpOptionsAsync(Token)).ContractViolations, static violation => violation.Path == "x402Version");
    }

    [Theory]
    [MemberData(nameof(Answers))]
    public void Equals_AnAnswerWithAndWithoutViolations_ComparesItsValueAlone(object once, object again, object broken, object brokenAgain, object other)
    {
        Assert.Equal(once, again);
        Assert.Equal(broken, brokenAgain);
        Assert.Equal(once, broken);
        Assert.Single(new[] { once, again, broken, brokenAgain }.Select(static value => value.GetHashCode()).Distinct());
        Assert.NotEqual(broken, other);
    }

    /// <summary>Of each type twice without, twice with violations, and another value.</summary>
    public static TheoryData<object, object, object, object, object> Answers()
    {
        return new()
        {
            { Balance(1), Balance(1), Balance(1) with { ContractViolations = Lacking() }, Balance(1) with { ContractViolations = Lacking() }, Balance(2) with { ContractViolations = Lacking() } },
            { Limits(true), Limits(true), Limits(true) with { ContractViolations = Lacking() }, Limits(true) with { ContractViolations = Lacking() }, Limits(false) with { ContractViolations = Lacking() } },
            { TopUp(1), TopUp(1), TopUp(1) with { ContractViolations = Lacking() }, TopUp(1) with { ContractViolations = Lacking() }, TopUp(2) with { ContractViolations = Lacking() } },
            { Page(1), Page(1), Page(1) with { ContractViolations = Lacking() }, Page(1) with { ContractViolations = Lacking() }, Page(2) with { ContractViolations = Lacking() } },
        };

        static Violation[] Lacking() => [new("data", "required", "Something is missing.")];

        static X402Balance Balance(decimal usd) => new() { BalanceUsd = usd, CanConsume = true, MinimumTopUpUsd = 5, SuggestedTopUpUsd = 10, WalletAddress = "0x1" };

        static ApiKeyLimits Limits(bool isPermitted) => new()
        {
            AccessPermitted = isPermitted,
            ApiTier = new() { Id = "paid", IsCharged = true },
            Balances = new(),
            KeyExpiration = null,
            NextEpochBegins = DateTimeOffset.UnixEpoch,
            RateLimits = [],
        };

        static X402TopUpRequired TopUp(int version) => new() { Accepts = [], X402Version = version };

        static X402TransactionPage Page(decimal balance) => new() { CurrentBalance = balance, Pagination = new() { HasMore = false, Limit = 10, Offset = 0 }, Transactions = [], WalletAddress = "0x1" };
    }

    private static async Task<IReadOnlyList<Violation>> AskAsync(string part, string json)
    {
        using var handler = new FixedAnswer(json);
        using var venice = Client(handler);
        return part switch
        {
            "styles" => (await venice.Images.ListStylesAsync(Token)).ContractViolations,
            "models" => (await venice.Models.ListAsync(cancellationToken: Token)).ContractViolations,
            "traits" => (await venice.Models.GetTraitsAsync(cancellationToken: Token)).ContractViolations,
            "names" => (await venice.Models.GetCompatibilityMappingAsync(cancellationToken: Token)).ContractViolations,
            "limits" => (await venice.Account.GetRateLimitsAsync(Token)).ContractViolations,
            "balance" => (await venice.Wallet.GetBalanceAsync(Token)).ContractViolations,
            _ => (await venice.Wallet.GetTransactionsAsync(cancellationToken: Token)).ContractViolations,
        };
    }

    private static VeniceClient Client(HttpMessageHandler handler) => new(new VeniceClientOptions
    {
        Wallet = EvmWalletSigner.FromHex(new string('1', 64)),
        HttpMessageHandler = handler,
        Retry = { MaxRetries = 0 },
    });
}
