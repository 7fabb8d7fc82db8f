using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace Venice.Contracts.Tests.Covering;

/// <summary>A provider of given bodies: <c>GET /7</c> is answered with the seventh.</summary>
internal sealed class BodyProvider : IAsyncDisposable
{
    private readonly WebApplication _application;

    private BodyProvider(WebApplication application) => _application = application;

    public Uri Address => new(_application.Urls.First());

    public static async Task<BodyProvider> StartAsync(IReadOnlyList<string> bodies)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(static kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var application = builder.Build();
        application.Run(context =>
        {
            context.Response.ContentType = "application/json";
            return context.Response.WriteAsync(bodies[int.Parse(context.Request.Path.Value!.AsSpan(1), CultureInfo.InvariantCulture)], context.RequestAborted);
        });
        await application.StartAsync(TestContext.Current.CancellationToken);
        return new(application);
    }

    public ValueTask DisposeAsync() => _application.DisposeAsync();
}
