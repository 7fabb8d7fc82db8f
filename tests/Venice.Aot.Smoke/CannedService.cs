using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace Venice.Aot.Smoke;

/// <summary>Answers without a network: JSON or bytes, as the request asks.</summary>
internal sealed class CannedService : HttpMessageHandler
{
    /// <summary>The head of a PNG of 640 x 512 pixels.</summary>
    public static byte[] Picture { get; } = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAoAAAAIA");

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken).ConfigureAwait(false);
        if (body.Contains("\"return_binary\":true", StringComparison.Ordinal))
        {
            var content = new ByteArrayContent(Picture);
            content.Headers.ContentType = new MediaTypeHeaderValue("image/png");
            return new HttpResponseMessage(HttpStatusCode.OK) { Content = content };
        }

        var json = $$$"""{"id":"1","images":["{{{Convert.ToBase64String(Picture)}}}"],"timing":{"inferenceDuration":1,"inferencePreprocessingTime":1,"inferenceQueueTime":1,"total":3}}""";
        return new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(json, Encoding.UTF8, "application/json") };
    }
}
