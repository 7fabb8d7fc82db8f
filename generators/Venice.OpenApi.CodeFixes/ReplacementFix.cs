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

        if (Fitting(assignment.Right, property.Type, model, context.CancellationToken) is { } value)
        {
            var renamed = assignment.WithLeft(SyntaxFactory.IdentifierName(name).WithTriviaFrom(old)).WithRight(value.WithTriviaFrom(assignment.Right));
            Offer(context, place, $"Use {name}", "", place.Root.ReplaceNode(assignment, renamed));
        }
    }

    /// <returns><see langword="null"/> when the other member does not take the value.</returns>
    private static ExpressionSyntax? Fitting(ExpressionSyntax value, ITypeSymbol target, SemanticModel model, CancellationToken cancellation)
    {
        var info = model.GetTypeInfo(value, cancellation);

        // what takes its type from the member means another value there
        if (value is ImplicitObjectCreationExpressionSyntax && !SymbolEqualityComparer.Default.Equals(info.Type, target))
        {
            return null;
        }

        if (model.ClassifyConversion(value, target).IsImplicit)
        {
            return value;
        }

        // the text of an open enum's value
        return target.SpecialType == SpecialType.System_String && info.Type is INamedTypeSymbol { IsValueType: true, Name: not "Nullable" } type && EnumFacts.Read(type) is not null
            ? SyntaxFactory.MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, Operand(value.WithoutTrivia()), SyntaxFactory.IdentifierName("Value"))
            : null;
    }

    private static ExpressionSyntax Operand(ExpressionSyntax value) =>
        value is NameSyntax or MemberAccessExpressionSyntax or InvocationExpressionSyntax or ElementAccessExpressionSyntax or ObjectCreationExpressionSyntax or ParenthesizedExpressionSyntax
            ? value
            : SyntaxFactory.ParenthesizedExpression(value);
}
