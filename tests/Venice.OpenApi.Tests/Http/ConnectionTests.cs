using System.IO.Pipelines;
using System.Net;
using System.Net.Sockets;
using Venice.OpenApi.Http;
using Venice.OpenApi.Tests.Samples;

namespace Venice.OpenApi.Tests.Http;

public sealed class ConnectionTests
{
    [Fact]
    public async Task NobodyListens_ConnectionFailed()
    {
        using var http = new HttpClient();
        var call = new ApiTransport(http, serverUrl: $"http://127.0.0.1:{FreePort()}").Begin(WireCall.Generate);

        var exception = await Assert.ThrowsAsync<ApiException>(() => call.SendAsync(WireCall.Token));

        Assert.Equal((ApiFailure.ConnectionFailed, (HttpStatusCode?)null), (exception.Failure, exception.StatusCode));
    }

    [Fact]
    public async Task BrokenBeforeTheAnswer_ConnectionLost()
    {
        await using var server = await WireServer.StartAsync(static context =>
        {
            context.Abort();
            return Task.CompletedTask;
        });

        var exception = await Assert.ThrowsAsync<ApiException>(() => server.SendAsync());

        Assert.Equal(ApiFailure.ConnectionLost, exception.Failure);
    }

    [Theory]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{\"id\": \"a\"")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n9\r\n{\"id\": \"a\r\n")]
    public async Task BrokenHalfWay_ConnectionLost(string head)
    {
        await using var server = new RawServer(head);
        using var http = new HttpClient();
        using var answer = await new ApiTransport(http, serverUrl: server.Address).Begin(WireCall.Generate).SendAsync(WireCall.Token);

        var exception = await Assert.ThrowsAsync<ApiException>(() => answer.ReadJsonAsync<Picture>(WireCall.Token));

        Assert.Equal((ApiFailure.ConnectionLost, HttpStatusCode.OK), (exception.Failure, exception.StatusCode));
        Assert.StartsWith("{\"id\"", System.Text.Encoding.UTF8.GetString(exception.RawBody.Span), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("HTTP/1.1 200")]
    [InlineData("no HTTP at all\r\n\r\n")]
    public async Task NoAnswerThatIsOne_ConnectionLost(string head)
    {
        await using var server = new RawServer(head);
        using var http = new HttpClient();
        using var call = new ApiTransport(http, serverUrl: server.Address).Begin(WireCall.Generate);

        // .NET itself repeats a request without content after a connection that ended without a word; never one whose content was sent
        call.JsonBody("application/json", new Picture { Id = "a" });

        Assert.Equal(ApiFailure.ConnectionLost, (await Assert.ThrowsAsync<ApiException>(() => call.SendAsync(WireCall.Token))).Failure);
    }

    [Fact]
    public async Task ResetHalfWay_ConnectionLost()
    {
        var reset = new TaskCompletionSource();
        await using var server = await WireServer.StartAsync(async context =>
        {
            context.Response.ContentType = "application/json";
            await context.Response.Body.WriteAsync("{"u8.ToArray(), context.RequestAborted);
            await context.Response.Body.FlushAsync(context.RequestAborted);
            await reset.Task;
            context.Abort();
        });
        using var answer = await server.SendAsync();
        reset.SetResult();

        Assert.Equal(ApiFailure.ConnectionLost, (await Assert.ThrowsAsync<ApiException>(() => answer.ReadJsonAsync<Picture>(WireCall.Token))).Failure);
    }

    [Fact]
    public async Task ShorterThanAnnounced_ThroughAHandlerThatDoesNotLook_ConnectionLost()
    {
        var type = "application/json";
        using var http = new HttpClient(new CannedHandler(() =>
        {
            var content = new StreamContent(new OneWayStream("{\"id\": \"a\"}"u8.ToArray()));
            content.Headers.Add("Content-Type", type);
            content.Headers.Add("Content-Length", "1000");
            return new HttpResponseMessage { Content = content };
        }));
        var transport = new ApiTransport(http, serverUrl: "http://localhost");

        using var answer = await transport.Begin(WireCall.Generate).SendAsync(WireCall.Token);
        Assert.Equal(ApiFailure.ConnectionLost, (await Assert.ThrowsAsync<ApiException>(() => answer.ReadJsonAsync<Picture>(WireCall.Token))).Failure);
        type = "image/png";
        using var again = await transport.Begin(WireCall.Generate).SendAsync(WireCall.Token);
        await using var download = await again.ReadBinaryAsync(WireCall.Token);
        Assert.Equal(ApiFailure.ConnectionLost, (await Assert.ThrowsAsync<ApiException>(() => download.CopyToAsync(Stream.Null, cancellationToken: WireCall.Token))).Failure);
    }

    [Fact]
    public async Task NoAnswerInTime_Timeout()
    {
        var time = new ManualTime();
        var arrived = new TaskCompletionSource();
        await using var server = await WireServer.StartAsync(context =>
        {
            arrived.SetResult();
            return HangAsync(context, begins: false);
        });

        var sending = server.SendAsync(options: new ApiClientOptions { TimeProvider = time, Timeout = TimeSpan.FromSeconds(90) });
        await arrived.Task;
        time.End();

        var exception = await Assert.ThrowsAsync<ApiException>(() => sending);
        Assert.Equal(ApiFailure.Timeout, exception.Failure);
        Assert.Contains("90 seconds (ApiClientOptions.Timeout)", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ContentNotInTime_Timeout()
    {
        var time = new ManualTime();
        await using var server = await WireServer.StartAsync(static context => HangAsync(context, begins: true));
        using var answer = await server.SendAsync(options: new ApiClientOptions { TimeProvider = time });

        var reading = answer.ReadJsonAsync<Picture>(WireCall.Token);
        time.End();

        Assert.Equal(ApiFailure.Timeout, (await Assert.ThrowsAsync<ApiException>(() => reading)).Failure);
    }

    [Fact]
    public async Task ContentNotInTime_BehindAShorterTimeoutOfTheHttpClient_Timeout()
    {
        using var http = new HttpClient(new CannedHandler(static () => new HttpResponseMessage { Content = new StreamContent(new Pipe().Reader.AsStream()) }))
        {
            Timeout = TimeSpan.FromMilliseconds(200), // bounds the head alone
        };
        var transport = new ApiTransport(http, new ApiClientOptions { Timeout = TimeSpan.FromMilliseconds(300) }, "http://localhost");
        using var answer = await transport.Begin(WireCall.Generate).SendAsync(CancellationToken.None);

        Assert.Equal(ApiFailure.Timeout, (await Assert.ThrowsAsync<ApiException>(() => answer.ReadJsonAsync<Picture>(CancellationToken.None))).Failure);
    }

    [Fact]
    public async Task ContentThatIsAlwaysThereAndNeverEnds_BehindAShorterTimeoutOfTheHttpClient_Timeout()
    {
        using var http = new HttpClient(new CannedHandler(static () => new HttpResponseMessage { Content = new StreamContent(new DrippingStream()) }))
        {
            Timeout = TimeSpan.FromMilliseconds(200),
        };
        var transport = new ApiTransport(http, new ApiClientOptions { Timeout = TimeSpan.FromMilliseconds(300) }, "http://localhost");
        using var answer = await transport.Begin(WireCall.Generate).SendAsync(CancellationToken.None);

        Assert.Equal(ApiFailure.Timeout, (await Assert.ThrowsAsync<ApiException>(() => answer.ReadJsonAsync<Picture>(CancellationToken.None))).Failure);
    }

    [Fact]
    public async Task HttpClientsOwnTimeout_Timeout()
    {
        await using var server = await WireServer.StartAsync(static context => HangAsync(context, begins: false));
        server.Http.Timeout = TimeSpan.FromMilliseconds(300);

        Assert.Equal(ApiFailure.Timeout, (await Assert.ThrowsAsync<ApiException>(() => server.SendAsync())).Failure);
    }

    [Fact]
    public async Task NoConnectionInTime_ConnectionFailed()
    {
        using var handler = new SocketsHttpHandler
        {
            ConnectTimeout = TimeSpan.FromMilliseconds(50),
            ConnectCallback = static async (_, token) =>
            {
                await Task.Delay(Timeout.InfiniteTimeSpan, token);
                return Stream.Null;
            },
        };
        using var http = new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan };
        using var call = new ApiTransport(http, serverUrl: "http://127.0.0.1:9").Begin(WireCall.Generate);

        Assert.Equal(ApiFailure.ConnectionFailed, (await Assert.ThrowsAsync<ApiException>(() => call.SendAsync(WireCall.Token))).Failure);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task CallerGivesUp_StaysACancellation(bool answersBegins)
    {
        using var source = new CancellationTokenSource();
        await using var server = await WireServer.StartAsync(context =>
        {
            source.CancelAfter(200);
            return HangAsync(context, answersBegins);
        });
        using var call = server.Begin();

        var exception = await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            using var answer = await call.SendAsync(source.Token);
            await answer.ReadJsonAsync<Picture>(source.Token);
        });

        Assert.Equal(source.Token, exception.CancellationToken);
    }

    private static async Task HangAsync(Microsoft.AspNetCore.Http.HttpContext context, bool begins)
    {
        if (begins)
        {
            context.Response.ContentType = "application/json";
            await context.Response.Body.WriteAsync("{"u8.ToArray(), context.RequestAborted);
            await context.Response.Body.FlushAsync(context.RequestAborted);
        }

        var gone = new TaskCompletionSource();
        await using var registration = context.RequestAborted.Register(gone.SetResult);
        await gone.Task;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
