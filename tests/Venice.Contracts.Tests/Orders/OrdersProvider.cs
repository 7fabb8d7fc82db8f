using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace Venice.Contracts.Tests.Orders;

/// <summary>A provider that answers as the contract's state tells it, on a real port. Its answers are written by hand.</summary>
internal sealed class OrdersProvider : IAsyncDisposable
{
    private const string Good = """{"id":"0a0b0c0d-0000-4000-8000-000000000001","at":"2026-11-01T10:00:00.5+01:00","state":"done","due":null,"prices":{"net":1,"gross":1.2},"extra":1}""";

    private readonly WebApplication _application;
    private JsonNode? _state;

    private OrdersProvider(WebApplication application) => _application = application;

    public Uri Address => new(_application.Urls.First());

    public Uri StateUrl => new(Address, "/states");

    /// <param name="spoil">Changes an order before it is sent.</param>
    public static async Task<OrdersProvider> StartAsync(Func<string, string>? spoil = null)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(static kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var provider = new OrdersProvider(builder.Build());
        provider._application.Run(context => provider.AnswerAsync(context, (spoil ?? (static order => order))(Good)));
        await provider._application.StartAsync(TestContext.Current.CancellationToken);
        return provider;
    }

    public ValueTask DisposeAsync() => _application.DisposeAsync();

    private async Task AnswerAsync(HttpContext context, string order)
    {
        if (context.Request.Path == "/states")
        {
            _state = await JsonNode.ParseAsync(context.Request.Body, cancellationToken: context.RequestAborted);
            return;
        }

        var status = int.Parse((string)_state!["params"]!["status"]!, System.Globalization.CultureInfo.InvariantCulture);
        context.Response.StatusCode = status is >= 400 ? 422 : status;
        var body = (context.Request.Method, (string?)_state["params"]!["case"]) switch
        {
            (_, "Text") => """{"text":"no"}""",
            (_, "Code") => """{"code":7}""",
            ("POST", _) => order,
            ("GET", _) => $"[{order},{order}]",
            _ => null,
        };
        if (context.Request.Method == "DELETE")
        {
            context.Response.Headers["X-Refund"] = "12";
        }

        if (body is not null)
        {
            context.Response.ContentType = "application/json";
            await context.Response.WriteAsync(body, context.RequestAborted);
        }
        else if (context.Request.Method == "PUT")
        {
            context.Response.ContentType = "image/jpeg";
            await context.Response.Body.WriteAsync(new byte[] { 0xFF, 0xD8, 0xFF, 0xE0, 0, 16, (byte)'J', (byte)'F', (byte)'I', (byte)'F', 0, 1, 1, 0, 0, 1, 0, 1, 0, 0 }, context.RequestAborted);
        }
    }
}
