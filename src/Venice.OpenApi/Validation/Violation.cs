namespace Venice.OpenApi.Validation;

/// <summary>One thing in a value that the document does not allow.</summary>
/// <param name="Path">Where: <c>style_references[0].strength</c>, <c>headers['odd key']</c>, in the wire's names; empty for the value as a whole.</param>
/// <param name="Rule">What was broken: the JSON Schema keyword (<c>maximum</c>, <c>required</c>, <c>not</c>, …).</param>
/// <param name="Message">A sentence for people. It tells the rule and never the value.</param>
public sealed record Violation(string Path, string Rule, string Message)
{
    /// <summary>The place and the sentence.</summary>
    public override string ToString() => Path.Length == 0 ? Message : $"{Path}: {Message}";
}
