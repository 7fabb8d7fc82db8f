using Microsoft.AspNetCore.Http;
using Venice.OpenApi.Http;
using Venice.OpenApi.Json;

namespace Venice.OpenApi.Tests.Http;

/// <summary>Answers that come item by item.</summary>
public sealed class StreamTests
{
    [Theory]
    [InlineData("data: 1\n\ndata: 2\n\n", "1,2")]
    [InlineData("data: 1\r\n\r\ndata: 2\r\n\r\n", "1,2")]
    [InlineData("data: 1\r\rdata: 2\r\r", "1,2")]
    [InlineData("\uFEFFdata:1\n\n", "1")]
    [InlineData("data: 1\n\ndata: [DONE]\n\ndata: 2\n\n", "1")]
    [InlineData("data: 1\n\ndata: 2", "1,2")]
    [InlineData(": ping\n\nevent: empty\n\ndata:\n\nid: 7\nretry: 10\nunknown\ndata: 1\n\n", "1")]
    [InlineData("data: 1\ndata:   \n\n", "1")]
    [InlineData("", "")]
    public async Task Events_OfNumbers_AreTheirData(string text, string expected) => Assert.Equal(expected, await Numbers(text, "text/event-stream"));

    [Theory]
    [InlineData("1\n2\n", "application/x-ndjson", "1,2")]
    [InlineData("1\r\n\n 2 ", "application/jsonl", "1,2")]
    [InlineData("\u001e1\n\u001e2\n", "application/json-seq", "1,2")]
    [InlineData("\u001e\u001e1\n\u001e\n2", "application/geo+json-seq", "1,2")]
    [InlineData("1\n2\n", null, "1,2")]
    public async Task Lines_AndRecords_AreItems(string text, string? type, string expected) => Assert.Equal(expected, await Numbers(text, type));

    [Fact]
    public async Task Events_NotDescribed_KeepKindAndId()
    {
        await using var server = await WireServer.AnswerAsync("id: 7\nevent: step\ndata: a\ndata: b: c\n\ndata: d\n\nid\ndata: e\n\n", "text/event-stream");
        using var answer = await server.SendAsync("text/event-stream");

        var events = await ToListAsync(answer.ReadEventsAsync(WireCall.Token));

        Assert.Equal([new("a\nb: c", "step", "7"), new("d", "message", "7"), new("e", "message", "")], events);
        Assert.Equal("ServerSentEvent", events[0].ToString());
    }

    [Theory]
    [InlineData("data: {\n\n", "text/event-stream", ApiFailure.MalformedContent, "{")]
    [InlineData("\"text\"\n", "application/jsonl", ApiFailure.MalformedContent, "\"text\"")]
    [InlineData("1", "application/json", ApiFailure.UnexpectedContentType, "1")]
    [InlineData("12345678901\n", "application/jsonl", ApiFailure.ContentTooLarge, "")]
    [InlineData("12345678901", "application/jsonl", ApiFailure.ContentTooLarge, "")]
    [InlineData("data: 12345\ndata: 67890\n\n", "text/event-stream", ApiFailure.ContentTooLarge, "")]
    [InlineData("data: 123456789012345\n\n", "text/event-stream", ApiFailure.ContentTooLarge, "")]
    public async Task Item_ThatCannotBeRead_Fails(string text, string type, ApiFailure failure, string raw)
    {
        await using var server = await WireServer.AnswerAsync(text, type);
        using var answer = await server.SendAsync("text/event-stream, application/jsonl".Split(", "), new ApiClientOptions { MaxJsonBytes = 10 });

        var exception = await Assert.ThrowsAsync<ApiException>(() => ToListAsync(answer.ReadStreamAsync<int>(JsonValue.ReadInt32, WireCall.Token)));

        Assert.Equal((failure, raw), (exception.Failure, System.Text.Encoding.UTF8.GetString(exception.RawBody.Span)));
    }

    [Fact]
    public async Task BrokenHalfWay_GivesWhatCame_ThenConnectionLost()
    {
        await using var server = new RawServer("HTTP/1.1 200 OK\r\nContent-Type: application/jsonl\r\nContent-Length: 1000\r\n\r\n1\n2\n3");
        using var http = new HttpClient();
        using var call = new ApiTransport(http, serverUrl: server.Address).Begin(WireCall.Generate);
        call.Accept("application/jsonl");
        using var answer = await call.SendAsync(WireCall.Token);
        var seen = new List<int>();

        var exception = await Assert.ThrowsAsync<ApiException>(async () =>
        {
            await foreach (var item in answer.ReadStreamAsync<int>(JsonValue.ReadInt32, WireCall.Token))
            {
                seen.Add(item);
            }
        });

        Assert.Equal(ApiFailure.ConnectionLost, exception.Failure);
        Assert.Equal([1, 2], seen);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Items_ComeBeforeTheEnd_AndStoppingHangsUp(bool isCancelled)
    {
        var gone = new TaskCompletionSource();
        await using var server = await WireServer.StartAsync(async context =>
        {
            context.Response.ContentType = "text/event-stream";
            await context.Response.WriteAsync("data: 1\n\n", context.RequestAborted);
            await context.Response.Body.FlushAsync(context.RequestAborted);
            await using var registration = context.RequestAborted.Register(gone.SetResult);
            await gone.Task;
        });
        using var source = CancellationTokenSource.CreateLinkedTokenSource(WireCall.Token);
        using (var answer = await server.SendAsync("text/event-stream"))
        {
            var items = answer.ReadStreamAsync<int>(JsonValue.ReadInt32, CancellationToken.None).GetAsyncEnumerator(source.Token);
            await using (items)
            {
                Assert.True(await items.MoveNextAsync());
                Assert.Equal(1, items.Current);
                if (isCancelled)
                {
                    var next = items.MoveNextAsync();
                    await source.CancelAsync();
                    await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await next);
                }
            }
        }

        await gone.Task.WaitAsync(TimeSpan.FromSeconds(30), WireCall.Token);
    }

    [Fact]
    public async Task NextItemStaysAway_Timeout()
    {
        await using var server = await WireServer.StartAsync(static async context =>
        {
            context.Response.ContentType = "text/event-stream";
            await context.Response.WriteAsync("data: 1\n\n", context.RequestAborted);
            await context.Response.Body.FlushAsync(context.RequestAborted);
            var gone = new TaskCompletionSource();
            await using var registration = context.RequestAborted.Register(gone.SetResult);
            await gone.Task;
        });
        var time = new ManualTime();
        using var answer = await server.SendAsync("text/event-stream", new ApiClientOptions { TimeProvider = time });
        await using var items = answer.ReadStreamAsync<int>(JsonValue.ReadInt32, WireCall.Token).GetAsyncEnumerator(WireCall.Token);
        Assert.True(await items.MoveNextAsync());

        var next = items.MoveNextAsync();
        time.End();
        var exception = await Assert.ThrowsAsync<ApiException>(async () => await next);

        Assert.Equal(ApiFailure.Timeout, exception.Failure);
    }

    private static async Task<string> Numbers(string text, string? type)
    {
        await using var server = await WireServer.AnswerAsync(text, type);
        using var answer = await server.SendAsync(type ?? "application/x-ndjson");
        return string.Join(',', await ToListAsync(answer.ReadStreamAsync<int>(JsonValue.ReadInt32, WireCall.Token)));
    }

    private static async Task<List<T>> ToListAsync<T>(IAsyncEnumerable<T> items)
    {
        var list = new List<T>();
        await foreach (var item in items.WithCancellation(WireCall.Token))
        {
            list.Add(item);
        }

        return list;
    }
}
