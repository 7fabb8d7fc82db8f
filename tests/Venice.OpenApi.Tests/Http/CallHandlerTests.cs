using Microsoft.AspNetCore.Http;
using Venice.OpenApi.Http;

namespace Venice.OpenApi.Tests.Http;

/// <summary>A handler decides how often a call is sent, and hears how it ended.</summary>
public sealed class CallHandlerTests
{
    [Fact]
    public async Task Handler_SendsTwice_EachAttemptIsMadeAnew()
    {
        var (seen, number) = (new List<string>(), 0);
        await using var server = await WireServer.StartAsync(async context =>
        {
            seen.Add($"{context.Request.Headers["X-Wallet"]} {await new StreamReader(context.Request.Body).ReadToEndAsync(context.RequestAborted)}");
            context.Response.StatusCode = seen.Count == 1 ? 503 : 200;
            await context.Response.WriteAsync("fine", context.RequestAborted);
        });
        var handler = new RecordingHandler(attempts: 2);
        var options = new ApiClientOptions { CallHandler = handler };
        options.Credentials.Add(new HeaderKeyCredential("wallet", "X-Wallet", _ => new($"signature-{++number}")));

        using (var call = server.Begin(options: options))
        {
            call.TextBody("text/plain", ApiValue.Of("hello"));
            using var answer = await call.SendAsync(WireCall.Token);
            Assert.Equal("fine", (await answer.ReadTextAsync(WireCall.Token)).Value);
            Assert.Empty(handler.Ended);
        }

        Assert.Equal(["signature-1 hello", "signature-2 hello"], seen);
        var ended = Assert.Single(handler.Ended);
        Assert.Equal((2, true, 4L, 200, null), (ended.Attempts, ended.IsRead, ended.BytesRead, ended.StatusCode, ended.Failure));
    }

    [Fact]
    public async Task Handler_ADownload_IsOverWhenItIsDisposed()
    {
        await using var server = await WireServer.AnswerAsync("twelve bytes", "image/png");
        var handler = new RecordingHandler(attempts: 1);
        ApiDownload download;
        using (var call = server.Begin(options: new ApiClientOptions { CallHandler = handler }))
        {
            call.Accept("image/png");
            using var answer = await call.SendAsync(WireCall.Token);
            download = await answer.ReadBinaryAsync(WireCall.Token);
        }

        Assert.Empty(handler.Ended);
        await download.ReadBytesAsync(cancellationToken: WireCall.Token);
        await download.DisposeAsync();

        var ended = Assert.Single(handler.Ended);
        Assert.Equal((true, 12L), (ended.IsRead, ended.BytesRead));
    }

    [Fact]
    public async Task Handler_ReadsAnErrorAhead_ItIsStillThereForTheException()
    {
        await using var server = await WireServer.AnswerAsync("""{"error":"why"}""", status: 429);
        var handler = new RecordingHandler(attempts: 1);
        using var call = server.Begin(options: new ApiClientOptions { CallHandler = handler });
        using var answer = await call.SendAsync(WireCall.Token);

        var exception = Assert.IsType<ApiException>(await answer.ErrorAsync(WireCall.Token));

        Assert.Equal("""{"error":"why"}""", System.Text.Encoding.UTF8.GetString(exception.RawBody.Span));
        Assert.Equal("""{"error":"why"}""", handler.Read);
        Assert.Same(exception, handler.Last!.Failure);
    }

    [Fact]
    public async Task Handler_ReadsASuccessAhead_ItsLossIsTheAttemptsFailure()
    {
        await using var server = await WireServer.StartAsync(static async context =>
        {
            context.Response.ContentLength = 1000;
            await context.Response.WriteAsync("half", context.RequestAborted);
            await context.Response.Body.FlushAsync(context.RequestAborted);
            context.Abort();
        });
        var handler = new RecordingHandler(attempts: 1);

        var exception = await Assert.ThrowsAsync<ApiException>(() => server.SendAsync(options: new ApiClientOptions { CallHandler = handler }));

        Assert.Equal(ApiFailure.ConnectionLost, exception.Failure);
    }

    private sealed class RecordingHandler(int attempts) : ApiCallHandler
    {
        public List<OutgoingCall> Ended { get; } = [];

        public OutgoingCall? Last { get; private set; }

        public string? Read { get; private set; }

        public override async ValueTask<ApiAttempt> SendAsync(OutgoingCall call, CancellationToken cancellationToken)
        {
            Last = call;
            for (var number = 1; ; number++)
            {
                var attempt = await call.SendAsync(TimeSpan.FromMinutes(1), cancellationToken);
                if (number == attempts)
                {
                    await LookAheadAsync(attempt, cancellationToken);
                    return attempt;
                }

                attempt.Dispose();
            }
        }

        public override void Completed(OutgoingCall call) => Ended.Add(call);

        private async Task LookAheadAsync(ApiAttempt attempt, CancellationToken cancellationToken)
        {
            if (attempt.StatusCode >= 400)
            {
                Read = System.Text.Encoding.UTF8.GetString((await attempt.ReadErrorAsync(cancellationToken)).Span);
            }
            else if (attempt.Headers.GetString("Content-Type") is null)
            {
                await attempt.ReadAheadAsync(cancellationToken);
            }
        }
    }
}
