using System.Reflection;
using Venice.OpenApi.Diagnostics;

namespace Venice.OpenApi.Generator.Tests.Rules;

/// <summary>Every rule that the generator's assembly declares, wherever it stands.</summary>
internal static class DeclaredRules
{
    public static IReadOnlyList<DiagnosticRule> All { get; } =
    [
        .. typeof(OpenApiGenerator).Assembly.GetTypes()
            .SelectMany(static type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(static field => field.FieldType == typeof(DiagnosticRule))
            .Select(static field => (DiagnosticRule)field.GetValue(null)!)
            .OrderBy(static rule => rule.Id, StringComparer.Ordinal),
    ];
}
