using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using Venice.OpenApi.Document;

namespace Venice.Sandbox.Judging;

/// <summary>Holds a request against the document: path, query, body.</summary>
internal static class RequestJudge
{
    /// <exception cref="Refusal">The document does not allow it.</exception>
    public static async Task<JudgedRequest> JudgeAsync(
        OpenApiOperation operation, IReadOnlyDictionary<string, string> path, HttpRequest request, byte[] content, Caller caller, ModelLimit limit, CancellationToken cancellationToken)
    {
        var query = JudgeParameters(operation, path, request);
        var body = new BodyFields(new JsonObject(), BodyFields.NoUploads);
        if (operation.RequestBody is { } requestBody && (content.Length > 0 || request.ContentType is not null || requestBody.IsRequired || NeedsBody(requestBody)))
        {
            var media = Choose(requestBody, request.ContentType);
            body = media.Name.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase)
                ? await MultipartBody.ReadAsync(content, MediaTypeHeaderValue.Parse(request.ContentType), media.Schema, cancellationToken).ConfigureAwait(false)
                : JsonBody.Read(content);
            if (media.Schema is { } schema)
            {
                ContractJudge.Demand(schema, body.Values, finding => limit.Replaces(operation, finding, body.Values));
            }
        }

        return new JudgedRequest
        {
            Operation = operation,
            Caller = caller,
            Address = new Uri(RequestPlace.Of(request)),
            Path = path,
            Query = query,
            Body = body.Values as JsonObject ?? [],
            Uploads = body.Uploads,
            Header = name => request.Headers[name].ToString(),
        };
    }

    private static JsonObject JudgeParameters(OpenApiOperation operation, IReadOnlyDictionary<string, string> path, HttpRequest request)
    {
        var query = new JsonObject();
        var findings = new List<Finding>();
        foreach (var parameter in operation.Parameters)
        {
            var text = parameter.Location switch
            {
                OpenApiParameterLocation.Path => path[parameter.Name],
                OpenApiParameterLocation.Query => request.Query.TryGetValue(parameter.Name, out var values) ? values.ToString() : null,
                _ => null,
            };
            if (text is null || parameter.Schema is not { } schema)
            {
                continue;
            }

            var value = FormText.Read(text, schema);
            findings.AddRange(ContractJudge.Judge(schema, value).Select(finding => finding with { Path = [parameter.Name] }));
            query[parameter.Name] = value;
        }

        return findings.Count == 0 ? query : throw new Refusal(DetailTree.Answer(findings));
    }

    // the document forgets to say that bodies are required; a schema with required members says it too
    private static bool NeedsBody(OpenApiRequestBody body) => body.Content.Any(static media => media.Schema is { } schema && HasRequired(schema.Resolved));

    private static bool HasRequired(OpenApiSchema schema) => schema.Required.Count > 0 || schema.AllOf.Any(static part => part.Resolved.Required.Count > 0);

    private static OpenApiMediaType Choose(OpenApiRequestBody body, string? contentType)
    {
        if (MediaTypeHeaderValue.TryParse(contentType, out var sent))
        {
            foreach (var media in body.Content)
            {
                if (sent.MediaType.Equals(media.Name, StringComparison.OrdinalIgnoreCase))
                {
                    return media;
                }
            }
        }

        throw Refusal.Standard(415, $"Unsupported content type; expected {string.Join(" or ", body.Content.Select(static media => media.Name))}");
    }
}
