using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Venice.OpenApi.Analyzers;
using Venice.OpenApi.Analyzers.Facts;

namespace Venice.OpenApi.CodeFixes;

/// <summary>A number that is not allowed becomes the nearest that is, written like the old one.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class NearestNumberFix() : ContractFix(ContractRules.Range.Id, ContractRules.Multiple.Id, ContractRules.Listed.Id)
{
    private protected override async Task OfferAsync(CodeFixContext context, FixPlace place)
    {
        if (place[FixKeys.Bound] is not { } bound || place.Node is not ExpressionSyntax value
            || await place.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false) is not { } model
            || model.GetTypeInfo(value, context.CancellationToken) is not { Type: { } type, ConvertedType: { } target })
        {
            return;
        }

        var isWhole = bound.IndexOf('.') < 0;
        var suffix = (EmittedTypes.Held(target)?.SpecialType, Suffix(value)) switch
        {
            (SpecialType.System_Decimal, ("m" or "M") and var written) => written,
            (SpecialType.System_Decimal, _) => isWhole && type.SpecialType != SpecialType.System_Decimal ? "" : "m",
            (SpecialType.System_Double, ("d" or "D") and var written) => written,

            // an integer that is negative is not unsigned
            (SpecialType.System_Int32 or SpecialType.System_Int64, var written and not ("m" or "M" or "d" or "D" or "f" or "F")) when isWhole && bound[0] != '-' => written,
            (SpecialType.System_Int64, ("l" or "L") and var written) when isWhole => written,
            _ => "",
        };
        var number = SyntaxFactory.ParseExpression(bound + suffix).WithTriviaFrom(value);
        Offer(context, place, $"Use {bound}", "", place.Root.ReplaceNode(value, number));
    }

    // of a literal, signed or not; a hexadecimal one ends in letters that are digits
    private static string Suffix(ExpressionSyntax value)
    {
        var literal = value is PrefixUnaryExpressionSyntax sign ? sign.Operand : value;
        if (literal is not LiteralExpressionSyntax { Token.Text: { Length: > 1 } text } || (text[0] == '0' && text[1] is 'x' or 'X' or 'b' or 'B'))
        {
            return "";
        }

        return text.Substring(text.TrimEnd('u', 'U', 'l', 'L', 'd', 'D', 'f', 'F', 'm', 'M').Length);
    }
}
