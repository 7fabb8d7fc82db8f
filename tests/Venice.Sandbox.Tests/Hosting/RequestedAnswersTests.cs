using System.Diagnostics;
using System.IO.Compression;
using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Venice.Sandbox.Tests.Hosting;

/// <summary>Answers that are asked for by <c>X-Sandbox-Answer</c>.</summary>
public sealed class RequestedAnswersTests(SandboxFixture sandbox) : IClassFixture<SandboxFixture>
{
    private const string Generation = """{"model":"z-image-turbo","prompt":"p","width":64,"height":64}""";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("400", 400)]
    [InlineData("401", 401)]
    [InlineData("402", 402)]
    [InlineData("402-discovery", 402)]
    [InlineData("402-wallet", 402)]
    [InlineData("415", 415)]
    [InlineData("429", 429)]
    [InlineData("429-abuse", 429)]
    [InlineData("429-unsupported", 429)]
    [InlineData("402-limit", 402)]
    [InlineData("402-header", 402)]
    [InlineData("401-sign-in", 401)]
    [InlineData("500", 500)]
    [InlineData("503", 503)]
    public async Task Error_ThatIsDeclared_HasTheDocumentsShape(string wish, int status)
    {
        using var response = await sandbox.Http.SendAsync(Calls.Post("image/generate", Generation, wish), Cancel);
        Assert.Equal(status, (int)response.StatusCode);
        await ContractAnswers.DemandAsync(response, "POST", "/image/generate");
        Assert.Equal(status == 429, response.Headers.RetryAfter is not null);
    }

    [Theory]
    [InlineData("400", 400)]
    [InlineData("402", 402)]
    [InlineData("429", 429)]
    [InlineData("500", 500)]
    public async Task Error_OfATopUp_HasItsOwnShape(string wish, int status)
    {
        using var response = await sandbox.Http.SendAsync(Calls.Post("x402/top-up", "{}", wish), Cancel);
        Assert.Equal(status, (int)response.StatusCode);
        await ContractAnswers.DemandAsync(response, "POST", "/x402/top-up");
    }

    [Theory]
    [InlineData("403")]
    [InlineData("404")]
    [InlineData("408")]
    [InlineData("410")]
    [InlineData("413")]
    [InlineData("422")]
    [InlineData("504")]
    public async Task Error_ThatIsNotDeclared_IsAStandardError(string wish)
    {
        using var response = await sandbox.Http.SendAsync(Calls.Get("models", wish), Cancel);
        Assert.Equal(wish, ((int)response.StatusCode).ToString(System.Globalization.CultureInfo.InvariantCulture));
        Assert.NotNull(JsonNode.Parse(await response.Content.ReadAsStringAsync(Cancel))!["error"]);
    }

    [Fact]
    public async Task Html_WhenAsked_IsAGatewaysPage()
    {
        using var response = await sandbox.Http.SendAsync(Calls.Post("image/generate", Generation, "html"), Cancel);
        Assert.Equal((HttpStatusCode.BadGateway, "text/html"), (response.StatusCode, response.Content.Headers.ContentType!.MediaType));
    }

    [Fact]
    public async Task Empty_WhenAsked_HasNoContent()
    {
        using var response = await sandbox.Http.SendAsync(Calls.Post("image/generate", Generation, "empty"), Cancel);
        Assert.Equal((HttpStatusCode.OK, "application/json"), (response.StatusCode, response.Content.Headers.ContentType!.MediaType));
        Assert.Empty(await response.Content.ReadAsByteArrayAsync(Cancel));
    }

    [Fact]
    public async Task Truncated_WhenAsked_IsFramedRightAndNotJson()
    {
        using var response = await sandbox.Http.SendAsync(Calls.Post("image/generate", Generation, "truncated"), Cancel);
        var bytes = await response.Content.ReadAsByteArrayAsync(Cancel);
        Assert.StartsWith("{\"id\":", System.Text.Encoding.UTF8.GetString(bytes), StringComparison.Ordinal);
        Assert.ThrowsAny<JsonException>(() => JsonNode.Parse(bytes));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Reset_WhenAsked_EndsHalfWay(bool isBinary)
    {
        var body = isBinary ? Generation.Replace("{", """{"return_binary":true,""", StringComparison.Ordinal) : Generation;
        await Assert.ThrowsAsync<HttpRequestException>(async () =>
        {
            using var response = await sandbox.Http.SendAsync(Calls.Post("image/generate", body, "reset"), Cancel);
            await response.Content.ReadAsByteArrayAsync(Cancel);
        });
    }

    [Theory]
    [InlineData("image/generate", Generation)]
    [InlineData("images/generations", """{"prompt":"p","size":"256x256"}""")]
    public async Task BrokenBase64_WhenAsked_IsNoBase64(string path, string body)
    {
        using var response = await sandbox.Http.SendAsync(Calls.Post(path, body, "broken-base64"), Cancel);
        var json = JsonNode.Parse(await response.Content.ReadAsStringAsync(Cancel))!;
        Assert.Throws<FormatException>(() => Convert.FromBase64String((string)(json["images"]?[0] ?? json["data"]![0]!["b64_json"])!));
    }

    [Fact]
    public async Task MissingMember_WhenAsked_KeepsThePayloadAlone()
    {
        using var response = await sandbox.Http.SendAsync(Calls.Post("image/generate", Generation, "missing-member"), Cancel);
        var json = JsonNode.Parse(await response.Content.ReadAsStringAsync(Cancel))!.AsObject();
        Assert.Equal(["images"], json.Select(static member => member.Key));
    }

    [Fact]
    public async Task MistypedMember_WhenAsked_KeepsThePayloadAlone()
    {
        using var response = await sandbox.Http.SendAsync(Calls.Post("image/generate", Generation, "mistyped-member"), Cancel);
        var json = JsonNode.Parse(await response.Content.ReadAsStringAsync(Cancel))!;
        Assert.Equal((JsonValueKind.Number, JsonValueKind.String, JsonValueKind.Array), (json["id"]!.GetValueKind(), json["timing"]!.GetValueKind(), json["images"]!.GetValueKind()));
    }

    [Theory]
    [InlineData("huge", 30_000_000, "application/json")]
    [InlineData("wrong-type", 1, "text/plain")]
    public async Task Content_WhenAsked_IsOfAnotherKind(string wish, int length, string mediaType)
    {
        using var response = await sandbox.Http.SendAsync(Calls.Get("image/styles", wish), Cancel);
        Assert.Equal((HttpStatusCode.OK, mediaType), (response.StatusCode, response.Content.Headers.ContentType!.MediaType));
        Assert.True((await response.Content.ReadAsByteArrayAsync(Cancel)).Length >= length);
    }

    [Fact]
    public async Task Slow_WhenAsked_ComesLater()
    {
        using var request = Calls.Get("image/styles", "slow");
        request.Headers.Add("X-Sandbox-Delay-Ms", "150");
        var began = Stopwatch.GetTimestamp();
        using var response = await sandbox.Http.SendAsync(request, Cancel);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.True(Stopwatch.GetElapsedTime(began).TotalMilliseconds >= 140);
    }

    [Fact]
    public async Task Wish_ThatIsUnknown_Is400()
    {
        using var response = await sandbox.Http.SendAsync(Calls.Get("image/styles", "miracle"), Cancel);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    [InlineData("gzip;q=0")]
    public async Task Json_ForAClientThatDecompresses_IsCompressed(string accepted)
    {
        using var request = Calls.Get("models?type=all");
        request.Headers.TryAddWithoutValidation("Accept-Encoding", accepted);
        using var response = await sandbox.Http.SendAsync(request, Cancel);
        await using var content = await response.Content.ReadAsStreamAsync(Cancel);
        await using Stream plain = response.Content.Headers.ContentEncoding.SingleOrDefault() switch
        {
            "br" => new BrotliStream(content, CompressionMode.Decompress),
            "gzip" => new GZipStream(content, CompressionMode.Decompress),
            _ => content,
        };
        Assert.Equal(accepted.Contains(";q=0", StringComparison.Ordinal), ReferenceEquals(plain, content));
        Assert.NotNull((await JsonNode.ParseAsync(plain, cancellationToken: Cancel))!["data"]);
    }

    [Fact]
    public async Task Picture_ForAClientThatDecompresses_IsNotCompressed()
    {
        using var request = Calls.Post("image/generate", Generation.Replace("{", """{"return_binary":true,""", StringComparison.Ordinal));
        request.Headers.TryAddWithoutValidation("Accept-Encoding", "gzip, br");
        using var response = await sandbox.Http.SendAsync(request, Cancel);
        Assert.Empty(response.Content.Headers.ContentEncoding);
    }
}
