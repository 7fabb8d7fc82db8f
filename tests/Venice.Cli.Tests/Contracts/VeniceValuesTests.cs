using System.Text.Json.Nodes;
using Venice.Cli.Contracts;

namespace Venice.Cli.Tests.Contracts;

/// <summary>The values that Venice's own contract is replayed with.</summary>
public sealed class VeniceValuesTests
{
    private static readonly Uri Nowhere = new("http://127.0.0.1:9/api/v1");

    [Theory]
    [InlineData("""{"headers":{"SIGN-IN-WITH-X":["text"]}}""")]
    [InlineData("""{"headers":{"PAYMENT-SIGNATURE":"text"}}""")]
    [InlineData("""{"path":"/x402/balance/0xaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"}""")]
    public async Task Fill_WhereThePlatformLacksTheCurve_LeavesOutOnlyWhatNeedsAWallet(string request)
    {
        var values = new VeniceValues(new SandboxWallet(Nowhere, static () => throw new PlatformNotSupportedException()));

        var obstacle = await values.FillAsync(Of(request).Request, TestContext.Current.CancellationToken);
        var other = await values.FillAsync(Of("""{"path":"/models","headers":{"Authorization":["Bearer text"]}}""").Request, TestContext.Current.CancellationToken);

        Assert.Equal("needs a wallet, and the cryptography of this platform lacks the curve secp256k1", obstacle);
        Assert.Null(other);
    }

    [Theory]
    [InlineData(500, "{}")]
    [InlineData(402, "no terms")]
    [InlineData(404, "{}")]
    [InlineData(null, "")]
    public async Task Fill_AProviderThatOffersNoTerms_IsJudgedByWhatItAnswersToThePlaceholder(int? status, string body)
    {
        using var provider = status is { } number ? RawServer.Answer(number, "application/json", body) : null;
        var values = new VeniceValues(new SandboxWallet(provider is null ? Nowhere : new Uri(provider.Address)));
        var request = Of("""{"path":"/x402/top-up","headers":{"PAYMENT-SIGNATURE":["text"]}}""").Request;

        var obstacle = await values.FillAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal((null, "text"), (obstacle, request.Header("PAYMENT-SIGNATURE")));
    }

    [Theory]
    [InlineData("""{"Authorization":"Bearer text"}""")]
    [InlineData("""{"authorization":["Bearer text"]}""")]
    public void Header_AsATextOrInAList_IsReadAndSet(string headers)
    {
        var request = Of($$"""{"headers":{{headers}}}""").Request;

        var before = request.Header("Authorization");
        request.SetHeader("Authorization", "Bearer key");

        Assert.Equal(("Bearer text", "Bearer key"), (before, request.Header("Authorization")));
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("7")]
    [InlineData("null")]
    public void Header_ThatIsNoText_IsNone(string value) => Assert.Null(Of($$$"""{"headers":{"Authorization":{{{value}}}}}""").Request.Header("Authorization"));

    private static ChosenInteraction Of(string request) => new(new JsonObject { ["request"] = JsonNode.Parse(request) }) { Operation = "" };
}
