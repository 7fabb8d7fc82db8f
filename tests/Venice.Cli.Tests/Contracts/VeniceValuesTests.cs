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

    [Fact]
    public async Task Fill_AProviderWithoutTerms_IsSaid()
    {
        var values = new VeniceValues(new SandboxWallet(Nowhere));

        var obstacle = await values.FillAsync(Of("""{"path":"/x402/top-up","headers":{"PAYMENT-SIGNATURE":["text"]}}""").Request, TestContext.Current.CancellationToken);

        Assert.Equal("pays from a wallet, and the provider offers no terms to pay on", obstacle);
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
