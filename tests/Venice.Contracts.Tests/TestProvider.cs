using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace Venice.Contracts.Tests;

/// <summary>A provider on a real port that answers whatever it is asked as a test says.</summary>
internal sealed class TestProvider : IAsyncDisposable
{
    private readonly WebApplication _application;

    private TestProvider(WebApplication application) => _application = application;

    public Uri Address => new(_application.Urls.First());

    public static async Task<TestProvider> StartAsync(RequestDelegate answer)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(static kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var application = builder.Build();
        application.Run(answer);
        await application.StartAsync(TestContext.Current.CancellationToken);
        return new(application);
    }

    /// <summary>A provider that answers every question with one JSON text.</summary>
    public static Task<TestProvider> StartAsync(string json) => StartAsync(context =>
    {
        context.Response.ContentType = "application/json";
        return context.Response.WriteAsync(json, context.RequestAborted);
    });

    public ValueTask DisposeAsync() => _application.DisposeAsync();
}
