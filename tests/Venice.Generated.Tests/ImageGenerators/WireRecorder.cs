using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace Venice.Generated.Tests.ImageGenerators;

/// <summary>Passes requests on, and keeps what they were. Large pictures are answered here: drawing one takes seconds, and nobody looks at it.</summary>
internal sealed class WireRecorder() : DelegatingHandler(new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.All })
{
    private readonly List<(string Path, string Body)> _requests = [];

    public IEnumerable<string> Paths => _requests.Select(static request => request.Path);

    /// <summary>The last body as it was sent; of an upload, its bytes as Latin-1.</summary>
    public string Body => _requests[^1].Body;

    /// <summary>The last body.</summary>
    public JsonObject Json => JsonNode.Parse(Body)!.AsObject();

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is null ? [] : await request.Content.ReadAsByteArrayAsync(cancellationToken);
        _requests.Add((request.RequestUri!.AbsolutePath.Replace("/api/v1", "", StringComparison.Ordinal), Encoding.Latin1.GetString(body)));
        return Body.Contains("\"resolution\":\"2K\"", StringComparison.Ordinal) || Body.Contains("\"resolution\":\"4K\"", StringComparison.Ordinal)
            ? Answer(isJson: Paths.Last() == "/image/generate", request)
            : await base.SendAsync(request, cancellationToken);
    }

    private static HttpResponseMessage Answer(bool isJson, HttpRequestMessage request)
    {
        const string Picture = "iVBORw0KGgoAAAANSUhEUgAAAoAAAAIA"; // the head of a PNG
        HttpContent content = isJson
            ? new StringContent($$$"""{"id":"1","images":["{{{Picture}}}"],"timing":{"inferenceDuration":1,"inferencePreprocessingTime":1,"inferenceQueueTime":1,"total":3}}""", Encoding.UTF8, "application/json")
            : new ByteArrayContent(Convert.FromBase64String(Picture)) { Headers = { ContentType = new("image/png") } };
        return new(HttpStatusCode.OK) { Content = content, RequestMessage = request };
    }
}
