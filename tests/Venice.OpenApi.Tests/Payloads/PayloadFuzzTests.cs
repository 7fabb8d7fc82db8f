using Venice.OpenApi.Http;
using Venice.OpenApi.Json;
using Venice.OpenApi.Payloads;
using Venice.OpenApi.Tests.Http;
using Venice.OpenApi.Tests.Samples;

namespace Venice.OpenApi.Tests.Payloads;

/// <summary>Answers that somebody has tampered with: what is no JSON is an error, and what is read is what the plain reader reads; nothing is set aside for what did not come.</summary>
[Collection(nameof(MeasuredAlone))]
public sealed class PayloadFuzzTests
{
    /// <summary>What a reading needs however short the answer is, and what one byte of it may cost.</summary>
    private const long Fixed = 256 * 1024;
    private const long ForAByte = 128;

    private static readonly PayloadPlaces Places = new(Album.Places);

    [Fact]
    public Task Answers_DamagedAtWill_AreErrorsOrWhatThePlainReaderReads() => CheckAsync(0, 2_000);

    [Fact]
    [Trait("Category", "Slow")]
    public Task ManyAnswers_DamagedAtWill_AreErrorsOrWhatThePlainReaderReads() => CheckAsync(2_000, 100_000);

    private static Task CheckAsync(int first, int count) =>
        Task.Run(() => CheckAllAsync(first, count), WireCall.Token).WaitAsync(TimeSpan.FromMinutes(10), WireCall.Token);

    private static async Task CheckAllAsync(int first, int count)
    {
        var errors = 0;
        await ReadAsync(AlbumText.Write(0), [1000]); // what is made once is nobody's
        for (var seed = first; seed < first + count; seed++)
        {
            var random = new Random(seed);
            var json = Damage(AlbumText.Write(seed), random);
            var expected = AlbumOutcome.Of(JsonAnswer<Album>.Read(json, JsonValue.ReadModel<Album>));
            var before = GC.GetAllocatedBytesForCurrentThread();
            var actual = await ReadAsync(json, [random.Next(1, 100), random.Next(1, 64 * 1024)]);
            var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

            AlbumOutcome.Same(seed, json, expected, actual);
            Assert.InRange(allocated, 0, Fixed + (ForAByte * json.Length));
            errors += AlbumOutcome.IsError(actual) ? 1 : 0;
        }

        Assert.InRange(errors, count / 4, count - (count / 50)); // else it is hardly damaged, or never survives
    }

    private static async Task<string> ReadAsync(byte[] json, int[] sizes)
    {
        using var response = new HttpResponseMessage { Content = new StreamContent(new PieceStream(json, sizes)) };
        using var body = await PooledBody.ReadAsync(response, response.Content.Headers.ContentLength, int.MaxValue, Places, null, WireCall.Token);
        return AlbumOutcome.Of(JsonAnswer<Album>.Read(body.Memory.Span, JsonValue.ReadModel<Album>, body.Payloads));
    }

    private static byte[] Damage(byte[] json, Random random)
    {
        var damaged = json.ToList();
        for (var edits = random.Next(1, 4); edits > 0; edits--)
        {
            var (at, length) = (random.Next(damaged.Count + 1), random.Next(1, 6));
            switch (random.Next(4))
            {
                case 0:
                    damaged.RemoveRange(at, Math.Min(length, damaged.Count - at));
                    break;
                case 1:
                    damaged.InsertRange(at, damaged.Take(random.Next(damaged.Count + 1)).TakeLast(length * 10).ToList());
                    break;
                case 2:
                    var noise = new byte[length];
                    random.NextBytes(noise);
                    damaged.InsertRange(at, noise);
                    break;
                default:
                    damaged.InsertRange(at, Enumerable.Repeat("\"\\{}[],:="u8[random.Next(9)], length));
                    break;
            }
        }

        return [.. damaged];
    }
}
