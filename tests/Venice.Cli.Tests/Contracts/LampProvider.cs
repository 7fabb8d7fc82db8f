using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace Venice.Cli.Tests.Contracts;

/// <summary>A provider of lamps, on a real port, with its contract and document. What it answers is the test's.</summary>
internal sealed class LampProvider : IAsyncDisposable
{
    public const string Document = """
        openapi: 3.1.0
        info: { title: Lamps, version: "1" }
        paths:
          /lamps: { get: { operationId: listLamps, responses: { "200": { description: "" } } } }
          /lamps/{id}:
            get: { operationId: getLamp, parameters: [{ name: id, in: path, required: true, schema: { type: string } }], responses: { "200": { description: "" }, "404": { description: "" } } }
        """;

    public const string Pact = """
        {"consumer":{"name":"shop"},"provider":{"name":"lamps"},"metadata":{"pactSpecification":{"version":"4.0"}},"interactions":[
        {"type":"Synchronous/HTTP","description":"all lamps","request":{"method":"GET","path":"/lamps"},"response":{"status":200}},
        {"type":"Synchronous/HTTP","description":"a lamp","request":{"method":"GET","path":"/lamps/7","headers":{"Authorization":["Bearer test-key"]}},"response":{"status":200,"headers":{"Content-Type":["application/json"]},
          "body":{"contentType":"application/json","encoded":false,"content":{"watts":5}},"matchingRules":{"body":{"$.watts":{"combine":"AND","matchers":[{"match":"integer"}]}}}}},
        {"type":"Synchronous/HTTP","description":"no lamp","providerStates":[{"name":"getLamp answers 404","params":{"operation":"getLamp","status":"404"}}],"request":{"method":"GET","path":"/lamps/8"},"response":{"status":404}}
        ]}
        """;

    private readonly WebApplication _application;
    private readonly ConcurrentQueue<string> _authorizations = new();
    private readonly TaskCompletionSource _asked = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private LampProvider(WebApplication application) => _application = application;

    public string Address => _application.Urls.First();

    /// <summary>Who it was told that callers are.</summary>
    public IEnumerable<string> Authorizations => _authorizations;

    /// <summary>When the first request has come.</summary>
    public Task Asked => _asked.Task;

    /// <summary>Writes contract and document where a test runs the command.</summary>
    public static async Task WriteFilesAsync(TemporaryFolder folder)
    {
        await File.WriteAllTextAsync(folder["lamps.json"], Pact, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(folder["lamps.yaml"], Document, TestContext.Current.CancellationToken);
    }

    /// <param name="lamp">What is answered; nothing ever, when it is <see langword="null"/>.</param>
    public static async Task<LampProvider> StartAsync(string? lamp)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(static kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var provider = new LampProvider(builder.Build());
        provider._application.Run(context =>
        {
            provider._asked.TrySetResult();
            if (context.Request.Headers.Authorization is [{ } authorization])
            {
                provider._authorizations.Enqueue(authorization);
            }

            context.Response.StatusCode = context.Request.Path == "/lamps/8" ? 404 : 200;
            context.Response.ContentType = "application/json";
            return lamp is null ? Task.Delay(Timeout.InfiniteTimeSpan, context.RequestAborted) : context.Response.WriteAsync(lamp, context.RequestAborted);
        });
        await provider._application.StartAsync(TestContext.Current.CancellationToken);
        return provider;
    }

    public ValueTask DisposeAsync() => _application.DisposeAsync();
}
