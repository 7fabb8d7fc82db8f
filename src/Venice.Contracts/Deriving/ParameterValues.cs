using System.Text.Json;
using System.Text.Json.Nodes;
using Venice.OpenApi.Document;

namespace Venice.Contracts.Deriving;

/// <summary>The parameters of an operation, each with a value that its schema allows.</summary>
internal sealed class ParameterValues
{
    /// <summary>OpenAPI ignores parameters of the first three names; the last is the HTTP handler's own affair.</summary>
    private static readonly string[] OfTransport = ["Accept", "Content-Type", "Authorization", "Accept-Encoding"];

    private readonly Dictionary<string, JsonNode?> _values = new(StringComparer.Ordinal);
    private readonly List<KeyValuePair<string, string>> _query = [];
    private readonly List<KeyValuePair<string, JsonNode>> _headers = [];

    private ParameterValues(string? path) => Path = path;

    /// <summary><see langword="null"/> when a parameter of the path has no value.</summary>
    public string? Path { get; private set; }

    public IReadOnlyDictionary<string, JsonNode?> Values => _values;

    public IReadOnlyList<KeyValuePair<string, string>> Query => _query;

    public IReadOnlyList<KeyValuePair<string, JsonNode>> Headers => _headers;

    public static ParameterValues Of(OpenApiOperation operation, Credentials credentials, List<ContractGap> gaps)
    {
        var values = new ParameterValues(operation.Path);
        foreach (var parameter in operation.Parameters)
        {
            var isHeader = parameter.Location == OpenApiParameterLocation.Header;
            if (isHeader && (credentials.AreIn(parameter.Name) || OfTransport.Contains(parameter.Name, StringComparer.OrdinalIgnoreCase)))
            {
                continue;
            }

            if (!values.Add(parameter))
            {
                gaps.Add(new(parameter.Pointer, "No value could be made for the parameter, or not in its style."));
                values.Path = parameter.IsRequired ? null : values.Path;
            }
        }

        return values;
    }

    private bool Add(OpenApiParameter parameter)
    {
        if (parameter.MediaType is not null || parameter.Schema is not { } schema || new SpecimenMaker(isRequest: true, withOptional: true).Make(schema)?.Plain is not { } value || TextOf(value) is not { } text)
        {
            return false;
        }

        switch (parameter)
        {
            case { Location: OpenApiParameterLocation.Path, Style: "simple" }:
                Path = Path?.Replace($"{{{parameter.Name}}}", Uri.EscapeDataString(text), StringComparison.Ordinal);
                break;
            case { Location: OpenApiParameterLocation.Query, Style: "form" }:
                _query.Add(new(parameter.Name, text));
                break;
            case { Location: OpenApiParameterLocation.Header, Style: "simple" }:
                _headers.Add(new(parameter.Name, JsonValue.Create(text)));
                break;
            case { Location: OpenApiParameterLocation.Cookie, Style: "form" }:
                _headers.Add(new("Cookie", JsonValue.Create($"{parameter.Name}={text}")));
                break;
            default:
                return false;
        }

        _values[parameter.Name] = value;
        return true;
    }

    /// <summary>A list has one item here, which looks the same in every style.</summary>
    private static string? TextOf(JsonNode value) => value switch
    {
        JsonArray { Count: 1 } list => list[0] is JsonValue only ? TextOf(only) : null,
        JsonValue => value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : value.ToJsonString(),
        _ => null,
    };
}
