using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;

namespace Venice.OpenApi.Generator.Tests.Refit;

/// <summary>A real server on a free loopback port that keeps what it was sent and answers as the test says.</summary>
internal sealed class RefitServer : IAsyncDisposable
{
    private readonly WebApplication _application;

    private RefitServer(WebApplication application, RequestDelegate answer)
    {
        _application = application;
        application.Run(async context =>
        {
            Target = $"{context.Request.Method} {context.Features.Get<IHttpRequestFeature>()!.RawTarget}";
            Headers = context.Request.Headers.ToDictionary(static header => header.Key, static header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase);
            using var body = new StreamReader(context.Request.Body, Encoding.Latin1);
            Body = await body.ReadToEndAsync(context.RequestAborted);
            await answer(context);
        });
    }

    public string Host => _application.Urls.Single();

    public string Target { get; private set; } = "";

    public string Body { get; private set; } = "";

    public IReadOnlyDictionary<string, string> Headers { get; private set; } = new Dictionary<string, string>(StringComparer.Ordinal);

    public string? Header(string name) => Headers.GetValueOrDefault(name);

    /// <summary>Answers everything in the same way.</summary>
    public static Task<RefitServer> StartAsync(int status, string contentType, string content, params (string Name, string Value)[] headers) => StartAsync(async context =>
    {
        context.Response.StatusCode = status;
        foreach (var (name, value) in headers)
        {
            context.Response.Headers[name] = value;
        }

        if (content.Length > 0)
        {
            context.Response.ContentType = contentType;
            await context.Response.Body.WriteAsync(Encoding.Latin1.GetBytes(content), context.RequestAborted);
        }
    });

    public static async Task<RefitServer> StartAsync(RequestDelegate answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var server = new RefitServer(builder.Build(), answer);
        await server._application.StartAsync(TestContext.Current.CancellationToken);
        return server;
    }

    public async ValueTask DisposeAsync() => await _application.DisposeAsync();
}
