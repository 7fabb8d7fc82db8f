using System.Globalization;
using Venice.Contracts.Deriving;
using Venice.OpenApi.Document;

namespace Venice.Contracts.Covering;

/// <summary>Everything that a document says of one operation, each with whether a contract's interactions hold it.</summary>
internal sealed class OperationItems(OpenApiOperation operation, IReadOnlyList<RecordedInteraction> interactions, OpenApiDocument document, GapReasons gaps)
{
    private const string NotCalled = "No interaction calls it.";

    private static readonly string[] OfTransport = ["Accept", "Content-Type", "Authorization"];

    private readonly List<CoverageItem> _items = [];

    private string Name => operation.OperationId ?? $"{operation.Method} {operation.Path}";

    public OperationCoverage Read()
    {
        Add(CoverageDimension.Operations, "", Name, operation.Pointer, interactions.Count > 0, NotCalled);
        foreach (var parameter in operation.Parameters)
        {
            AddParameter(parameter);
        }

        foreach (var content in operation.RequestBody?.Content ?? [])
        {
            AddRequest(content);
        }

        foreach (var response in operation.Responses)
        {
            AddResponse(response);
        }

        return new(Name, operation.Method, operation.Path, interactions.Count, _items);
    }

    /// <summary>OpenAPI ignores header parameters of some names, and credentials are no parameters.</summary>
    private void AddParameter(OpenApiParameter parameter)
    {
        var isHeader = parameter.Location == OpenApiParameterLocation.Header;
        if (isHeader && (OfTransport.Contains(parameter.Name, StringComparer.OrdinalIgnoreCase)
            || document.SecuritySchemes.Any(scheme => scheme is { Type: "apiKey", In: "header" } && string.Equals(scheme.Name, parameter.Name, StringComparison.OrdinalIgnoreCase))))
        {
            return;
        }

        var location = parameter.Location.ToString().ToLowerInvariant();
        var isSent = interactions.Any(interaction => parameter.Location switch
        {
            OpenApiParameterLocation.Path => true,
            OpenApiParameterLocation.Query => interaction.Query.Contains(parameter.Name),
            OpenApiParameterLocation.Header => interaction.Headers.Contains(parameter.Name),
            OpenApiParameterLocation.Cookie => interaction.Headers.Contains("cookie:" + parameter.Name),
            _ => interaction.Query.Count > 0,
        });
        var isOfTransport = isHeader && !isSent && string.Equals(parameter.Name, "Accept-Encoding", StringComparison.OrdinalIgnoreCase);
        if (isOfTransport)
        {
            _items.Add(new(CoverageDimension.Parameters, "request", $"header {parameter.Name}", parameter.Pointer, CoverageState.Unreachable, PactLimits.Transport));
            return;
        }

        Add(CoverageDimension.Parameters, "request", $"{location} {parameter.Name}", parameter.Pointer, isSent, "No interaction sends it.");
    }

    private void AddRequest(OpenApiMediaType content)
    {
        var part = $"request {content.Name}";
        List<RecordedBody> bodies = [.. interactions.Select(static interaction => interaction.Request).OfType<RecordedBody>().Where(body => Fits(content.Name, body.MediaType))];
        var reason = content.Extension("x-hidden") is null ? "No interaction sends it." : "Is hidden (x-hidden): the requests leave it out.";
        Add(CoverageDimension.MediaTypes, "request", content.Name, content.Pointer, bodies.Count > 0, reason);
        AddBody(part, isRequest: true, content, bodies);
    }

    private void AddResponse(OpenApiResponse response)
    {
        List<RecordedInteraction> own = [.. interactions.Where(interaction => Answers(response.Status, interaction.Status))];
        Add(CoverageDimension.Statuses, "", response.Status, response.Pointer, own.Count > 0, "No interaction has this answer.");
        foreach (var header in response.Headers)
        {
            var isThere = own.Exists(interaction => interaction.AnswerHeaders.Contains(header.Name));
            _items.Add(new(CoverageDimension.Parameters, response.Status, $"header {header.Name}", header.Pointer, isThere ? CoverageState.Covered : header.IsRequired ? CoverageState.Open : CoverageState.Unreachable,
                isThere ? null : header.IsRequired ? "No interaction looks at it." : PactLimits.Optional));
        }

        foreach (var content in response.Content)
        {
            List<RecordedInteraction> with = [.. own.Where(interaction => Fits(content.Name, interaction.AnswerType ?? interaction.Response?.MediaType))];
            Add(CoverageDimension.MediaTypes, response.Status, content.Name, content.Pointer, with.Count > 0, "No interaction has this answer.");
            AddBody($"{response.Status} {content.Name}", isRequest: false, content, [.. with.Select(static interaction => interaction.Response).OfType<RecordedBody>()]);
        }
    }

    /// <summary>Of content that is neither JSON nor a form its media type is all that can be held; a schema of bytes constrains nothing.</summary>
    private void AddBody(string part, bool isRequest, OpenApiMediaType content, IReadOnlyList<RecordedBody> bodies)
    {
        var isForm = MediaType.IsMultipart(content.Name) || MediaType.IsForm(content.Name);
        if (content.Schema is { } schema && (isForm || MediaType.IsJson(content.Name)))
        {
            _items.AddRange(new BodyCoverage(part, isRequest, isForm, schema, bodies, gaps).Items());
        }
    }

    private void Add(CoverageDimension dimension, string part, string name, string pointer, bool isCovered, string otherwise) =>
        _items.Add(new(dimension, part, name, pointer, isCovered ? CoverageState.Covered : CoverageState.Open, isCovered ? null : gaps.For(pointer, otherwise)));

    private bool Answers(string declared, int status)
    {
        var text = status.ToString(CultureInfo.InvariantCulture);
        return declared == text
            || (!operation.Responses.Any(response => response.Status == text)
                && (declared is [_, 'X', 'X'] ? text[0] == declared[0] : declared == "default" && !operation.Responses.Any(response => response.Status is [var first, 'X', 'X'] && first == text[0])));
    }

    private static bool Fits(string declared, string? recorded)
    {
        if (recorded is null)
        {
            return false;
        }

        var (range, essence) = (MediaType.EssenceOf(declared), MediaType.EssenceOf(recorded));
        return range == essence || range == "*/*" || (range.EndsWith("/*", StringComparison.Ordinal) && essence.StartsWith(range[..^1], StringComparison.Ordinal));
    }
}
