using Venice.OpenApi.Http;

namespace Venice.OpenApi.Tests.Http;

/// <summary>Calls that look like emitted ones.</summary>
internal static class WireCall
{
    public static readonly ApiOperation Generate = new("generateImage", "POST", "/image/generate", [["key"], ["wallet"]]);

    public static CancellationToken Token => TestContext.Current.CancellationToken;

    public static ApiCall Begin(this WireServer server, ApiOperation? operation = null, ApiClientOptions? options = null) =>
        new ApiTransport(server.Http, options, server.Address.AbsoluteUri).Begin(operation ?? Generate);

    public static Task<ApiAnswer> SendAsync(this WireServer server, string accept = "application/json", ApiClientOptions? options = null) => server.SendAsync([accept], options);

    public static async Task<ApiAnswer> SendAsync(this WireServer server, string[] accept, ApiClientOptions? options = null)
    {
        using var call = server.Begin(Generate, options);
        call.Accept(accept);
        return await call.SendAsync(Token);
    }
}
