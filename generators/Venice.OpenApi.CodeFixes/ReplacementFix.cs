using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Venice.OpenApi.Analyzers;
using Venice.OpenApi.Analyzers.Facts;

namespace Venice.OpenApi.CodeFixes;

/// <summary>A deprecated member gives way to the one that takes its place, where its value fits there.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class ReplacementFix() : ContractFix(ContractRules.Replaced.Id)
{
    private protected override async Task OfferAsync(CodeFixContext context, FixPlace place)
    {
        if (place[FixKeys.Replacement] is not { } name || place.Assignment(name) is not null
            || place.Node is not IdentifierNameSyntax { Parent: AssignmentExpressionSyntax assignment } old
            || await place.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false) is not { } model
            || model.GetSymbolInfo(old, context.CancellationToken).Symbol?.ContainingType.GetMembers(name).OfType<IPropertySymbol>().FirstOrDefault() is not { } property)
        {
            return;
        }

        var value = assignment.Right;
        if (!model.ClassifyConversion(value, property.Type).IsImplicit)
        {
            // the text of an open enum's value
            var type = model.GetTypeInfo(value, context.CancellationToken).Type;
            if (property.Type.SpecialType != SpecialType.System_String || type is not { IsValueType: true, Name: not "Nullable" } || EnumFacts.Read((INamedTypeSymbol)type) is null)
            {
                return;
            }

            value = SyntaxFactory.MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, value.WithoutTrivia(), SyntaxFactory.IdentifierName("Value")).WithTriviaFrom(value);
        }

        var renamed = assignment.WithLeft(SyntaxFactory.IdentifierName(name).WithTriviaFrom(old)).WithRight(value);
        Offer(context, place, $"Use {name}", "", place.Root.ReplaceNode(assignment, renamed));
    }
}
