namespace Venice.OpenApi.Diagnostics;

/// <summary>One kind of finding. <paramref name="Message"/> is a composite format; it says what, where in the document and what to do.</summary>
internal sealed record DiagnosticRule(string Id, RuleSeverity Severity, string Title, string Message)
{
    public DiagnosticInfo At(SourcePlace place, params string[] arguments) => new(this, place, new(arguments));
}
