using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Venice.Contracts;

namespace Venice.Generated.ContractTests.Judges;

/// <summary>Stands in front of a provider and spoils its answers: a provider that breaks its contract.</summary>
internal sealed class SpoilingProvider : IAsyncDisposable
{
    private static readonly string[] OfTheConnection = ["Host", "Connection", "Content-Length", "Transfer-Encoding"];
    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false });
    private readonly WebApplication _application;
    private readonly Uri _provider;

    private SpoilingProvider(WebApplication application, Uri provider) => (_application, _provider) = (application, provider);

    /// <summary>What becomes of an answer; nothing at first.</summary>
    public Func<ProviderAnswer, ProviderAnswer> Spoil { get; set; } = static answer => answer;

    public Uri Address => new(new Uri(_application.Urls.First()), _provider.AbsolutePath);

    public static async Task<SpoilingProvider> StartAsync(Uri provider)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(static kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var spoiling = new SpoilingProvider(builder.Build(), provider);
        spoiling._application.Run(spoiling.AnswerAsync);
        await spoiling._application.StartAsync(TestContext.Current.CancellationToken);
        return spoiling;
    }

    /// <summary>Replaces text in JSON answers.</summary>
    public static Func<ProviderAnswer, ProviderAnswer> Replacing(string right, string wrong) => answer =>
        answer.Headers.Any(static header => header.Key == "Content-Type" && header.Value.StartsWith("application/json", StringComparison.Ordinal))
            ? new(answer.Status, answer.Headers, Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(answer.Body.Span).Replace(right, wrong, StringComparison.Ordinal)))
            : answer;

    public async ValueTask DisposeAsync()
    {
        await _application.DisposeAsync();
        _http.Dispose();
    }

    private async Task AnswerAsync(HttpContext context)
    {
        using var request = new HttpRequestMessage(new HttpMethod(context.Request.Method), new Uri(_provider.GetLeftPart(UriPartial.Authority) + context.Request.Path.ToUriComponent() + context.Request.QueryString));
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        request.Content = body.Length > 0 ? new ByteArrayContent(body.ToArray()) : null;
        foreach (var (name, values) in context.Request.Headers.Where(static header => !OfTheConnection.Contains(header.Key, StringComparer.OrdinalIgnoreCase)))
        {
            if (!request.Headers.TryAddWithoutValidation(name, values.AsEnumerable()))
            {
                request.Content?.Headers.TryAddWithoutValidation(name, values.AsEnumerable());
            }
        }

        // who signs, signs for the address that was called
        request.Headers.Host = _provider.Authority;
        using var response = await _http.SendAsync(request, context.RequestAborted);
        var answer = Spoil(await ProviderAnswer.ReadAsync(response, context.RequestAborted));
        context.Response.StatusCode = answer.Status;
        foreach (var (name, value) in answer.Headers)
        {
            context.Response.Headers[name] = value;
        }

        if (answer.Body.Length > 0)
        {
            context.Response.ContentLength = answer.Body.Length;
            await context.Response.Body.WriteAsync(answer.Body, context.RequestAborted);
        }
    }
}
