using System.Buffers;
using System.Buffers.Text;
using System.Text.Json;
using Venice.Benchmarks.Peers;
using Venice.Benchmarks.Samples;
using Venice.OpenApi;

namespace Venice.Benchmarks.Decoding;

/// <summary>An answer that is large for its pictures, and everybody's way to their bytes. All read the same answer from the same memory.</summary>
internal sealed class PictureAnswers : IDisposable
{
    private const int Window = 64 * 1024;

    private static readonly PayloadOptions ToNowhere = new() { OpenStream = static _ => Stream.Null };

    private readonly byte[] _json;
    private readonly Range[] _texts;
    private readonly byte[] _window = new byte[Window];
    private readonly byte[] _decoded;
    private readonly HttpClient _http;
    private readonly HttpClient _unannounced;
    private readonly VeniceApiClient _ours;
    private readonly VeniceApiClient _oursUnannounced;
    private readonly INSwagClient _nswag;
    private readonly INSwagClient _nswagNewtonsoft;
    private readonly Uri _address = new("http://127.0.0.1/image/generate");

    /// <param name="bytes">Bytes of each picture.</param>
    /// <param name="images">How many there are.</param>
    public PictureAnswers(int bytes, int images)
    {
        Bytes = (long)bytes * images;
        _json = SampleAnswer.Json(bytes, images);
        _texts = [.. Texts(_json, bytes, images)];
        _decoded = new byte[bytes + 2];
        _http = Http(announcesLength: true);
        _unannounced = Http(announcesLength: false);
        _ours = new VeniceApiClient(_http);
        _oursUnannounced = new VeniceApiClient(_unannounced);
        _nswag = NSwagClients.Create(NSwagClients.SystemTextJson, _http, _http.BaseAddress!);
        _nswagNewtonsoft = NSwagClients.Create(NSwagClients.Newtonsoft, _http, _http.BaseAddress!);
    }

    /// <summary>Bytes of all pictures.</summary>
    public long Bytes { get; }

    /// <summary>The limit: each picture's base64, where it lies in the answer, into an array that lies ready.</summary>
    public void Decode()
    {
        foreach (var text in _texts)
        {
            Decode(text, _decoded);
        }
    }

    /// <summary>The limit for pictures that stay in memory: the answer is copied once out of its stream, and each picture decoded into an array of its own.</summary>
    public void CopyAndDecodeFresh()
    {
        using var stream = new AnswerStream(_json);
        while (stream.Read(_window) > 0)
        {
        }

        foreach (var text in _texts)
        {
            Decode(text, GC.AllocateUninitializedArray<byte>(_decoded.Length));
        }
    }

    /// <summary>The emitted client, which hands every piece to a stream as it comes.</summary>
    public async Task Streamed()
    {
        var answer = await _ours.Image.GenerateImageAsync(TwelveFields.Ours, ToNowhere, CancellationToken.None).ConfigureAwait(false);
        Expect(answer.Value.Images[0].IsEmpty);
    }

    /// <summary>The emitted client, which keeps the pictures; the answer told its length.</summary>
    public Task Kept() => KeepAsync(_ours);

    /// <summary>The emitted client, which keeps the pictures; the answer did not tell its length.</summary>
    public Task KeptUnannounced() => KeepAsync(_oursUnannounced);

    /// <summary>The best of System.Text.Json: its own generator, bytes instead of text, straight from the stream.</summary>
    public async Task SystemTextJson()
    {
        using var response = await _http.GetAsync(_address, HttpCompletionOption.ResponseHeadersRead).ConfigureAwait(false);
        using var stream = await response.Content.ReadAsStreamAsync().ConfigureAwait(false);
        var answer = await JsonSerializer.DeserializeAsync(stream, PlainJson.Default.ByteAnswer).ConfigureAwait(false);
        Expect(answer!.Images.Sum(static image => (long)image.Length) == Bytes);
    }

    public Task NSwag() => DecodeTextsAsync(_nswag);

    public Task NSwagNewtonsoft() => DecodeTextsAsync(_nswagNewtonsoft);

    public void Dispose()
    {
        _http.Dispose();
        _unannounced.Dispose();
    }

    // the pictures stand side by side: ["…","…"]
    private static IEnumerable<Range> Texts(byte[] json, int bytes, int images)
    {
        var (start, length) = (json.AsSpan().IndexOf("[\""u8) + 2, Base64.GetMaxEncodedToUtf8Length(bytes));
        return Enumerable.Range(0, images).Select(image => start + (image * (length + 3))).Select(at => at..(at + length));
    }

    private static void Expect(bool isRead)
    {
        if (!isRead)
        {
            throw new InvalidOperationException("The pictures were not read.");
        }
    }

    private HttpClient Http(bool announcesLength) => new(new AnswerHandler(_json, announcesLength)) { BaseAddress = new Uri("http://127.0.0.1/") };

    private void Decode(Range text, byte[] destination) =>
        Expect(Base64.DecodeFromUtf8(_json.AsSpan(text), destination, out _, out _) == OperationStatus.Done);

    private async Task KeepAsync(VeniceApiClient client)
    {
        var answer = await client.Image.GenerateImageAsync(TwelveFields.Ours).ConfigureAwait(false);
        Expect(answer.Value.Images.Sum(static image => (long)image.Length) == Bytes);
    }

    private async Task DecodeTextsAsync(INSwagClient client)
    {
        var images = await client.GenerateAsync().ConfigureAwait(false);
        Expect(images.Sum(static image => (long)Convert.FromBase64String(image).Length) == Bytes);
    }
}
