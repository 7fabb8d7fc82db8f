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
