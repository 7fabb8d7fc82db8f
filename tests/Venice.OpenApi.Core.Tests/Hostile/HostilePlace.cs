namespace Venice.OpenApi.Core.Tests.Hostile;

/// <summary>A document with a hole.</summary>
/// <param name="Findings">The rules that must speak up when the mixed payload stands there, in order and each once; empty when the text is legal there.</param>
internal sealed record HostilePlace(string Name, string Document, string Findings)
{
    public string With(string payload) => Document.Replace("§", HostilePlaces.Escaped(payload), StringComparison.Ordinal);

    /// <param name="root">What stands beside <c>openapi</c>.</param>
    public static HostilePlace OfRoot(string name, string root, string findings = "") => new(name, "{\"openapi\":\"3.2.0\"," + root + "}", findings);

    /// <param name="operation">The inside of <c>POST /a</c>.</param>
    public static HostilePlace OfOperation(string name, string operation, string findings = "") => OfRoot(
        name,
        """ "info":{"title":"T","version":"1"},"components":{"securitySchemes":{"key":{"type":"http","scheme":"bearer"}}},"paths":{"/a":{"post":{""" + operation + "}}}",
        findings);

    /// <param name="schemas">The inside of <c>components/schemas</c>.</param>
    public static HostilePlace OfSchemas(string name, string schemas, string findings = "") =>
        OfRoot(name, """ "info":{"title":"T","version":"1"},"paths":{},"components":{"schemas":{""" + schemas + "}}", findings);
}
