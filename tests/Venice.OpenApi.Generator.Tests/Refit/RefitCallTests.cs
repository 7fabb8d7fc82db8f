using System.Text.Json.Nodes;

namespace Venice.OpenApi.Generator.Tests.Refit;

/// <summary>What the stubs do on the wire, found and served by a library with Refit's surface.</summary>
public sealed class RefitCallTests
{
    private const string Order = """{"id":7,"order_status":"open"}""";

    public static TheoryData<int> Versions => [12, 15];

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task Json_WithATokenGetter_GoesAndComesByTheSerializer(int major)
    {
        await using var server = await RefitServer.StartAsync(201, "application/json", Order);

        Assert.Equal("7 open", await RefitProgram.Of(major).CallAsync("Create", server.Host));

        Assert.Equal("POST /orders", server.Target);
        Assert.Equal("""{"quantity":3}""", server.Body);
        Assert.Equal("application/json; charset=utf-8", server.Header("Content-Type"));
        Assert.Equal("application/json", server.Header("Accept"));
        Assert.Equal("Bearer secret", server.Header("Authorization"));
    }

    [Fact]
    public async Task Json_WithAFileFromAStream_HoldsTheFile()
    {
        await using var server = await RefitServer.StartAsync(201, "application/json", Order);

        Assert.Equal("7", await CallAsync("CreateWithFile", server));

        Assert.Equal("iVBORw0KGgo=", JsonNode.Parse(server.Body)!["picture"]!.GetValue<string>());
    }

    [Fact]
    public async Task Json_AList_IsRead()
    {
        await using var server = await RefitServer.StartAsync(200, "application/json", $"[{Order},{Order}]");

        Assert.Equal("7,7", await CallAsync("List", server));
    }

    [Fact]
    public async Task Parameters_OfPathQueryAndHeader_GoWhereTheyBelong()
    {
        await using var server = await RefitServer.StartAsync(200, "application/json", Order);

        Assert.Equal("7", await CallAsync("Get", server));

        Assert.Equal("GET /orders/a%2Fb?expand=x&expand=y", server.Target);
        Assert.Equal("t1", server.Header("X-Trace"));
        Assert.Equal("mine", server.Header("X-Own"));
    }

    [Fact]
    public async Task Body_BesideAPathParameter_IsSentAlone()
    {
        await using var server = await RefitServer.StartAsync(204, "", "");

        Assert.Equal("replaced", await CallAsync("Replace", server));

        Assert.Equal("PUT /orders/7", server.Target);
        Assert.Equal("""{"quantity":4}""", server.Body);
    }

    [Theory]
    [InlineData(204)]
    [InlineData(500)]
    public async Task Response_AsItCame_HasStatusAndHeadersAndThrowsNothing(int status)
    {
        await using var server = await RefitServer.StartAsync(status, "", "", ("X-Left", "3"));

        Assert.Equal($"{status} 3", await CallAsync("Delete", server));

        Assert.Equal("DELETE /orders/7", server.Target);
    }

    [Fact]
    public async Task Bytes_AreAStream()
    {
        await using var server = await RefitServer.StartAsync(200, "image/png", "\u0089PNG");

        Assert.Equal("\u0089PNG", await CallAsync("Label", server));

        Assert.Equal("image/png", server.Header("Accept"));
    }

