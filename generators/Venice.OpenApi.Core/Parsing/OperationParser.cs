using Venice.OpenApi.Document;
using Venice.OpenApi.Reading;

namespace Venice.OpenApi.Parsing;

/// <summary>One operation, with what it inherits.</summary>
internal sealed class OperationParser(ParseRun run, SecurityParser security)
{
    private readonly ParameterParser _parameters = new(run);
    private readonly PathTemplate _template = new(run.Bag);
    private readonly BodyParser _bodies = new(run);
    private readonly ResponseParser _responses = new(run);
    private readonly ServerParser _servers = new(run);

    public OpenApiOperation Parse(string method, SpecLocation at, PathItem shared)
    {
        var read = run.Read;
        var parameters = Merge(shared.Parameters, _parameters.ParseList(at));
        var path = PathTemplate.Plain(shared.Path, parameters);
        var outline = new OpenApiOperation
        {
            Place = at.Place,
            Pointer = at.Pointer,
            Node = at.Map,
            Method = method,
            Path = path,
            OperationId = read.Text(at, "operationId"),
            Tags = [.. read.Texts(at, "tags").Distinct(StringComparer.Ordinal)],
        };
        return run.IsWanted(outline) ? Whole(outline, at, shared, parameters) : outline;
    }

    private OpenApiOperation Whole(OpenApiOperation outline, SpecLocation at, PathItem shared, List<OpenApiParameter> parameters)
    {
        var read = run.Read;
        var servers = _servers.Parse(at);
        return new()
        {
            Place = outline.Place,
            Pointer = outline.Pointer,
            Node = outline.Node,
            Method = outline.Method,
            Path = outline.Path,
            OperationId = outline.OperationId,
            Tags = outline.Tags,
            Summary = read.Text(at, "summary"),
            Description = read.Text(at, "description"),
            IsDeprecated = read.Flag(at, "deprecated"),
            Servers = servers.Count > 0 ? servers : shared.Servers,
            Parameters = _template.Fit(outline.Path, at, parameters),
            RequestBody = read.Value(at, "requestBody") is { } body ? _bodies.ParseRequest(at.Child("requestBody", body)) : null,
            Callbacks = run.Incoming.ParseCallbacks(at),
            Responses = _responses.Parse(at),
            Security = security.ParseRequirements(at) ?? run.RootSecurity,
        };
    }

    /// <summary>What an operation says of a parameter replaces what its path says.</summary>
    public static List<OpenApiParameter> Merge(IReadOnlyList<OpenApiParameter> shared, IReadOnlyList<OpenApiParameter> own)
    {
        var merged = new List<OpenApiParameter>(shared);
        foreach (var parameter in own)
        {
            var index = merged.FindIndex(other => ParameterParser.AreSame(other, parameter));
            if (index >= 0)
            {
                merged[index] = parameter;
            }
            else
            {
                merged.Add(parameter);
            }
        }

        return merged;
    }
}
