using Microsoft.CodeAnalysis;

namespace Venice.OpenApi.Analyzers.Facts;

/// <summary>A known value of an open enum.</summary>
/// <param name="Retired">Why it is no longer taken; <see langword="null"/> when it is.</param>
/// <param name="ReplacedBy">The name of the member that takes its place.</param>
internal sealed record EnumValue(string Name, string Text, string? Retired, string? ReplacedBy)
{
    public static EnumValue? Read(IFieldSymbol constant)
    {
        var attributes = constant.GetAttributes();
        var obsolete = attributes.FirstOrDefault(static attribute => attribute.AttributeClass?.Name == "ObsoleteAttribute");
        return constant.ConstantValue is string text
            ? new(constant.Name, text, obsolete is null ? null : obsolete.Text(0) ?? "", attributes.FirstOrDefault(static attribute => attribute.IsCalled("ReplacedByAttribute"))?.Text(0))
            : null;
    }
}
