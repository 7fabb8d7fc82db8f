using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using Venice.OpenApi.Analyzers;
using Venice.OpenApi.Analyzers.Facts;

namespace Venice.OpenApi.CodeFixes;

/// <summary>A member that another one needs is added, where a value for it can be told: that of the other one, or the least that is allowed.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class AddMemberFix() : ContractFix(ContractRules.Missing.Id, ContractRules.Method.Id)
{
    private protected override async Task OfferAsync(CodeFixContext context, FixPlace place)
    {
        if (place[FixKeys.Add] is not { } name || place.Request is not { } request
            || await place.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false) is not { } model
            || model.GetTypeInfo(request, context.CancellationToken).Type is not { } type
            || Property(type, name) is not { } property || Value(property, type, place) is not { } value)
        {
            return;
        }

        var assignment = SyntaxFactory.AssignmentExpression(SyntaxKind.SimpleAssignmentExpression, SyntaxFactory.IdentifierName(name), value.WithoutTrivia());
        var changed = request switch
        {
            BaseObjectCreationExpressionSyntax { Initializer: { } initializer } => place.Root.ReplaceNode(initializer, Added(initializer, place.Assignment(place[FixKeys.Like]), assignment)),
            WithExpressionSyntax with => place.Root.ReplaceNode(with.Initializer, Added(with.Initializer, place.Assignment(place[FixKeys.Like]), assignment)),
            BaseObjectCreationExpressionSyntax creation => place.Root.ReplaceNode(creation, creation.WithInitializer(SyntaxFactory.InitializerExpression(
                SyntaxKind.ObjectInitializerExpression, SyntaxFactory.SingletonSeparatedList<ExpressionSyntax>(assignment))).WithAdditionalAnnotations(Formatter.Annotation)),
            _ => null,
        };
        if (changed is not null)
        {
            Offer(context, place, $"Add {name}", "", changed);
        }
    }

    // beside the one that needs it
    private static InitializerExpressionSyntax Added(InitializerExpressionSyntax initializer, AssignmentExpressionSyntax? before, AssignmentExpressionSyntax added)
    {
        var list = initializer.Expressions;
        var index = before is null ? list.Count : list.IndexOf(before) + 1;
        if (index > 0)
        {
            added = added.WithLeadingTrivia(list[index - 1].GetLeadingTrivia()).WithTrailingTrivia(index == list.Count ? list[index - 1].GetTrailingTrivia() : default);
        }

        return initializer.WithExpressions(list.Insert(index, added)).WithAdditionalAnnotations(Formatter.Annotation);
    }

    private static ExpressionSyntax? Value(IPropertySymbol property, ITypeSymbol type, FixPlace place)
    {
        if (place.Assignment(place[FixKeys.Like]) is { } like && Property(type, place[FixKeys.Like]!) is { } other && SymbolEqualityComparer.Default.Equals(other.Type, property.Type))
        {
            return like.Right;
        }

        var member = MemberFacts.Read(property);
        return EmittedTypes.Held(property.Type)?.SpecialType switch
        {
            SpecialType.System_Boolean => SyntaxFactory.LiteralExpression(SyntaxKind.TrueLiteralExpression),
            SpecialType.System_Int32 or SpecialType.System_Int64 when member is { Divisor: null, Listed.IsEmpty: true } =>
                SyntaxFactory.ParseExpression(member.Minimum is { Exact: { } least } minimum ? (minimum.IsExclusive ? least + 1 : least).ToString("0", System.Globalization.CultureInfo.InvariantCulture) : member.Maximum is null ? "1" : member.Maximum.Text),
            _ => null,
        };
    }

    private static IPropertySymbol? Property(ITypeSymbol type, string name) => type.GetMembers(name).OfType<IPropertySymbol>().FirstOrDefault();
}
