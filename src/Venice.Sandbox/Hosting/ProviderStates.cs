using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Venice.Sandbox.Operations;

namespace Venice.Sandbox.Hosting;

/// <summary>
/// Puts the provider into a state that a contract asks for: every request is answered with the status that it names, until the state is left. A verifier replays one
/// interaction after another, so that one state at a time is enough.
/// </summary>
internal sealed class ProviderStates(SandboxState sandbox)
{
    /// <summary>Beside the API, not below its base path: it is no operation.</summary>
    public const string Path = "/provider-states";

    private const int MaxBytes = 64 * 1024;

    private volatile string _wish = "";

    /// <summary>The answer on demand that the state amounts to; empty when requests are answered as usual.</summary>
    public string Wish => _wish;

    public async Task ChangeAsync(HttpContext context, CancellationToken cancellationToken)
    {
        context.Response.StatusCode = await ReadAsync(context.Request, cancellationToken).ConfigureAwait(false) is { } change ? Change(change) : StatusCodes.Status400BadRequest;
    }

    private static async Task<JsonObject?> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (!HttpMethods.IsPost(request.Method) || request.ContentLength is null or > MaxBytes)
        {
            return null;
        }

        try
        {
            return await JsonNode.ParseAsync(request.Body, cancellationToken: cancellationToken).ConfigureAwait(false) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private int Change(JsonObject change)
    {
        var isSetup = Text(change["action"]) is not "teardown";
        var parameters = change["params"] as JsonObject ?? [];
        var isError = int.TryParse(Text(parameters["status"]), NumberStyles.None, CultureInfo.InvariantCulture, out var status) && status >= 400;
        var isOffer = status == 402 && Text(parameters["case"]) is { } name && name != "StandardError";
        sandbox.IsAskedForExamples = isSetup && status == StatusCodes.Status200OK;
        _wish = !isSetup || !isError ? "" : isOffer ? "402-discovery" : status.ToString(CultureInfo.InvariantCulture);
        return StatusCodes.Status200OK;
    }

    private static string? Text(JsonNode? node) => node is JsonValue value && value.TryGetValue(out string? text) ? text : null;
}
