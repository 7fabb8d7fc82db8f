using System.Net;
using System.Text;
using Microsoft.AspNetCore.Http;
using Venice.OpenApi.Http;
using Venice.OpenApi.Tests.Samples;

namespace Venice.OpenApi.Tests.Http;

public sealed class AnswerTests
{
    [Fact]
    public async Task Json_WithHeaders_IsReadAndTyped()
    {
        await using var server = await WireServer.StartAsync(static context =>
        {
            context.Response.Headers["X-Blurred"] = "TRUE";
            context.Response.Headers["X-Left"] = "5";
            context.Response.ContentType = "application/problem+json; charset=utf-8";
            return context.Response.WriteAsync("\uFEFF{\"id\": \"a\", \"tags\": [\"x\"]}", context.RequestAborted);
        });
        using var answer = await server.SendAsync();

        var response = await answer.ReadJsonAsync<Picture, (bool?, int?)>(static headers => (headers.GetBoolean("x-blurred"), headers.GetInt32("x-left")), WireCall.Token);
        Picture picture = response;

        Assert.Equal(("a", HttpStatusCode.OK, (true, 5)), (picture.Id, response.StatusCode, response.Headers));
        Assert.Empty(response.ContractViolations);
        Assert.Equal("5", response.RawHeaders.GetString("X-LEFT"));
    }

    [Fact]
    public async Task Json_ThatDiffersFromTheDocument_KeepsItsPayload()
    {
        await using var server = await WireServer.AnswerAsync("""{"data": "AQID", "width": "wide"}""");
        using var answer = await server.SendAsync();

        var response = await answer.ReadJsonAsync<Picture>(WireCall.Token);

        Assert.Equal([1, 2, 3], response.Value.Data!.Value.ToArray());
        Assert.Equal(["width", "id"], response.ContractViolations.Select(static violation => violation.Path));
    }

    [Fact]
    public async Task Json_WithSomethingBehind_KeepsItsPayload()
    {
        await using var server = await WireServer.AnswerAsync("""{"id": "a"} <!-- cache -->""");
        using var answer = await server.SendAsync();

        var response = await answer.ReadJsonAsync<Picture>(WireCall.Token);

        Assert.Equal(("a", "json"), (response.Value.Id, Assert.Single(response.ContractViolations).Rule));
    }

    [Theory]
    [InlineData("<html>secret</html>", "text/html", ApiFailure.UnexpectedContentType, "answered 200 OK with text/html instead of application/json")]
    [InlineData("secret", "image/png", ApiFailure.UnexpectedContentType, "with image/png instead of")]
    [InlineData("", "application/json", ApiFailure.EmptyContent, "without any content")]
    [InlineData(" \r\n", "application/json", ApiFailure.EmptyContent, "without any content")]
    [InlineData("{\"id\": \"secret", "application/json", ApiFailure.MalformedContent, "not valid JSON, or was cut")]
    [InlineData("secret", null, ApiFailure.MalformedContent, "not valid JSON")]
    [InlineData("[\"secret\"]", "application/json", ApiFailure.MalformedContent, "of another kind")]
    [InlineData("{\"id\": \"a\", \"data\": \"*secret*\"}", "application/json", ApiFailure.UnreadablePayload, "'data' is not valid base64")]
    public async Task Json_ThatIsNone_ThrowsWhatItIsAndNotWhatItSays(string body, string? type, ApiFailure failure, string sentence)
    {
        await using var server = await WireServer.AnswerAsync(body, type);
        using var answer = await server.SendAsync();

        var exception = await Assert.ThrowsAsync<ApiException>(() => answer.ReadJsonAsync<Picture>(WireCall.Token));

        Assert.Equal((failure, HttpStatusCode.OK, "generateImage"), (exception.Failure, exception.StatusCode, exception.OperationId));
        Assert.StartsWith("POST /image/generate (generateImage) ", exception.Message, StringComparison.Ordinal);
        Assert.Contains(sentence, exception.Message, StringComparison.Ordinal);
        Assert.Equal(body, Encoding.UTF8.GetString(exception.RawBody.Span));
        Assert.DoesNotContain("secret", exception.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_NestedTooDeep_IsMalformed()
    {
        var body = string.Concat(Enumerable.Repeat("""{"child":""", 100_000));
        await using var server = await WireServer.AnswerAsync(body);
        using var answer = await server.SendAsync();

        var exception = await Assert.ThrowsAsync<ApiException>(() => answer.ReadJsonAsync<Picture>(WireCall.Token));

        Assert.Equal((ApiFailure.MalformedContent, 64 * 1024), (exception.Failure, exception.RawBody.Length));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Json_LargerThanAllowed_IsNotReadOn(bool isAnnounced)
    {
        await using var server = await WireServer.StartAsync(async context =>
        {
            var body = Encoding.ASCII.GetBytes($$"""{"id": "{{new string('a', 100_000)}}"}""");
            context.Response.ContentType = "application/json";
            context.Response.ContentLength = isAnnounced ? body.Length : null;
            await context.Response.Body.WriteAsync(body, context.RequestAborted);
        });
        using var fitting = await server.SendAsync(options: new ApiClientOptions { MaxJsonBytes = 100_010 });
        using var tooLarge = await server.SendAsync(options: new ApiClientOptions { MaxJsonBytes = 100_009, MaxErrorBytes = 10 });

        Assert.Equal(100_000, (await fitting.ReadJsonAsync<Picture>(WireCall.Token)).Value.Id.Length);
        var exception = await Assert.ThrowsAsync<ApiException>(() => tooLarge.ReadJsonAsync<Picture>(WireCall.Token));
        Assert.Equal((ApiFailure.ContentTooLarge, 10), (exception.Failure, exception.RawBody.Length));
    }

    [Fact]
    public async Task Text_IsReadByItsCharset()
    {
        await using var server = await WireServer.StartAsync(static async context =>
        {
            context.Response.ContentType = "text/plain; charset=\"iso-8859-1\"";
            await context.Response.Body.WriteAsync(new byte[] { 0xFC }, context.RequestAborted);
        });
        using var answer = await server.SendAsync("text/plain");

        Assert.Equal("ü", (await answer.ReadTextAsync(WireCall.Token)).Value);
    }

    [Fact]
    public async Task Nothing_LeavesTheContentAlone()
    {
        await using var server = await WireServer.AnswerAsync("", contentType: null, status: 204);
        using var answer = await server.SendAsync();

        Assert.Equal(HttpStatusCode.NoContent, (await answer.ReadNothingAsync(WireCall.Token)).StatusCode);
        Assert.Equal("x", (await answer.ReadNothingAsync(static _ => "x", WireCall.Token)).Headers);
    }
}
