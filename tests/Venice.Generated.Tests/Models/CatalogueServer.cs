using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace Venice.Generated.Tests.Models;

/// <summary>Answers what a client asks about models, and counts it; a picture that is asked for goes to no one.</summary>
internal sealed class CatalogueServer : HttpMessageHandler
{
    private int _lists;
    private int _others;

    /// <summary>What it waits for before it answers.</summary>
    public Task Gate { get; set; } = Task.CompletedTask;

    /// <summary>The status of the next lists of models.</summary>
    public HttpStatusCode Status { get; set; } = HttpStatusCode.OK;

    public JsonArray Models { get; init; } = [];

    public JsonObject Traits { get; init; } = [];

    /// <summary>How often a list of models was asked for.</summary>
    public int Lists => _lists;

    /// <summary>How often anything else than the catalogue was asked for.</summary>
    public int Others => _others;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var path = request.RequestUri!.AbsolutePath;
        var type = System.Web.HttpUtility.ParseQueryString(request.RequestUri.Query)["type"];
        var isList = path.EndsWith("/models", StringComparison.Ordinal);
        if (!isList && !path.Contains("/models/", StringComparison.Ordinal))
        {
            Interlocked.Increment(ref _others);
            return new(HttpStatusCode.BadRequest) { Content = Json(new() { ["error"] = "no" }), RequestMessage = request };
        }

        if (isList)
        {
            Interlocked.Increment(ref _lists);
        }

        await Gate.WaitAsync(cancellationToken);
        JsonNode data = isList ? new JsonArray([.. Models.Where(model => (string?)model!["type"] == type).Select(static model => model!.DeepClone())])
            : path.EndsWith("traits", StringComparison.Ordinal) ? Traits.DeepClone()
            : new JsonObject();
        return new(isList ? Status : HttpStatusCode.OK) { Content = Json(new() { ["data"] = data, ["object"] = "list", ["type"] = type }), RequestMessage = request };
    }

    private static StringContent Json(JsonObject json) => new(json.ToJsonString(), Encoding.UTF8, "application/json");
}