    [Fact]
    public async Task Form_IsUrlEncoded()
    {
        await using var server = await RefitServer.StartAsync(200, "text/plain", "welcome");

        Assert.Equal("welcome", await CallAsync("Login", server));

        Assert.Equal("user=ada+lovelace", server.Body.Replace("%20", "+", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Multipart_OfStreamParts_CarriesNamesTypesAndBytesAndLeavesTheStreamOpen()
    {
        await using var server = await RefitServer.StartAsync(200, "application/json", Order);

        Assert.Equal("7 open: True", await CallAsync("Upload", server));

        Assert.StartsWith("multipart/form-data; boundary=", server.Header("Content-Type"), StringComparison.Ordinal);
        Assert.Contains("a cat", server.Body, StringComparison.Ordinal);
        Assert.Contains("name=\"image\"; filename=\"cat.png\"", server.Body, StringComparison.Ordinal);
        Assert.Contains("name=\"masks\"; filename=\"mask.png\"", server.Body, StringComparison.Ordinal);
        Assert.Contains("image/png", server.Body, StringComparison.Ordinal);
        Assert.Equal(3, server.Body.Split("\u0089PNG").Length);
        Assert.DoesNotContain("copies", server.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Multipart_OfTheRequestObject_IsTheSame()
    {
        await using var server = await RefitServer.StartAsync(200, "application/json", Order);

        Assert.Equal("7", await CallAsync("UploadByRequest", server));

        Assert.Contains("name=\"image\"; filename=\"dog.png\"", server.Body, StringComparison.Ordinal);
        Assert.Contains("copies", server.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Events_ComeOneByOne()
    {
        await using var server = await RefitServer.StartAsync(200, "text/event-stream", $"data: {Order}\n\ndata: {Order}\n\ndata: [DONE]\n\n");

        Assert.Equal("7,7", await CallAsync("Watch", server));
    }

    [Fact]
    public async Task Authorization_WithoutAGetter_IsTheSchemeAlone()
    {
        await using var server = await RefitServer.StartAsync(200, "application/json", "[]");

        await CallAsync("List", server);

        Assert.Equal("Bearer", server.Header("Authorization"));
    }

    [Theory]
    [InlineData("Health", null)]
    [InlineData("HealthWithToken", "Bearer secret")]
    public async Task Authorization_OfAnOperationThatNeedsNone_IsSentWhenThereIsAGetter(string method, string? expected)
    {
        await using var server = await RefitServer.StartAsync(200, "text/plain", "fine");

        Assert.Equal("fine", await CallAsync(method, server));

        Assert.Equal(expected, server.Header("Authorization"));
    }

    [Fact]
    public async Task Authorization_BesideAnotherCredential_IsLeftOut()
    {
        await using var server = await RefitServer.StartAsync(200, "application/json", "[]");

        await CallAsync("OtherCredential", server);

        Assert.Equal("signed", server.Header("X-Wallet"));
        Assert.Null(server.Header("Authorization"));
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task Authorization_OfTheHttpClient_IsKept(int major)
    {
        await using var server = await RefitServer.StartAsync(200, "application/json", "[]");

        await RefitProgram.Of(major).CallAsync("TokenOfTheClient", server.Host);

        Assert.Equal("Bearer given", server.Header("Authorization"));
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task Error_ByStatus_IsRefitsWithItsContent(int major)
    {
        await using var server = await RefitServer.StartAsync(422, "application/json", """{"title":"too many"}""");

        Assert.Equal("422 too many", await RefitProgram.Of(major).CallAsync("Error", server.Host));
    }

    [Theory]
    [InlineData("""{"id":"x"}""", "JsonException")]
    [InlineData("""{"id":""", "JsonException")]
    [InlineData("null", "")]
    public async Task Error_OfASuccessThatCannotBeRead_KeepsWhatCame(string content, string inner)
    {
        await using var server = await RefitServer.StartAsync(201, "application/json", content);

        var said = await CallAsync("Unreadable", server);

        Assert.StartsWith($"201 {content} ", said, StringComparison.Ordinal);
        Assert.Contains(inner, said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Error_OfContentThatIsLargerThanTheClientTakes_IsRefits()
    {
        await using var server = await RefitServer.StartAsync(200, "application/json", $"[{Order},{Order}]");

        Assert.Equal("200 HttpRequestException", await CallAsync("TooLarge", server));
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task Error_OfTheSettingsFactory_IsThrown(int major)
    {
        await using var server = await RefitServer.StartAsync(500, "text/plain", "broken");

        Assert.Equal("broken", await RefitProgram.Of(major).CallAsync("OwnError", server.Host));
    }

    [Fact]
    public async Task Serializer_OfTheSettings_WritesAndReads()
    {
        await using var server = await RefitServer.StartAsync(201, "application/json", Order);

        Assert.Equal("99", await CallAsync("OwnSerializer", server));

        Assert.Equal("<order/>", server.Body);
        Assert.Equal("application/xml; charset=utf-8", server.Header("Content-Type"));
    }

    [Fact]
    public async Task Error_WithoutAnAnswer_IsRefits() => Assert.Equal("HttpRequestException GET", await RefitProgram.Of(15).CallAsync("Nobody", ""));

    [Fact]
    public async Task Cancellation_IsThrownAsItIs()
    {
        await using var server = await RefitServer.StartAsync(static context => Task.Delay(Timeout.Infinite, context.RequestAborted));

        Assert.Equal("cancelled", await CallAsync("Cancelled", server));
    }

    private static Task<string> CallAsync(string method, RefitServer server) => RefitProgram.Of(15).CallAsync(method, server.Host);
}
