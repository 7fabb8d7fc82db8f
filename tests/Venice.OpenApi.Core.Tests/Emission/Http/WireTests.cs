using Microsoft.AspNetCore.Http;

namespace Venice.OpenApi.Core.Tests.Emission.Http;

/// <summary>The emitted client against a real server: what is on the wire, and what comes back.</summary>
public sealed class WireTests
{
    private const string Png = "\u0089PNG\r\n\u001a\n";

    [Fact]
    public async Task Json_RequestAndAnswer_AreOnTheWireAsDeclared()
    {
        await using var server = await LoopbackServer.StartAsync(Answers("application/json", """{"images":["aGk="],"more":1}"""));

        Assert.Equal("200 aGk= left 4.230000 blurred True tier gold violations 0", await WireConsumer.CallAsync("Generate", server.Client));

        var request = server.Request!;
        Assert.Equal("POST /v1/image/generate", $"{request.Method} {request.Target}");
        Assert.Equal("application/json", request.Headers["Accept"]);
        Assert.Equal("Bearer key", request.Headers["Authorization"]);
        Assert.StartsWith("application/json", request.Headers["Content-Type"], StringComparison.Ordinal);
        using var body = System.Text.Json.JsonDocument.Parse(System.Text.Encoding.Latin1.GetBytes(request.Body));
        Assert.Equal("café \"x\"", body.RootElement.GetProperty("prompt").GetString());
        Assert.Equal(64, body.RootElement.GetProperty("width").GetInt32());
        Assert.False(body.RootElement.GetProperty("return_binary").GetBoolean());
    }

