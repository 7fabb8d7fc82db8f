using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Venice.OpenApi.Analyzers;

namespace Venice.OpenApi.CodeFixes;

/// <summary>A number that is not allowed becomes the nearest that is.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class NearestNumberFix() : ContractFix(ContractRules.Range.Id, ContractRules.Multiple.Id, ContractRules.Listed.Id)
{
    private protected override async Task OfferAsync(CodeFixContext context, FixPlace place)
    {
        if (place[FixKeys.Bound] is not { } bound || place.Node is not ExpressionSyntax value)
        {
            return;
        }

        var model = await place.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        var suffix = model?.GetTypeInfo(value, context.CancellationToken).Type?.SpecialType switch
        {
            SpecialType.System_Decimal => "m",
            SpecialType.System_Single => "f",
            _ => "",
        };
        var number = SyntaxFactory.ParseExpression(bound + suffix).WithTriviaFrom(value);
        Offer(context, place, $"Use {bound}", "", place.Root.ReplaceNode(value, number));
    }
}
