using System.Globalization;
using System.Text.Json.Nodes;
using Venice.OpenApi.Conformance;
using Venice.Sandbox.Judging;

namespace Venice.Sandbox.Tests.Hosting;

/// <summary>Holds answers against the document: status, content type, body.</summary>
internal static class ContractAnswers
{
    /// <returns>The body when it is JSON.</returns>
    public static async Task<JsonObject?> DemandAsync(HttpResponseMessage response, string method, string path)
    {
        var operation = ContractDocument.Document.Operations.Single(
            operation => string.Equals(operation.Path, path, StringComparison.Ordinal) && string.Equals(operation.Method, method, StringComparison.Ordinal));
        var status = ((int)response.StatusCode).ToString(CultureInfo.InvariantCulture);
        var body = await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        var declared = operation.Responses.SingleOrDefault(answer => string.Equals(answer.Status, status, StringComparison.Ordinal));
        Assert.True(declared is not null, $"{method} {path} does not declare {status}: {System.Text.Encoding.UTF8.GetString(body)}");
        var mediaType = response.Content.Headers.ContentType?.MediaType;
        var media = declared.Content.SingleOrDefault(media => string.Equals(media.Name, mediaType, StringComparison.Ordinal));
        Assert.True(media is not null, $"{method} {path} {status} does not declare {mediaType}.");
        foreach (var header in declared.Headers)
        {
            if (header.Schema is { } schema && response.Headers.TryGetValues(header.Name, out var values))
            {
                Assert.Empty(SchemaWalk.CheckText(schema, string.Join(',', values)));
            }
        }

        if (!string.Equals(mediaType, "application/json", StringComparison.Ordinal))
        {
            return null;
        }

        var json = JsonNode.Parse(body)!.AsObject();
        Assert.Empty(SchemaWalk.Check(media.Schema!, JsonTree.Of(json)));
        return json;
    }
}
