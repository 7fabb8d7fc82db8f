using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;

namespace Venice.OpenApi.Core.Tests.Emission.Http;

/// <summary>A real server on a free loopback port that keeps the last request and answers as the test says.</summary>
internal sealed class LoopbackServer : IAsyncDisposable
{
    private readonly WebApplication _application;

    private LoopbackServer(WebApplication application, RequestDelegate answer, bool isRaw)
    {
        _application = application;
        application.Run(async context =>
        {
            Request = await WireRequest.ReadAsync(context.Request, context.Features.Get<IHttpRequestFeature>()!.RawTarget, isRaw);
            await answer(context);
        });
    }

    /// <summary>The last request as it came over the wire.</summary>
    public WireRequest? Request { get; private set; }

    public HttpClient Client { get; private set; } = new();

    /// <param name="isRaw">Whether the parts of a form stay the body that they came as.</param>
    public static async Task<LoopbackServer> StartAsync(RequestDelegate answer, bool isRaw = false)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var server = new LoopbackServer(builder.Build(), answer, isRaw);
        await server._application.StartAsync(TestContext.Current.CancellationToken);
        server.Client.BaseAddress = new Uri(server._application.Urls.Single() + "/v1");
        return server;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _application.DisposeAsync();
    }
}
