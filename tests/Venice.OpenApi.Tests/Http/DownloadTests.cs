using System.Net;
using Microsoft.AspNetCore.Http;
using Venice.OpenApi.Http;

namespace Venice.OpenApi.Tests.Http;

public sealed class DownloadTests
{
    [Theory]
    [InlineData("image/png", "image/*")]
    [InlineData("application/octet-stream", "image/png")]
    [InlineData(null, "image/png")]
    public async Task Bytes_OutliveTheirCall(string? type, string accept)
    {
        var bytes = new byte[300_000];
        Random.Shared.NextBytes(bytes);
        await using var server = await WireServer.StartAsync(async context =>
        {
            context.Response.ContentType = type;
            context.Response.ContentLength = bytes.Length;
            await context.Response.Body.WriteAsync(bytes, context.RequestAborted);
        });
        ApiDownload<string?> download;
        using (var answer = await server.SendAsync(accept))
        {
            download = await answer.ReadBinaryAsync(static headers => headers.GetString("content-type"), WireCall.Token);
        }

        var progress = new ProgressList();
        using var copy = new MemoryStream();
        await using (download)
        {
            await download.CopyToAsync(copy, progress, WireCall.Token);
        }

        Assert.Equal(bytes, copy.ToArray());
        Assert.Equal((HttpStatusCode.OK, type, (long?)bytes.Length, type), (download.StatusCode, download.MediaType, download.Length, download.Headers));
        Assert.Equal(bytes.Length, progress.Values[^1]);
        Assert.Equal(progress.Values.Order(), progress.Values);
    }

    [Fact]
    public async Task Headers_AreThereBeforeTheBytes()
    {
        var isSeen = new TaskCompletionSource();
        await using var server = await WireServer.StartAsync(async context =>
        {
            context.Response.ContentType = "image/png";
            await context.Response.StartAsync(context.RequestAborted);
            await context.Response.Body.FlushAsync(context.RequestAborted);
            await isSeen.Task; // not a byte before
            await context.Response.Body.WriteAsync("picture"u8.ToArray(), context.RequestAborted);
        });
        using var answer = await server.SendAsync("image/png");
        await using var download = await answer.ReadBinaryAsync(WireCall.Token);

        Assert.Equal((HttpStatusCode.OK, "image/png", (long?)null), (download.StatusCode, download.MediaType, download.Length));
        isSeen.SetResult();
        Assert.Equal("picture"u8.ToArray(), (await download.ReadBytesAsync(cancellationToken: WireCall.Token)).ToArray());
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("text/html")]
    public async Task Message_InPlaceOfBytes_IsUnexpected(string type)
    {
        await using var server = await WireServer.AnswerAsync("{}", type);
        using var answer = await server.SendAsync("image/png");

        var exception = await Assert.ThrowsAsync<ApiException>(() => answer.ReadBinaryAsync(WireCall.Token));

        Assert.Equal((ApiFailure.UnexpectedContentType, type), (exception.Failure, exception.MediaType));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Empty_IsEmptyContent(bool isAnnounced)
    {
        await using var server = await WireServer.StartAsync(async context =>
        {
            context.Response.ContentType = "image/png";
            context.Response.ContentLength = isAnnounced ? 0 : null;
            await context.Response.Body.FlushAsync(context.RequestAborted);
        });
        using var answer = await server.SendAsync("image/png");

        var exception = await Assert.ThrowsAsync<ApiException>(async () =>
        {
            await using var download = await answer.ReadBinaryAsync(WireCall.Token);
            await download.ReadBytesAsync(cancellationToken: WireCall.Token);
        });

        Assert.Equal(ApiFailure.EmptyContent, exception.Failure);
    }

    [Fact]
    public async Task BrokenHalfWay_ConnectionLost()
    {
        await using var server = new RawServer("HTTP/1.1 200 OK\r\nContent-Type: image/png\r\nContent-Length: 1000\r\n\r\n0123456789");
        using var http = new HttpClient();
        using var answer = await new ApiTransport(http, serverUrl: server.Address).Begin(WireCall.Generate).SendAsync(WireCall.Token);
        await using var download = await answer.ReadBinaryAsync(WireCall.Token);

        var exception = await Assert.ThrowsAsync<ApiException>(() => download.ReadBytesAsync(cancellationToken: WireCall.Token));

        Assert.Equal((ApiFailure.ConnectionLost, HttpStatusCode.OK), (exception.Failure, exception.StatusCode));
    }

    [Fact]
    public async Task NextBytesStayAway_Timeout()
    {
        await using var server = await WireServer.StartAsync(static async context =>
        {
            context.Response.ContentType = "image/png";
            await context.Response.Body.WriteAsync(new byte[10], context.RequestAborted);
            await context.Response.Body.FlushAsync(context.RequestAborted);
            var gone = new TaskCompletionSource();
            await using var registration = context.RequestAborted.Register(gone.SetResult);
            await gone.Task;
        });
        var time = new ManualTime();
        using var answer = await server.SendAsync("image/png", new ApiClientOptions { TimeProvider = time });
        await using var download = await answer.ReadBinaryAsync(WireCall.Token);
        await download.Content.ReadExactlyAsync(new byte[10], WireCall.Token);

        var reading = download.ReadBytesAsync(cancellationToken: WireCall.Token);
        time.End();
        var exception = await Assert.ThrowsAsync<ApiException>(() => reading);

        Assert.Equal(ApiFailure.Timeout, exception.Failure);
    }

    [Fact]
    public async Task NextBytesStayAway_SynchronousRead_Timeout()
    {
        await using var server = await WireServer.StartAsync(async context =>
        {
            context.Response.ContentType = "image/png";
            await context.Response.Body.WriteAsync(new byte[10], context.RequestAborted);
            await context.Response.Body.FlushAsync(context.RequestAborted);
            var gone = new TaskCompletionSource();
            await using var registration = context.RequestAborted.Register(gone.SetResult);
            await gone.Task;
        });
        var time = new ManualTime();
        using var answer = await server.SendAsync("image/png", new ApiClientOptions { TimeProvider = time });
        await using var download = await answer.ReadBinaryAsync(WireCall.Token);
        await download.Content.ReadExactlyAsync(new byte[10], WireCall.Token);

        var reading = Task.Run(() => download.Content.ReadByte(), WireCall.Token);

        while (!reading.IsCompleted)
        {
            time.End();
            await Task.Yield();
        }

        Assert.Equal(ApiFailure.Timeout, (await Assert.ThrowsAsync<ApiException>(() => reading)).Failure);
    }
}