    [Fact]
    public async Task Binary_Answer_IsSelectedAndStreamed()
    {
        await using var server = await LoopbackServer.StartAsync(Answers("image/webp", "RIFF"));

        Assert.Equal("image/webp RIFF left 4.230000", await WireConsumer.CallAsync("GenerateBinary", server.Client));

        Assert.Equal("image/png, image/webp", server.Request!.Headers["Accept"]);
        Assert.Contains("\"return_binary\":true", server.Request.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("Authorization", server.Request.Headers.Keys);
    }

    [Fact]
    public async Task Request_ThatBreaksTheContract_IsNotSent()
    {
        await using var server = await LoopbackServer.StartAsync(Answers("application/json", "{}"));

        Assert.Equal("prompt;width", await WireConsumer.CallAsync("GenerateInvalid", server.Client));
        Assert.Equal("walletAddress", await WireConsumer.CallAsync("TransactionsOfDots", server.Client));
        Assert.Null(server.Request);
    }

    [Theory]
    [InlineData(400, "application/json", """{"error":"no","details":{"a":1}}""", """detailed 400 no {"a":1}""")]
    [InlineData(401, "application/json", """{"error":"who"}""", "standard 401 who")]
    [InlineData(429, "application/problem+json", """{"error":"slow"}""", "standard 429 slow")]
    [InlineData(500, "application/json", """{"error":"oops"}""", "ErrorStatus 500 generateImage")]
    [InlineData(401, "text/html", "<html>", "ErrorStatus 401 generateImage")]
    [InlineData(200, "text/html", "<html>", "UnexpectedContentType 200 generateImage")]
    [InlineData(200, "application/json", """{"images":[""", "MalformedContent 200 generateImage")]
    [InlineData(200, "application/json", "", "EmptyContent 200 generateImage")]
    [InlineData(304, "application/json", "", "UnexpectedStatus 304 generateImage")]
    public async Task Failure_EveryKind_IsAnExceptionThatSaysWhich(int status, string mediaType, string body, string expected)
    {
        await using var server = await LoopbackServer.StartAsync(Answers(mediaType, body, status));

        Assert.Equal(expected, await WireConsumer.CallAsync("GenerateFailing", server.Client));
    }

    [Fact]
    public async Task Upload_FilesAndValues_AreParts()
    {
        await using var server = await LoopbackServer.StartAsync(Answers("image/png", Png));

        Assert.Equal("image/png 8", await WireConsumer.CallAsync("EditUpload", server.Client));

        Assert.Equal(
            ["prompt=p", "strength=0.5", "tags=x", "tags=y", $"image[a.png; image/png]={Png}", "layers[1.bin; application/octet-stream]=one", "layers[file.bin; application/octet-stream]=two"],
            server.Request!.Parts);
    }

    [Fact]
    public async Task Upload_OfAFileBesideATextForOne_IsJson()
    {
        await using var server = await LoopbackServer.StartAsync(Answers("image/png", Png));

        await WireConsumer.CallAsync("EditMixed", server.Client);

        Assert.Equal("""{"prompt":"p","image":"b25l","layers":["aGk="]}""", server.Request!.Body);
    }

    [Fact]
    public async Task Upload_OnlyTextsForFiles_IsJson()
    {
        await using var server = await LoopbackServer.StartAsync(Answers("image/png", Png));

        await WireConsumer.CallAsync("EditText", server.Client);

        Assert.Equal("""{"prompt":"p","image":"https://pictures.example/a.png"}""", server.Request!.Body);
    }

    [Fact]
    public async Task Parameters_HostileValues_AreEscapedWhereTheyTravel()
    {
        await using var server = await LoopbackServer.StartAsync(Answers("application/json", """[{"id":"1","amount":0.1},{"id":"2"}]"""));

        Assert.Equal("1:0.1 2:", await WireConsumer.CallAsync("Transactions", server.Client));

        Assert.Equal("/v1/x402/transactions/0x%2Fa%20b%3F%23%252e%C3%A9?limit=5&kinds=a%2Cb,c%20d", server.Request!.Target);
        Assert.Equal("sig==", server.Request.Headers["SIGN-IN-WITH-X"]);
        Assert.Equal("session=s%3B1", server.Request.Headers["Cookie"]);
    }

    [Fact]
    public async Task Query_EveryStyle_IsWrittenAsTheSpecificationSays()
    {
        await using var server = await LoopbackServer.StartAsync(Answers("text/plain", "found"));

        Assert.Equal("found", await WireConsumer.CallAsync("SearchAll", server.Client));

        Assert.Equal(
            "/v1/search?words=a%20b&words=c%26d&comma=1,2&space=1%202&pipe=1%7C2&deep%5Bcolour%5D=r%26d&deep%5Bsizes%5D=1&deep%5Bsizes%5D=2"
            + "&whole=%7B%22sizes%22%3A%5B3%5D%7D&tier=gold&since=2026-01-02T03%3A04%3A05Z&ratio=0.5&strict=true&raw=a/b?c&k%20k=1&numbers=%5B1%2C2%5D",
            server.Request!.Target);
    }

    [Fact]
    public async Task Query_NothingGiven_IsNotThere()
    {
        await using var server = await LoopbackServer.StartAsync(Answers("text/plain", "found"));

        await WireConsumer.CallAsync("SearchNothing", server.Client);

        Assert.Equal("/v1/search", server.Request!.Target);
    }

    [Fact]
    public async Task Binary_Body_HasTheTypeOfItsFile()
    {
        await using var server = await LoopbackServer.StartAsync(Answers("text/plain", "", 204));

        Assert.Equal("204 4.230000", await WireConsumer.CallAsync("Store", server.Client));

        Assert.Equal($"PUT /v1/files/a%2Fb image/png {Png}", $"{server.Request!.Method} {server.Request.Target} {server.Request.Headers["Content-Type"]} {server.Request.Body}");
    }

    [Theory]
    [InlineData("null", "null")]
    [InlineData("""{"id":"7"}""", "7")]
    public async Task Form_Members_AreUrlEncoded(string body, string expected)
    {
        await using var server = await LoopbackServer.StartAsync(Answers("application/json", body));

        Assert.Equal(expected, await WireConsumer.CallAsync("Login", server.Client));

        Assert.Equal("user=a%26b+c&scopes=x&scopes=y", server.Request!.Body.Replace("%20", "+", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Json_Scalar_IsReadByTheRuntime()
    {
        await using var server = await LoopbackServer.StartAsync(Answers("application/json", "\"pong\""));

        Assert.Equal("pong", await WireConsumer.CallAsync("Ping", server.Client));
    }

    private static RequestDelegate Answers(string mediaType, string body, int status = 200) => async context =>
    {
        context.Response.StatusCode = status;
        context.Response.Headers["X-Balance-Remaining"] = "4.230000";
        context.Response.Headers["x-is-blurred"] = "true";
        context.Response.Headers["x-tier"] = "gold";
        if (status is not (204 or 304))
        {
            context.Response.ContentType = mediaType;
            context.Response.ContentLength = body.Length;
            await context.Response.Body.WriteAsync(System.Text.Encoding.Latin1.GetBytes(body), context.RequestAborted);
        }
    };
}
