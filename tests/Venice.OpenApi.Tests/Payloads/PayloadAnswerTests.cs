using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Venice.OpenApi.Http;
using Venice.OpenApi.Json;
using Venice.OpenApi.Payloads;
using Venice.OpenApi.Tests.Http;
using Venice.OpenApi.Tests.Samples;

namespace Venice.OpenApi.Tests.Payloads;

/// <summary>Payloads from a real server, decoded while they arrive.</summary>
public sealed class PayloadAnswerTests
{
    private static readonly PayloadPlaces Places = new("/data");
    private static readonly byte[] Bytes = MakeBytes(300_000);

    [Theory]
    [InlineData(true, null)]
    [InlineData(false, null)]
    [InlineData(false, "br")]
    [InlineData(false, "gzip")]
    public async Task Payload_AnyTransfer_Arrives(bool isLengthKnown, string? encoding)
    {
        await using var server = await WireServer.StartAsync(context => AnswerAsync(context, Json(Bytes), isLengthKnown, encoding));
        using var http = new HttpClient(new SocketsHttpHandler { AutomaticDecompression = System.Net.DecompressionMethods.All });
        using var call = new ApiTransport(http, null, server.Address.AbsoluteUri).Begin(WireCall.Generate);
        call.Accept("application/json");
        using var answer = await call.SendAsync(WireCall.Token);

        var response = await answer.WithPayloads(Places).ReadJsonAsync<Picture>(WireCall.Token);

        Assert.Equal("a", response.Value.Id);
        Assert.True(response.Value.Data!.Value.Span.SequenceEqual(Bytes));
        Assert.Empty(response.ContractViolations);
    }

    [Fact]
    public async Task Payload_WithProgress_IsToldByteByByte()
    {
        await using var server = await WireServer.StartAsync(static context => AnswerAsync(context, Json(Bytes), isLengthKnown: true));
        using var answer = await server.SendAsync();
        var progress = new ProgressList();

        await answer.WithPayloads(Places, new PayloadOptions { Progress = progress }).ReadJsonAsync<Picture>(WireCall.Token);

        Assert.Equal(progress.Values.Order(), progress.Values);
        Assert.Equal(Json(Bytes).Length, progress.Values[^1]);
        Assert.True(progress.Values.Count > 1);
    }

    [Fact]
    public async Task Payload_ToAStream_IsNotKept()
    {
        await using var server = await WireServer.StartAsync(static context => AnswerAsync(context, Json(Bytes), isLengthKnown: true));
        using var answer = await server.SendAsync();
        using var stream = new MemoryStream();

        var response = await answer.WithPayloads(Places, new PayloadOptions { OpenStream = _ => stream }).ReadJsonAsync<Picture>(WireCall.Token);

        Assert.True(stream.ToArray().AsSpan().SequenceEqual(Bytes));
        Assert.True(stream.CanWrite);
        Assert.True(response.Value.Data!.Value.IsEmpty);
    }

    [Fact]
    public async Task Payload_WhoseDestinationFails_FailsWithWhatThatThrew()
    {
        await using var server = await WireServer.StartAsync(static context => AnswerAsync(context, Json(Bytes), isLengthKnown: true));
        using var answer = await server.SendAsync();
        using var full = new MemoryStream(new byte[10]);

        var read = answer.WithPayloads(Places, new PayloadOptions { OpenStream = _ => full }).ReadJsonAsync<Picture>(WireCall.Token);

        await Assert.ThrowsAsync<NotSupportedException>(() => read);
    }

    [Theory]
    [InlineData("""{"id": "a", "data": "AQID*"}""", ApiFailure.UnreadablePayload, "'data' is not valid base64")]
    [InlineData("""{"id": "a", "data": "AQID""", ApiFailure.MalformedContent, "not valid JSON, or was cut")]
    [InlineData("{\"id\": \"a\", \"data\": \"AQ\nID\"}", ApiFailure.MalformedContent, "not valid JSON, or was cut")]
    [InlineData("", ApiFailure.EmptyContent, "without any content")]
    public async Task Payload_ThatCannotBeRead_IsToldAndKeptAsItCame(string body, ApiFailure failure, string sentence)
    {
        await using var server = await WireServer.AnswerAsync(body);
        using var answer = await server.SendAsync();

        var exception = await Assert.ThrowsAsync<ApiException>(() => answer.WithPayloads(Places).ReadJsonAsync<Picture>(WireCall.Token));

        Assert.Equal(failure, exception.Failure);
        Assert.Contains(sentence, exception.Message, StringComparison.Ordinal);
        Assert.Equal(body, Encoding.UTF8.GetString(exception.RawBody.Span));
    }

