namespace Venice.OpenApi.Conformance;

/// <summary>One thing in a value that its schema does not allow.</summary>
/// <param name="Path">Where: <c>style_references[0].strength</c>, <c>headers['odd key']</c>; empty for the value as a whole.</param>
/// <param name="Keyword">The keyword of JSON Schema that was broken.</param>
/// <param name="Message">A sentence for people. It tells the rule and never the value, which may be a prompt.</param>
internal sealed record SchemaViolation(string Path, string Keyword, string Message)
{
    public override string ToString() => Path.Length == 0 ? Message : $"{Path}: {Message}";
}
