using Venice.OpenApi.Http;
using Venice.OpenApi.Tests.Samples;

namespace Venice.OpenApi.Tests.Http;

/// <summary>A call that may cost money goes out once. .NET's handler repeats, without a word, a request without content whose connection ended.</summary>
public sealed class SentOnceTests
{
    [Theory]
    [InlineData("POST")]
    [InlineData("PATCH")]
    public async Task WithoutContent_ConnectionHangsUp_IsNotRepeated(string method)
    {
        await using var server = new HangingUpServer();
        using var http = new HttpClient();
        var transport = new ApiTransport(http, serverUrl: server.Address);
        var operation = new ApiOperation("pay", method, "/pay", []);
        using (var first = transport.Begin(operation))
        using (var answer = await first.SendAsync(WireCall.Token))
        {
            await answer.ReadJsonAsync<Picture>(WireCall.Token);
        }

        using var second = transport.Begin(operation);
        var exception = await Assert.ThrowsAsync<ApiException>(() => second.SendAsync(WireCall.Token));

        Assert.Equal((ApiFailure.ConnectionLost, 2), (exception.Failure, server.Requests));
    }

    [Theory]
    [InlineData("POST", "0")]
    [InlineData("PATCH", "0")]
    [InlineData("GET", "")]
    [InlineData("DELETE", "")]
    public async Task WithoutContent_AnnouncesNoType(string method, string length)
    {
        await using var server = await WireServer.StartAsync(static context => Microsoft.AspNetCore.Http.HttpResponseWritingExtensions.WriteAsync(
            context.Response, $"{context.Request.Headers.ContentLength}|{context.Request.ContentType}", context.RequestAborted));
        using var call = server.Begin(new ApiOperation("pay", method, "/pay", []));
        using var answer = await call.SendAsync(WireCall.Token);

        Assert.Equal($"{length}|", (await answer.ReadTextAsync(WireCall.Token)).Value);
    }
}
