using System.Collections.Concurrent;
using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace Venice.Cli.Tests.Contracts;

/// <summary>As much of a Pact Broker as publishing and asking need.</summary>
internal sealed class BrokerStandIn : IAsyncDisposable
{
    private readonly WebApplication _application;
    private readonly ConcurrentQueue<(string Request, string? Authorization, string Body)> _requests = new();

    private BrokerStandIn(WebApplication application) => _application = application;

    public string Address => _application.Urls.First();

    public IEnumerable<(string Request, string? Authorization, string Body)> Requests => _requests;

    public static async Task<BrokerStandIn> StartAsync(string token, bool isDeployable)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(static kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var broker = new BrokerStandIn(builder.Build());
        broker._application.Run(async context =>
        {
            using var reader = new StreamReader(context.Request.Body);
            broker._requests.Enqueue(($"{context.Request.Method} {context.Request.Path}", context.Request.Headers.Authorization, await reader.ReadToEndAsync(context.RequestAborted)));
            context.Response.ContentType = "application/hal+json";
            context.Response.StatusCode = context.Request.Headers.Authorization == $"Bearer {token}" ? 200 : 401;
            await context.Response.WriteAsync(broker.Answer(context.Request.Path, isDeployable).ToJsonString(), context.RequestAborted);
        });
        await broker._application.StartAsync(TestContext.Current.CancellationToken);
        return broker;
    }

    public ValueTask DisposeAsync() => _application.DisposeAsync();

    private JsonObject Answer(string path, bool isDeployable) => path switch
    {
        "/" => new() { ["_links"] = new JsonObject { ["self"] = new JsonObject { ["href"] = Address }, ["pb:publish-contracts"] = new JsonObject { ["href"] = $"{Address}/contracts/publish" } } },
        "/contracts/publish" => new() { ["notices"] = new JsonArray(new JsonObject { ["type"] = "success", ["text"] = "Pact successfully published" }), ["_embedded"] = new JsonObject(), ["_links"] = new JsonObject() },
        "/matrix" => new()
        {
            ["summary"] = new JsonObject { ["deployable"] = isDeployable, ["reason"] = isDeployable ? "All is verified" : "There is no verified pact", ["success"] = 1, ["failed"] = 0, ["unknown"] = 0 },
            ["notices"] = new JsonArray(),
            ["matrix"] = new JsonArray(),
        },
        _ => [],
    };
}
