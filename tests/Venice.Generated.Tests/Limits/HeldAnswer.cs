using System.Text;

namespace Venice.Generated.Tests.Limits;

/// <summary>Answers with an empty list of models, after giving others the chance to come in too.</summary>
internal sealed class HeldAnswer(Action entered, Action left) : HttpMessageHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        entered();
        for (var turn = 0; turn < 50; turn++)
        {
            await Task.Yield();
        }

        left();
        return new HttpResponseMessage { Content = new StringContent("""{"data":[],"object":"list","type":"image"}""", Encoding.UTF8, "application/json") };
    }
}
