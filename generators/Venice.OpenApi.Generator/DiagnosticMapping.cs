using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Venice.OpenApi.Diagnostics;

namespace Venice.OpenApi.Generator;

/// <summary>A finding as the compiler reports it, at the document's own line and column.</summary>
internal static class DiagnosticMapping
{
    private static readonly ConcurrentDictionary<DiagnosticRule, DiagnosticDescriptor> Descriptors = new();

    public static Diagnostic ToDiagnostic(DiagnosticInfo finding)
    {
        var position = new LinePosition(Math.Max(0, finding.Place.Line - 1), Math.Max(0, finding.Place.Column - 1));
        var location = Location.Create(finding.Place.File, default, new LinePositionSpan(position, position));
        return Diagnostic.Create(Descriptors.GetOrAdd(finding.Rule, Describe), location, [.. finding.Arguments]);
    }

    private static DiagnosticDescriptor Describe(DiagnosticRule rule) => new(
        rule.Id,
        rule.Title,
        rule.Message,
        category: "OpenApi",
        rule.Severity switch
        {
            RuleSeverity.Error => DiagnosticSeverity.Error,
            RuleSeverity.Warning => DiagnosticSeverity.Warning,
            _ => DiagnosticSeverity.Info,
        },
        isEnabledByDefault: true);
}
