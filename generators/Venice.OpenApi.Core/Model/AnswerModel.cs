using Venice.OpenApi.Collections;

namespace Venice.OpenApi.Model;

/// <summary>A way to call the operation, by what it answers.</summary>
/// <param name="MethodName">With <c>Async</c> at its end.</param>
/// <param name="Statuses">The statuses that answer so: <c>200</c>, <c>2XX</c>, <c>default</c>; others of the 2xx class are taken the same way when they carry the same kind of content.</param>
/// <param name="MediaTypes">What is asked for with <c>Accept</c>.</param>
/// <param name="BodyType">For JSON, and for each item of a stream; <see langword="null"/> for a stream of events that nobody described, and for all others.</param>
/// <param name="HeadersTypeName">The emitted type of the typed headers, when some are declared.</param>
/// <param name="SelectedBy">The flag in the request that asks for this answer, when there is one.</param>
internal sealed record AnswerModel(
    string MethodName,
    ContentKind Kind,
    EquatableArray<string> Statuses,
    EquatableArray<string> MediaTypes,
    TypeModel? BodyType,
    string? HeadersTypeName,
    SelectorModel? SelectedBy,
    DocumentationModel Documentation)
{
    /// <summary>Where in the JSON payloads stand, as JSON Pointers in which <c>*</c> is every item or member.</summary>
    public EquatableArray<string> Payloads { get; init; } = [];
}