    [Fact]
    public async Task Payload_LargerThanAllowed_IsNotReadToItsEnd()
    {
        await using var server = await WireServer.StartAsync(static context => AnswerAsync(context, Json(Bytes), isLengthKnown: true));
        using var answer = await server.SendAsync(options: new ApiClientOptions { MaxJsonBytes = 100_000 });

        var exception = await Assert.ThrowsAsync<ApiException>(() => answer.WithPayloads(Places).ReadJsonAsync<Picture>(WireCall.Token));

        Assert.Equal(ApiFailure.ContentTooLarge, exception.Failure);
        Assert.Equal(64 * 1024, exception.RawBody.Length);
    }

    [Fact]
    public async Task Payload_CutHalfWay_IsALostConnection()
    {
        await using var server = await WireServer.StartAsync(static async context =>
        {
            context.Response.ContentType = "application/json";
            context.Response.ContentLength = 1_000_000;
            await context.Response.Body.WriteAsync(Json(Bytes), context.RequestAborted);
            await context.Response.Body.FlushAsync(context.RequestAborted);
            context.Abort();
        });
        using var answer = await server.SendAsync();

        var exception = await Assert.ThrowsAsync<ApiException>(() => answer.WithPayloads(Places).ReadJsonAsync<Picture>(WireCall.Token));

        Assert.Equal(ApiFailure.ConnectionLost, exception.Failure);
    }

    [Fact]
    public async Task Payload_OfAnAnswerThatAnnouncesMoreThanAllowed_SetsNoMoreThanThatAside()
    {
        using var response = new HttpResponseMessage { Content = new StreamContent(new PieceStream(Json(Bytes[..3000]), [1000])) };
        response.Content.Headers.ContentLength = 1_000_000_000;

        using var body = await PooledBody.ReadAsync(response, response.Content.Headers.ContentLength, 1_000_000, Places, null, WireCall.Token);

        Assert.True(MemoryMarshal.TryGetArray(Assert.Single(body.Payloads!).Bytes, out var set));
        Assert.InRange(set.Array!.Length, 3000, 1_000_000);
        Assert.IsType<HttpIOException>(body.Interruption);
    }

    [Fact]
    public async Task SmallPayloads_ShareTheirMemory()
    {
        var picture = Convert.ToBase64String(Bytes[..30]);
        var json = Encoding.UTF8.GetBytes($$"""{"images": [{{string.Join(',', Enumerable.Repeat($"\"{picture}\"", 10_000))}}]}""");
        using var response = new HttpResponseMessage { Content = new StreamContent(new PieceStream(json, [64 * 1024])) };
        using var body = await PooledBody.ReadAsync(response, response.Content.Headers.ContentLength, int.MaxValue, new PayloadPlaces(Album.Places), null, WireCall.Token);
        Assert.InRange(body.Payloads!.Count, 0, 10); // but for those that are cut by the end of a piece

        var before = GC.GetAllocatedBytesForCurrentThread();
        var images = JsonAnswer<IReadOnlyList<ReadOnlyMemory<byte>>>.Read(body.Memory.Span, ReadImages, body.Payloads).Value!;
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.All(images, static image => Assert.True(image.Span.SequenceEqual(Bytes.AsSpan(0, 30))));
        Assert.InRange(allocated, 0, 10_000 * 100); // 30 of a picture, 16 for where it lies, and what a growing list wastes

        static IReadOnlyList<ReadOnlyMemory<byte>> ReadImages(ref Utf8JsonReader reader, JsonReadContext context)
        {
            context.BeginObject(ref reader);
            context.NextProperty(ref reader);
            context.At("images", ref reader);
            var list = context.ReadList<ReadOnlyMemory<byte>>(ref reader, JsonValue.ReadBytes);
            context.NextProperty(ref reader);
            return list;
        }
    }

    [Theory]
    [InlineData("no slash")]
    [InlineData("a/b")]
    public void Places_ThatAreNoPointers_AreRefused(string pointer) => Assert.Throws<ArgumentException>(() => new PayloadPlaces(pointer));

    private static byte[] MakeBytes(int count)
    {
        var bytes = new byte[count];
        new Random(1).NextBytes(bytes);
        return bytes;
    }

    private static byte[] Json(byte[] bytes) => Encoding.UTF8.GetBytes($$"""{"id": "a", "data": "{{Convert.ToBase64String(bytes)}}"}""");

    private static async Task AnswerAsync(HttpContext context, byte[] json, bool isLengthKnown, string? encoding = null)
    {
        context.Response.ContentType = "application/json";
        if (isLengthKnown)
        {
            context.Response.ContentLength = json.Length;
        }

        if (encoding is null)
        {
            await context.Response.Body.WriteAsync(json, context.RequestAborted);
            return;
        }

        context.Response.Headers.ContentEncoding = encoding;
        await using Stream packed = encoding == "br" ? new BrotliStream(context.Response.Body, CompressionLevel.Fastest) : new GZipStream(context.Response.Body, CompressionLevel.Fastest);
        await packed.WriteAsync(json, context.RequestAborted);
    }
}
