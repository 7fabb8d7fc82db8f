using System.IO.Compression;
using System.Net;
using Microsoft.AspNetCore.Http;
using Venice.OpenApi.Http;
using Venice.OpenApi.Tests.Samples;

namespace Venice.OpenApi.Tests.Http;

/// <summary>Answers that a handler unpacks: broken ones, and ones that would fill the memory.</summary>
public sealed class CompressionTests
{
    [Theory]
    [InlineData("gzip")]
    [InlineData("deflate")]
    [InlineData("br")]
    public async Task Json_ThatCannotBeUnpacked_IsMalformed(string encoding)
    {
        await using var server = await AnswerAsync("application/json", encoding, "{\"id\": \"not packed at all\"}"u8.ToArray());
        using var http = Unpacking();
        using var answer = await SendAsync(http, server);

        Assert.Equal(ApiFailure.MalformedContent, (await Assert.ThrowsAsync<ApiException>(() => answer.ReadJsonAsync<Picture>(WireCall.Token))).Failure);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("deflate")]
    [InlineData("br")]
    public async Task Bytes_ThatCannotBeUnpacked_AreMalformed(string encoding)
    {
        await using var server = await AnswerAsync("image/png", encoding, "not packed at all, but long enough"u8.ToArray());
        using var http = Unpacking();
        using var answer = await SendAsync(http, server);
        await using var download = await answer.ReadBinaryAsync(WireCall.Token);

        Assert.Equal(ApiFailure.MalformedContent, (await Assert.ThrowsAsync<ApiException>(() => download.ReadBytesAsync(cancellationToken: WireCall.Token))).Failure);
    }

    [Fact]
    public async Task Error_ThatCannotBeUnpacked_IsStillAnErrorStatus()
    {
        await using var server = await AnswerAsync("application/json", "br", "{\"error\": \"not packed at all\"}"u8.ToArray(), 400);
        using var http = Unpacking();
        using var answer = await SendAsync(http, server);

        Assert.Equal(ApiFailure.ErrorStatus, Assert.IsAssignableFrom<ApiException>(await answer.ErrorAsync<Picture>(WireCall.Token)).Failure);
    }

    [Fact]
    public async Task Json_ThatUnpacksToFarMore_IsNotReadOn()
    {
        await using var server = await AnswerAsync("application/json", "gzip", Bomb());
        using var http = Unpacking();
        using var answer = await SendAsync(http, server, new ApiClientOptions { MaxJsonBytes = 1 << 20 });

        Assert.Equal(ApiFailure.ContentTooLarge, (await Assert.ThrowsAsync<ApiException>(() => answer.ReadJsonAsync<Picture>(WireCall.Token))).Failure);
    }

    [Fact]
    public async Task Bytes_ThatUnpackToFarMore_AreNotReadOn()
    {
        await using var server = await AnswerAsync("image/png", "gzip", Bomb());
        using var http = Unpacking();
        using var answer = await SendAsync(http, server);
        await using var download = await answer.ReadBinaryAsync(WireCall.Token);

        Assert.Equal(ApiFailure.ContentTooLarge, (await Assert.ThrowsAsync<ApiException>(() => download.ReadBytesAsync(1 << 20, WireCall.Token))).Failure);
    }

    private static byte[] Bomb()
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            gzip.Write(new byte[16 << 20]);
        }

        return packed.ToArray();
    }

    private static HttpClient Unpacking() => new(new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.All });

    private static Task<WireServer> AnswerAsync(string type, string encoding, byte[] body, int status = 200) => WireServer.StartAsync(async context =>
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = type;
        context.Response.Headers.ContentEncoding = encoding;
        await context.Response.Body.WriteAsync(body, context.RequestAborted);
    });

    private static Task<ApiAnswer> SendAsync(HttpClient http, WireServer server, ApiClientOptions? options = null)
    {
        var call = new ApiTransport(http, options, server.Address.AbsoluteUri).Begin(WireCall.Generate);
        return call.SendAsync(WireCall.Token);
    }
}
