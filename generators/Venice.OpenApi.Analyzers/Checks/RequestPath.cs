using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Venice.OpenApi.Analyzers.Facts;

namespace Venice.OpenApi.Analyzers.Checks;

/// <summary>Where a value goes, as far as its syntax tells.</summary>
internal static class RequestPath
{
    /// <summary>Whether what the node is a part of has the same value, or holds it.</summary>
    public static bool IsPassedOn(SyntaxNode node) => node.Parent switch
    {
        ParenthesizedExpressionSyntax or PostfixUnaryExpressionSyntax or CastExpressionSyntax or AwaitExpressionSyntax => true,
        SwitchExpressionArmSyntax or ExpressionElementSyntax or SpreadElementSyntax or CollectionExpressionSyntax => true,
        ConditionalExpressionSyntax choice => choice.Condition != node,
        SwitchExpressionSyntax => node is SwitchExpressionArmSyntax,
        ConditionalAccessExpressionSyntax access => access.WhenNotNull == node,
        ElementAccessExpressionSyntax access => access.Expression == node,
        WithExpressionSyntax with => with.Expression == node,
        BinaryExpressionSyntax pair => pair.IsKind(SyntaxKind.CoalesceExpression) || pair.IsKind(SyntaxKind.AsExpression),
        InitializerExpressionSyntax initializer => !initializer.IsKind(SyntaxKind.ObjectInitializerExpression) && !initializer.IsKind(SyntaxKind.WithInitializerExpression),
        ArrayCreationExpressionSyntax or ImplicitArrayCreationExpressionSyntax => true,
        BaseObjectCreationExpressionSyntax => node is InitializerExpressionSyntax,
        _ => false,
    };

    /// <summary>What a pattern, a loop or a query calls it, or an item of it.</summary>
    public static IEnumerable<string> Names(SyntaxNode? taker) => taker switch
    {
        IsPatternExpressionSyntax match => ValueNames.Declared(match.Pattern),
        SwitchStatementSyntax choice => choice.Sections.SelectMany(static section => section.Labels).SelectMany(ValueNames.Declared),
        SwitchExpressionSyntax choice => choice.Arms.Select(static arm => arm.Pattern).SelectMany(ValueNames.Declared),
        ForEachStatementSyntax each => [each.Identifier.ValueText],
        ForEachVariableStatementSyntax each => ValueNames.Declared(each.Variable),
        FromClauseSyntax from => [from.Identifier.ValueText],
        LetClauseSyntax let => [let.Identifier.ValueText],
        JoinClauseSyntax join => join.Into is { } into ? [join.Identifier.ValueText, into.Identifier.ValueText] : [join.Identifier.ValueText],
        _ => [],
    };

    /// <summary>What a call is made on: what keeps an item that is added to it.</summary>
    public static ExpressionSyntax? Receiver(InvocationExpressionSyntax call) => call.Expression switch
    {
        MemberAccessExpressionSyntax access => access.Expression,
        MemberBindingExpressionSyntax => call.FirstAncestorOrSelf<ConditionalAccessExpressionSyntax>()?.Expression,
        _ => null,
    };

    /// <summary>Where a name that is declared in a place is known, or a little beyond.</summary>
    public static SyntaxNode Scope(SyntaxNode declaration) => declaration.Ancestors().FirstOrDefault(static ancestor =>
        ancestor is BlockSyntax or SwitchStatementSyntax or AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or CompilationUnitSyntax || (ancestor is MemberDeclarationSyntax and not GlobalStatementSyntax)) ?? declaration;
}
