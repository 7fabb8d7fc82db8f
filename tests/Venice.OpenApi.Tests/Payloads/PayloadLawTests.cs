using System.Buffers;
using System.IO.Compression;
using Venice.OpenApi.Http;
using Venice.OpenApi.Json;
using Venice.OpenApi.Payloads;
using Venice.OpenApi.Tests.Http;
using Venice.OpenApi.Tests.Samples;

namespace Venice.OpenApi.Tests.Payloads;

/// <summary>Whatever the JSON and however it arrives: taking payloads out on the way gives what reading all of it at the end gives, or the same error.</summary>
public sealed class PayloadLawTests
{
    private static readonly PayloadPlaces Places = new(Album.Places);

    [Fact]
    public Task Payloads_TakenOutOnTheWay_AreThoseOfThePlainReader() => CheckAsync(0, 2_000);

    [Fact]
    [Trait("Category", "Slow")]
    public Task Payloads_TakenOutOnTheWayOfManyTexts_AreThoseOfThePlainReader() => CheckAsync(2_000, 100_000);

    private static async Task CheckAsync(int first, int count)
    {
        var read = 0;
        for (var seed = first; seed < first + count; seed++)
        {
            var json = AlbumText.Write(seed);
            var random = new Random(seed);
            var sizes = Enumerable.Range(0, random.Next(1, 5)).Select(_ => random.Next(3) == 0 ? 64 * 1024 : random.Next(1, 40)).ToArray();

            var expected = AlbumOutcome.Of(JsonAnswer<Album>.Read(json, JsonValue.ReadModel<Album>));
            var isAnnounced = random.Next(2) == 0;
            AlbumOutcome.Same(seed, json, expected, await ReadAsync(json, sizes, isAnnounced, options: null, random.Next(4) switch { 0 => "gzip", 1 => "br", _ => null }));

            var (streams, buffers) = (new List<MemoryStream>(), new List<ArrayBufferWriter<byte>>());
            var toStreams = await ReadAsync(json, sizes, isAnnounced, new PayloadOptions { OpenStream = index => Added(streams, index, new MemoryStream()) });
            var toBuffers = await ReadAsync(json, sizes, isAnnounced, new PayloadOptions { OpenBuffer = index => Added(buffers, index, new ArrayBufferWriter<byte>()) });

            AlbumOutcome.Same(seed, json, toStreams, toBuffers);
            Assert.Equal(AlbumOutcome.IsError(expected), AlbumOutcome.IsError(toStreams));
            if (!AlbumOutcome.IsError(expected))
            {
                read++;
                Assert.Equal(streams.Select(static stream => Convert.ToHexString(stream.ToArray())), buffers.Select(static buffer => Convert.ToHexString(buffer.WrittenSpan)));
            }

            // a member whose name is no Unicode is skipped, payload and all
            if (expected.EndsWith(" ()", StringComparison.Ordinal))
            {
                Assert.All(streams, stream => Assert.Contains(Convert.ToHexString(stream.ToArray()), expected, StringComparison.Ordinal));
            }
        }

        Assert.InRange(read, count / 3, count); // else too little that can be read is tried
    }

    private static async Task<string> ReadAsync(byte[] json, int[] sizes, bool isAnnounced, PayloadOptions? options, string? encoding = null)
    {
        using var response = new HttpResponseMessage { Content = new StreamContent(Arriving(json, sizes, encoding)) };
        response.Content.Headers.ContentLength = isAnnounced && encoding is null ? json.Length : null;
        using var body = await PooledBody.ReadAsync(response, response.Content.Headers.ContentLength, int.MaxValue, Places, options, WireCall.Token);
        Assert.Null(body.Interruption);
        Assert.Equal(json.AsSpan(0, Math.Min(json.Length, 64 * 1024)), body.CopyStart(64 * 1024).Span);
        return AlbumOutcome.Of(JsonAnswer<Album>.Read(body.Memory.Span, JsonValue.ReadModel<Album>, body.Payloads));
    }

    // as a handler unpacks it
    private static Stream Arriving(byte[] json, int[] sizes, string? encoding)
    {
        if (encoding is null)
        {
            return new PieceStream(json, sizes);
        }

        using var packed = new MemoryStream();
        using (Stream packing = encoding == "br" ? new BrotliStream(packed, CompressionLevel.Fastest) : new GZipStream(packed, CompressionLevel.Fastest))
        {
            packing.Write(json);
        }

        var pieces = new PieceStream(packed.ToArray(), sizes);
        return encoding == "br" ? new BrotliStream(pieces, CompressionMode.Decompress) : new GZipStream(pieces, CompressionMode.Decompress);
    }

    private static T Added<T>(List<T> list, int index, T item)
    {
        Assert.Equal(list.Count, index);
        list.Add(item);
        return item;
    }
}
