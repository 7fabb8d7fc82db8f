using System.Net;
using System.Text;
using Venice.OpenApi.Http;
using Venice.OpenApi.Tests.Samples;

namespace Venice.OpenApi.Tests.Http;

public sealed class ErrorTests
{
    [Fact]
    public async Task Error_AsDeclared_IsTyped()
    {
        await using var server = await WireServer.AnswerAsync("""{"id": "no money", "width": "x"}""", status: 402);
        using var answer = await server.SendAsync();

        var exception = Assert.IsType<ApiException<Picture>>(await answer.ErrorAsync<Picture>(WireCall.Token));

        Assert.Equal("no money", exception.Error.Id);
        Assert.Equal((ApiFailure.ErrorStatus, HttpStatusCode.PaymentRequired), (exception.Failure, exception.StatusCode));
        Assert.Equal("POST /image/generate (generateImage) answered 402 PaymentRequired. The account cannot pay for the call.", exception.Message);
        Assert.Equal("width", Assert.Single(exception.ContractViolations).Path);
        Assert.NotEmpty(exception.RawBody.ToArray());
    }

    [Theory]
    [InlineData("<html>", "text/html")]
    [InlineData("{\"id\": ", "application/json")]
    [InlineData("[]", "application/json")]
    [InlineData("", "application/json")]
    [InlineData("{\"id\": \"a\", \"data\": \"*\"}", "application/json")]
    public async Task Error_NotAsDeclared_IsStillAnErrorStatus(string body, string type)
    {
        await using var server = await WireServer.AnswerAsync(body, type, 502);
        using var answer = await server.SendAsync();

        var exception = Assert.IsType<ApiException>(await answer.ErrorAsync<Picture>(WireCall.Token));

        Assert.Equal((ApiFailure.ErrorStatus, HttpStatusCode.BadGateway, type), (exception.Failure, exception.StatusCode, exception.MediaType));
        Assert.Equal(body, Encoding.UTF8.GetString(exception.RawBody.Span));
    }

    [Fact]
    public async Task Error_LargerThanAllowed_KeepsItsBeginning()
    {
        await using var server = await WireServer.AnswerAsync($$"""{"id": "{{new string('a', 200_000)}}"}""", status: 500);
        using var answer = await server.SendAsync();

        var exception = Assert.IsType<ApiException>(await answer.ErrorAsync<Picture>(WireCall.Token));

        Assert.Equal(64 * 1024, exception.RawBody.Length);
    }

    [Fact]
    public async Task Error_CutHalfWay_IsStillAnErrorStatus()
    {
        await using var server = new RawServer("HTTP/1.1 429 Slow\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{\"id\": \"a\"");
        using var http = new HttpClient();
        using var answer = await new ApiTransport(http, serverUrl: server.Address).Begin(WireCall.Generate).SendAsync(WireCall.Token);

        var exception = Assert.IsType<ApiException>(await answer.ErrorAsync<Picture>(WireCall.Token));

        Assert.Equal((ApiFailure.ErrorStatus, HttpStatusCode.TooManyRequests), (exception.Failure, exception.StatusCode));
        Assert.NotNull(exception.InnerException);
    }

    [Fact]
    public async Task Status_ThatTheDocumentDoesNotName_IsUnexpected()
    {
        await using var server = await WireServer.AnswerAsync("x", "text/plain", 299);
        using var answer = await server.SendAsync();

        var exception = Assert.IsType<ApiException>(await answer.ErrorAsync(WireCall.Token));

        Assert.Equal(ApiFailure.UnexpectedStatus, exception.Failure);
        Assert.Contains("answered 299, which the document does not name", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Factory_MakesWhatIsThrown()
    {
        var options = new ApiClientOptions { ExceptionFactory = static inner => new NotSupportedException("mine", inner) };
        await using var server = await WireServer.AnswerAsync("", status: 200);
        using var answer = await server.SendAsync(options: options);

        Assert.IsType<NotSupportedException>(await answer.ErrorAsync<Picture>(WireCall.Token));
        Assert.IsType<ApiException>((await Assert.ThrowsAsync<NotSupportedException>(() => answer.ReadJsonAsync<Picture>(WireCall.Token))).InnerException);
    }
}
