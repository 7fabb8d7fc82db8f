using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;
using Venice.OpenApi.Analyzers;

namespace Venice.OpenApi.CodeFixes;

/// <summary>A text that is no value of an open enum, or no longer one, becomes the value that is meant.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class KnownValueFix() : ContractFix(ContractRules.Misspelt.Id, ContractRules.Unknown.Id, ContractRules.Retired.Id)
{
    private protected override Task OfferAsync(CodeFixContext context, FixPlace place)
    {
        if (place[FixKeys.Known] is { } known && place[FixKeys.Enum] is { } type && place.Node is ExpressionSyntax value)
        {
            var member = SyntaxFactory.ParseExpression($"{type}.{known}").WithTriviaFrom(value).WithAdditionalAnnotations(Simplifier.Annotation);
            Offer(context, place, $"Use {type.Substring(type.LastIndexOf('.') + 1)}.{known}", "", place.Root.ReplaceNode(value, member));
        }

        return Task.CompletedTask;
    }
}
