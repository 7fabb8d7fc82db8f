using Microsoft.AspNetCore.Http;
using Venice.OpenApi.Http;

namespace Venice.OpenApi.Tests.Http;

public sealed class CredentialTests
{
    private static readonly ApiCredential Key = new BearerCredential("key", "s3cret");
    private static readonly ApiCredential Wallet = new HeaderKeyCredential("wallet", "X-Wallet", static _ => new ValueTask<string>("s3cret"));
    private static readonly ApiCredential Query = new QueryKeyCredential("query", "api key", "s3cret&x");
    private static readonly ApiCredential Basic = new BasicCredential("basic", "user", "s3cret");

    public static TheoryData<string[][], ApiCredential[], string> Alternatives => new()
    {
        { [["key"], ["wallet"]], [Wallet, Key], "Bearer s3cret||" },
        { [["key"], ["wallet"]], [Wallet], "|s3cret|" },
        { [["key", "wallet"], ["query"]], [Wallet, Query], "||?api%20key=s3cret%26x" },
        { [["basic", "wallet"]], [Wallet, Basic], "Basic dXNlcjpzM2NyZXQ=|s3cret|" },
        { [["key"]], [Wallet], "||" },
        { [], [Key], "||" },
        { [[], ["key"]], [Key], "Bearer s3cret||" },
        { [[], ["key"]], [], "||" },
    };

    [Theory]
    [MemberData(nameof(Alternatives))]
    public async Task Alternatives_TheFirstThatCanBeMet_IsUsed(string[][] security, ApiCredential[] credentials, string expected)
    {
        await using var server = await WireServer.StartAsync(static context =>
            context.Response.WriteAsync($"{context.Request.Headers.Authorization}|{context.Request.Headers["X-Wallet"]}|{context.Request.QueryString}", context.RequestAborted));
        var options = new ApiClientOptions();
        foreach (var credential in credentials)
        {
            options.Credentials.Add(credential);
        }

        using var call = server.Begin(new ApiOperation("get", "GET", "/", security), options);
        using var answer = await call.SendAsync(WireCall.Token);

        Assert.Equal(expected, (await answer.ReadTextAsync(WireCall.Token)).Value);
    }

    [Fact]
    public void ToString_TellsTheSchemeOnly()
    {
        Assert.Equal("BearerCredential for key", Key.ToString());
        Assert.All([Key, Wallet, Query, Basic], static credential => Assert.DoesNotContain("s3cret", credential.ToString(), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("s3cret\n")]
    [InlineData("s3cret\r\nX-Evil: 1")]
    [InlineData("s3crét")]
    [InlineData(" ")]
    public void Secret_ThatCannotBeAHeader_IsRefusedWithoutRepeatingIt(string secret)
    {
        var exception = Assert.Throws<ArgumentException>(() => new BearerCredential("key", secret));

        Assert.Equal("token", exception.ParamName);
        Assert.DoesNotContain("s3cr", exception.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Provider_OfABrokenSecret_IsRefusedWithoutRepeatingIt()
    {
        var credential = new BearerCredential("key", static _ => new ValueTask<string>("s3cret\r\n"));
        using var request = new HttpRequestMessage();

        var exception = await Assert.ThrowsAsync<InvalidOperationException>(() => credential.ApplyAsync(request, WireCall.Token).AsTask());

        Assert.DoesNotContain("s3cret", exception.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Redirect_ToAnotherHost_DropsAuthorizationButRepeatsHeaders()
    {
        await using var other = await WireServer.StartAsync(static context =>
            context.Response.WriteAsync($"{context.Request.Headers.Authorization}|{context.Request.Headers["X-Wallet"]}", context.RequestAborted));
        await using var server = await WireServer.StartAsync(context =>
        {
            context.Response.Redirect(other.Address.AbsoluteUri);
            return Task.CompletedTask;
        });
        using var call = server.Begin(new ApiOperation("get", "GET", "/", [["key", "wallet"]]), new ApiClientOptions { Credentials = { Key, Wallet } });
        using var answer = await call.SendAsync(WireCall.Token);

        // what ApiCredential's documentation says of .NET's handler
        Assert.Equal("|s3cret", (await answer.ReadTextAsync(WireCall.Token)).Value);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("/relative")]
    [InlineData("ftp://host")]
    public void Transport_WithoutAnAddress_SaysWhatToSet(string? serverUrl)
    {
        using var http = new HttpClient();

        Assert.Contains("ApiClientOptions.BaseAddress", Assert.Throws<ArgumentException>(() => new ApiTransport(http, serverUrl: serverUrl)).Message, StringComparison.Ordinal);
    }
}
