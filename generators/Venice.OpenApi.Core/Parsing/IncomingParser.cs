using Venice.OpenApi.Document;
using Venice.OpenApi.Reading;

namespace Venice.OpenApi.Parsing;

/// <summary>
/// Webhooks and callbacks, as far as types go. Each text is parsed once, however many operations refer to it, and callbacks of callbacks are not followed:
/// they may lead back to where they came from.
/// </summary>
internal sealed class IncomingParser(ParseRun run)
{
    private readonly BodyParser _bodies = new(run);
    private readonly ParameterParser _parameters = new(run);
    private readonly ResponseParser _responses = new(run);
    private readonly Dictionary<SpecNode, OpenApiIncoming> _callbacks = [];

    public IReadOnlyList<OpenApiIncoming> ParseWebhooks(SpecLocation top)
    {
        var webhooks = new List<OpenApiIncoming>();
        foreach (var (name, written) in run.Read.Entries(run.Read.Map(top, "webhooks")))
        {
            var operations = new List<OpenApiOperation>();
            ParseItem(name, written, operations);
            webhooks.Add(Incoming(name, written, operations));
        }

        return webhooks;
    }

    public IReadOnlyList<OpenApiIncoming> ParseCallbacks(SpecLocation operation)
    {
        var callbacks = new List<OpenApiIncoming>();
        foreach (var (name, written) in run.Read.Entries(run.Read.Map(operation, "callbacks")))
        {
            if (run.References.Follow(written) is not { Map: not null } at)
            {
                continue;
            }

            if (!_callbacks.TryGetValue(at.Node, out var known))
            {
                var operations = new List<OpenApiOperation>();
                foreach (var (expression, item) in run.Read.Entries(at))
                {
                    ParseItem(expression, item, operations);
                }

                _callbacks[at.Node] = known = Incoming(name, at, operations);
            }

            callbacks.Add(known);
        }

        return callbacks;
    }

    private static OpenApiIncoming Incoming(string name, SpecLocation at, List<OpenApiOperation> operations) =>
        new() { Place = at.Place, Pointer = at.Pointer, Node = at.Map, Name = name, Operations = operations };

    private void ParseItem(string name, SpecLocation written, List<OpenApiOperation> operations)
    {
        if (run.References.Follow(written) is not { Map: not null } item)
        {
            return;
        }

        var shared = _parameters.ParseList(item);
        foreach (var (key, at) in run.Read.Entries(item))
        {
            if (PathParser.IsKnownMethod(key) && at.Map is not null)
            {
                operations.Add(ParseOperation(name, key.ToUpperInvariant(), at, shared));
            }
        }
    }

    private OpenApiOperation ParseOperation(string name, string method, SpecLocation at, IReadOnlyList<OpenApiParameter> shared) => new()
    {
        Place = at.Place,
        Pointer = at.Pointer,
        Node = at.Map,
        Method = method,
        Path = name,
        OperationId = run.Read.Text(at, "operationId"),
        Tags = [.. run.Read.Texts(at, "tags").Distinct(StringComparer.Ordinal)],
        Parameters = OperationParser.Merge(shared, _parameters.ParseList(at)),
        RequestBody = run.Read.Value(at, "requestBody") is { } body ? _bodies.ParseRequest(at.Child("requestBody", body)) : null,
        Responses = _responses.Parse(at),
    };
}
