using System.Net.Http.Headers;
using RestEase;
using Venice.Benchmarks.Limits;
using Venice.Benchmarks.Peers;
using Venice.Benchmarks.Samples;
using Venice.OpenApi;

namespace Venice.Benchmarks.Loopback;

/// <summary>One small call, by everybody: twelve fields out, one small picture back.</summary>
internal sealed class Calls : IDisposable
{
    /// <summary>Bytes of the picture.</summary>
    public const int Size = 64;

    private static readonly MediaTypeHeaderValue Json = new("application/json");

    private readonly LoopbackServer _server = new(Size);
    private readonly HttpClient _http;
    private readonly byte[] _request = new byte[512];
    private readonly int _length;
    private readonly Uri _address;
    private readonly VeniceApiClient _emitted;
    private readonly VeniceClient _whole;
    private readonly VeniceClient _checked;
    private readonly IRestEaseClient _restEase;
    private readonly INSwagClient _nswag;
    private readonly INSwagClient _nswagNewtonsoft;

    public Calls()
    {
        _http = new HttpClient(new SocketsHttpHandler { UseProxy = false, UseCookies = false }) { BaseAddress = _server.Address };
        _address = new Uri(_server.Address, "image/generate");
        _length = SpanRequestWriter.Write(TwelveFields.Plain, _request);
        _emitted = new VeniceApiClient(_http, new ApiClientOptions { BaseAddress = _server.Address });
        _whole = new VeniceClient("sample-key", new VeniceClientOptions { BaseAddress = _server.Address });
        _checked = new VeniceClient("sample-key", new VeniceClientOptions { BaseAddress = _server.Address, ModelChecks = ModelCheckMode.Refuse });
        _restEase = new RestClient(_http).For<IRestEaseClient>();
        _nswag = NSwagClients.Create(NSwagClients.SystemTextJson, _http, _server.Address);
        _nswagNewtonsoft = NSwagClients.Create(NSwagClients.Newtonsoft, _http, _server.Address);
    }

    /// <summary>The floor: bytes that are ready, and bytes that nobody reads.</summary>
    public async Task<int> Bare()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, _address) { Content = new ByteArrayContent(_request, 0, _length) { Headers = { ContentType = Json } } };
        using var response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead).ConfigureAwait(false);
        return (await response.Content.ReadAsByteArrayAsync().ConfigureAwait(false)).Length;
    }

    public async Task<int> Emitted() => (await _emitted.Image.GenerateImageAsync(TwelveFields.Ours).ConfigureAwait(false)).Value.Images[0].Length;

    public async Task<int> Whole() => (await _whole.Images.GenerateAsync(TwelveFields.Ours).ConfigureAwait(false))[0].Bytes.Length;

    /// <summary>With the catalogue's limits besides the document's; retries and the failure budget are always on.</summary>
    public async Task<int> Checked() => (await _checked.Images.GenerateAsync(TwelveFields.Ours).ConfigureAwait(false))[0].Bytes.Length;

    public async Task<int> NSwag() => Convert.FromBase64String((await _nswag.GenerateAsync().ConfigureAwait(false)).First()).Length;

    public async Task<int> NSwagNewtonsoft() => Convert.FromBase64String((await _nswagNewtonsoft.GenerateAsync().ConfigureAwait(false)).First()).Length;

    public async Task<int> RestEase() => Convert.FromBase64String((await _restEase.GenerateAsync(TwelveFields.Plain).ConfigureAwait(false)).Images[0]).Length;

    public void Dispose()
    {
        _whole.Dispose();
        _checked.Dispose();
        _http.Dispose();
        _server.Dispose();
    }
}
