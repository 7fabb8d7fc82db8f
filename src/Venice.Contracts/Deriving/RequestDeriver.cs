using System.Text.Json;
using System.Text.Json.Nodes;
using Venice.OpenApi.Document;
using Venice.OpenApi.Reading;

namespace Venice.Contracts.Deriving;

/// <summary>The requests of an operation: everything that can be said together is said.</summary>
internal sealed class RequestDeriver
{
    private readonly OpenApiOperation _operation;
    private readonly Credentials _credentials;
    private readonly List<ContractGap> _gaps;
    private readonly ParameterValues _parameters;
    private readonly Dictionary<(OpenApiMediaType Body, string Given, bool IsOther), BodySpecimen> _made = [];

    public RequestDeriver(OpenApiOperation operation, Credentials credentials, List<ContractGap> gaps)
    {
        (_operation, _credentials, _gaps) = (operation, credentials, gaps);
        _parameters = ParameterValues.Of(operation, credentials, gaps);
    }

    /// <summary>The kinds of body, or none where there is nothing to send.</summary>
    public IReadOnlyList<OpenApiMediaType?> Bodies() =>
        _operation.RequestBody is { } body && body.Content.Any(IsShown) ? [.. body.Content.Where(IsShown)] : [null];

    /// <summary>The request; and for members that do not go together with it, another one that has them instead.</summary>
    public IEnumerable<ContractRequest> Derive(OpenApiMediaType? body, IReadOnlyList<string> security, ContractAnswer answer, bool withOther)
    {
        if (Derive(body, security, answer, isOther: false, out var leftOut) is not { } request)
        {
            yield break;
        }

        yield return request;
        if (withOther && leftOut.Count > 0 && Derive(body, security, answer, isOther: true, out var stillOut) is { } other)
        {
            _gaps.AddRange(stillOut.Intersect(leftOut, StringComparer.Ordinal).Select(name => new ContractGap(body!.Pointer, $"No request can have {name}: {new RequestBodyMaker(body.Schema!, null, new Dictionary<string, JsonNode>(), []).ObjectionTo(name) ?? "it does not go together with the others"}")));
            // without a file there is nothing to upload, and the same request goes as JSON
            if (other.Parts.Count == 0 || other.Parts.Any(static part => part.FileName is not null))
            {
                yield return other;
            }
        }
    }

    private ContractRequest? Derive(OpenApiMediaType? body, IReadOnlyList<string> security, ContractAnswer answer, bool isOther, out IReadOnlyList<string> leftOut)
    {
        leftOut = [];
        if (_parameters.Path is not { } path)
        {
            return null;
        }

        var empty = new ContractRequest
        {
            Method = new(_operation.Method),
            Path = path,
            Parameters = _parameters.Values,
            Query = [.. _parameters.Query, .. _credentials.Query(security)],
            Headers = [.. _parameters.Headers, .. _credentials.Headers(security)],
        };
        if (body is null)
        {
            return empty;
        }

        if (body.Schema is null || !(MediaType.IsJson(body.Name) || MediaType.IsMultipart(body.Name)))
        {
            return MediaType.IsForm(body.Name) || body.Schema is not null && MediaType.IsJson(body.Name)
                ? Missing(body, "Form bodies are not matched by the engine member by member.")
                : With(empty, body, null, []);
        }

        (var specimen, leftOut) = Make(body, Given(body.Schema, answer), isOther);
        return specimen is null ? null : With(empty, body, specimen, MediaType.IsMultipart(body.Name) ? MultipartParts.Of(body, (JsonObject)specimen.Plain!) : []);
    }

    private static bool IsShown(OpenApiMediaType body) => body.Extension("x-hidden") is not SpecScalar { IsTrue: true };

    private static ContractRequest With(ContractRequest request, OpenApiMediaType body, Specimen? specimen, IReadOnlyList<PactPart> parts) => new()
    {
        Method = request.Method,
        Path = request.Path,
        Parameters = request.Parameters,
        Query = request.Query,
        Headers = request.Headers,
        MediaType = body.Name,
        Json = specimen?.Plain,
        MatchedJson = specimen?.Matched,
        Parts = parts,
        Bytes = specimen is null ? SampleBytes.Of(body.Name) : default(ReadOnlyMemory<byte>),
    };

    private ContractRequest? Missing(OpenApiMediaType body, string reason)
    {
        _gaps.Add(new(body.Pointer, reason));
        return null;
    }

    /// <summary>What the wished answer demands of the request: the flag that selects bytes, and the member that names the format.</summary>
    private Dictionary<string, JsonNode> Given(OpenApiSchema schema, ContractAnswer answer)
    {
        var given = new Dictionary<string, JsonNode>(StringComparer.Ordinal);
        var isSuccess = answer.Status is >= 200 and < 300;
        var mediaType = isSuccess && answer.MediaType is { } wished ? wished : "application/json";
        var isJson = MediaType.IsJson(mediaType);
        if (Selector() is { } selector && selector.Values[isJson ? "json" : "binary"] is { } value && SpecJson.Of(value) is { } flag)
        {
            given[selector.Property] = flag;
        }

        if (!isJson && FormatMember(schema, mediaType) is { } format)
        {
            given[format.Name] = format.Value;
        }

        return given;
    }

    private (string Property, SpecMap Values)? Selector() =>
        _operation.Extension("x-answer-selector") is SpecMap map && map["property"] is SpecScalar property ? (property.Text, map) : null;

    /// <summary>A member whose values are the names of the media types that are answered (<c>png</c> for <c>image/png</c>) decides which of them comes.</summary>
    private (string Name, JsonNode Value)? FormatMember(OpenApiSchema schema, string mediaType)
    {
        var subtypes = _operation.Responses.SelectMany(static response => response.Content).Select(static content => MediaType.EssenceOf(content.Name))
            .Where(static name => !MediaType.IsJson(name)).Select(static name => name[(name.IndexOf('/') + 1)..]).Distinct(StringComparer.Ordinal).ToList();
        var wanted = MediaType.EssenceOf(mediaType)[(mediaType.IndexOf('/') + 1)..];
        foreach (var property in subtypes.Count > 1 ? FlatSchema.Of(schema, static all => all[0]).Properties : [])
        {
            var values = FlatSchema.Of(property.Schema, static all => all[0]).Enum?.OfType<SpecScalar>().Select(static value => value.Text).ToList() ?? [];
            if (subtypes.TrueForAll(values.Contains))
            {
                return (property.Name, wanted);
            }
        }

        return null;
    }

    private BodySpecimen Make(OpenApiMediaType body, Dictionary<string, JsonNode> given, bool isOther)
    {
        var key = (body, string.Join(',', given.Select(static pair => $"{pair.Key}={pair.Value.ToJsonString()}")), isOther);
        if (!_made.TryGetValue(key, out var made))
        {
            var maker = new RequestBodyMaker(body.Schema!, Selector()?.Property, given, _gaps);
            made = new(maker.Make(isOther ? Make(body, given, isOther: false).LeftOut : []), maker.LeftOut);
            _made.Add(key, made);
        }

        return made with { Body = made.Body is { } specimen ? new(specimen.Plain?.DeepClone(), specimen.Matched?.DeepClone()) : null };
    }
}
