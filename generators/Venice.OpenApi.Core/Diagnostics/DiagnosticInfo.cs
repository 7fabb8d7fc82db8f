using System.Globalization;
using Venice.OpenApi.Collections;

namespace Venice.OpenApi.Diagnostics;

/// <summary>A finding at its place: a value, so that it can travel through a cached pipeline.</summary>
internal sealed record DiagnosticInfo(DiagnosticRule Rule, SourcePlace Place, EquatableArray<string> Arguments)
{
    /// <summary>The finished sentence.</summary>
    public string Message => string.Format(CultureInfo.InvariantCulture, Rule.Message, [.. Arguments]);

    /// <summary>The form that compilers print and editors understand.</summary>
    public override string ToString() => $"{Place}: {Rule.Severity.ToString().ToLowerInvariant()} {Rule.Id}: {Message}";
}
