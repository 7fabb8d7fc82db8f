using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace Venice.Generated.Tests.ImageGenerators;

/// <summary>Passes requests on, and keeps what they were.</summary>
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
        return await base.SendAsync(request, cancellationToken);
    }
}
