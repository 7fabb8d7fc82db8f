using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Venice.OpenApi.Analyzers.Facts;

namespace Venice.OpenApi.Analyzers.Checks;

/// <summary>Texts that become values of an open enum.</summary>
internal static class EnumCheck
{
    private const int LongestText = 100;

    public static void OfLiteral(SyntaxNodeAnalysisContext node, EmittedTypes types)
    {
        var literal = (LiteralExpressionSyntax)node.Node;
        if (literal.Parent is not AttributeArgumentSyntax && types.Enum(node.SemanticModel.GetTypeInfo(literal, node.CancellationToken).ConvertedType) is { } values)
        {
            OfConstant(new(node, types), literal, literal, values);
        }
    }

    /// <param name="place">What a known member would take the place of.</param>
    public static void OfConstant(CheckContext context, SyntaxNode place, ExpressionSyntax expression, EnumFacts values)
    {
        if (context.Constant(expression) is not { HasValue: true, Value: string text } || text.Length > LongestText)
        {
            return;
        }

        var name = values.Type.Name;
        if (values.Find(text) is { } known)
        {
            if (known.Retired is { } reason)
            {
                var replacement = values.Values.FirstOrDefault(value => value.Name == known.ReplacedBy);
                Report(ContractRules.Retired, $"\"{text}\" is retired{(reason.Length > 0 ? ": " + reason.TrimEnd('.', ' ') : "")}{(replacement is null ? "" : $"; \"{replacement.Text}\" takes its place")}", replacement);
            }

            return;
        }

        var (nearest, isMisspelt) = Spelling.Nearest(text, values.Values);
        if (isMisspelt)
        {
            Report(ContractRules.Misspelt, $"\"{text}\" is no value of {name}; \"{nearest!.Text}\" is", nearest);
        }
        else
        {
            Report(ContractRules.Unknown, $"\"{text}\" is no value of {name} that the document knows{(nearest is null ? "" : $"; the nearest is \"{nearest.Text}\"")}", nearest);
        }

        void Report(DiagnosticDescriptor rule, string sentence, EnumValue? meant) =>
            context.Report(rule, place, sentence, values.Type, "", (FixKeys.Known, meant?.Name is { } member && values.HasMember(member) ? member : null), (FixKeys.Enum, values.Type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat)));
    }
}
