using System.Text.Json.Nodes;
using Venice.Contracts.Deriving;
using Venice.OpenApi.Document;

namespace Venice.Contracts.Covering;

/// <summary>A body of a contract against the document: what breaks it proves nothing, and what is of one alternative proves nothing of another.</summary>
/// <param name="body">The body.</param>
/// <param name="isRequest">Whether it is sent.</param>
/// <param name="isForm">Whether its members are fields of a form: texts, whatever they stand for.</param>
internal sealed class BodyVerdict(RecordedBody body, bool isRequest, bool isForm)
{
    private readonly Dictionary<SchemaGuard, bool> _known = [];

    public RecordedBody Body => body;

    public BodyComparison Comparison { get; } = new(body.Rules, allowsMore: !isRequest);

    /// <returns>Why nothing can be proved with it; <see langword="null"/> when it is what the document and its own contract ask for.</returns>
    public string? FaultBy(OpenApiSchema schema) =>
        ObjectionTo(schema, body.Json, isWhole: true) is { } objection ? $"The interaction's own body breaks the document, so that it proves nothing: {objection}"
        : !Comparison.Accepts(body.Json, body.Json) ? "The contract's rules refuse its own example, so that it proves nothing."
        : null;

    /// <summary>Whether it has the alternatives that a place lies below.</summary>
    public bool IsOf(SchemaGuard? guard)
    {
        if (guard is null)
        {
            return true;
        }

        if (!_known.TryGetValue(guard, out var isOf))
        {
            _known[guard] = false; // what only leads to itself is not reached
            isOf = guard.Outer.Any(IsOf) && Has(guard);
            _known[guard] = isOf;
        }

        return isOf;
    }

    /// <summary>The items of a form's list are fields of one name.</summary>
    public IReadOnlyList<PathStep> PathOf(IReadOnlyList<PathStep> path) => isForm ? [.. path.Where(static step => step.Kind != StepKind.Item)] : path;

    private bool Has(SchemaGuard guard)
    {
        var path = PathOf(guard.Path);
        return BodyPlace.TryFind(body.Json, path, out var value) && ObjectionTo(guard.Alternative, value, isWhole: path.Count == 0) is null;
    }

    private string? ObjectionTo(OpenApiSchema schema, JsonNode? value, bool isWhole) => (isForm, isWhole, value) switch
    {
        (true, true, JsonObject) => SpecJson.ObjectionToForm(schema, body.Fields),
        (true, false, JsonValue) when RecordedBody.TextOf(value) is { } text => SpecJson.ObjectionToText(schema, text),
        _ => SpecJson.Objection(schema, value, isRequest),
    };
}
