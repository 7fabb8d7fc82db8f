using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Venice.OpenApi.Analyzers.Facts;

namespace Venice.OpenApi.Analyzers.Checks;

/// <summary>
/// What becomes of a request that was made as a template: a member that a later <c>with</c> may set again is neither wrong nor missing yet.
/// It is followed by names, as far as is easy; one place too many only keeps a finding back.
/// </summary>
internal sealed class LaterChanges(SemanticModel model, EmittedTypes types, ExpressionSyntax request, CancellationToken cancellation)
{
    private const int Deepest = 4;

    private readonly HashSet<(string Name, SyntaxNode? Scope)> _seen = [];
    private HashSet<string>? _members;
    private bool _isShown;

    /// <summary>Whether it is kept where other assemblies can complete it, which nobody sees from here.</summary>
    public bool IsShown => Found() is not null && _isShown;

    public bool MaySet(string member) => Found().Contains(member);

    private HashSet<string> Found()
    {
        if (_members is null)
        {
            _members = new(StringComparer.Ordinal);
            Follow(request, Deepest);
        }

        return _members;
    }

    /// <param name="node">What holds the request.</param>
    private void Follow(SyntaxNode node, int depth)
    {
        if (depth == 0)
        {
            return;
        }

        while (IsPassedOn(node))
        {
            if (node.Parent is WithExpressionSyntax with)
            {
                _members!.UnionWith(WithIndex.Members(with));
            }

            node = node.Parent!;
        }

        switch (node.Parent)
        {
            case ArgumentSyntax argument:
                Hand(argument, depth);
                break;
            case EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax declarator }:
                Show(model.GetDeclaredSymbol(declarator, cancellation));
                Hold(declarator.Identifier.ValueText, declarator.Parent?.Parent is LocalDeclarationStatementSyntax ? Body(declarator) : null, depth);
                break;
            case EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax property }:
                Show(model.GetDeclaredSymbol(property, cancellation));
                Hold(property.Identifier.ValueText, null, depth);
                break;
            case AssignmentExpressionSyntax assignment when assignment.Right == node:
                var target = model.GetSymbolInfo(assignment.Left, cancellation).Symbol;
                var scope = target is ILocalSymbol or IParameterSymbol ? Body(assignment) : null;
                Show(assignment.Parent is InitializerExpressionSyntax ? null : target);
                foreach (var name in WithIndex.Names(assignment.Left))
                {
                    Hold(name, scope, depth);
                }

                break;
            case ArrowExpressionClauseSyntax or ReturnStatementSyntax or YieldStatementSyntax or LambdaExpressionSyntax:
                Return(node, depth);
                break;
        }
    }

    private void Show(ISymbol? kept)
    {
        var isShown = kept is IFieldSymbol or IPropertySymbol && model.Compilation.Options.OutputKind == OutputKind.DynamicallyLinkedLibrary;
        for (var symbol = kept; isShown && symbol is not (null or INamespaceSymbol); symbol = symbol.ContainingSymbol)
        {
            isShown = symbol.DeclaredAccessibility is Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal;
        }

        _isShown |= isShown;
    }

    // what an expression is part of has the same value, or holds it
    private static bool IsPassedOn(SyntaxNode node) => node.Parent switch
    {
        ParenthesizedExpressionSyntax or PostfixUnaryExpressionSyntax or CastExpressionSyntax or ConditionalExpressionSyntax or AwaitExpressionSyntax => true,
        SwitchExpressionArmSyntax or SwitchExpressionSyntax or ExpressionElementSyntax or CollectionExpressionSyntax => true,
        WithExpressionSyntax with => with.Expression == node,
        BinaryExpressionSyntax pair => pair.IsKind(SyntaxKind.CoalesceExpression),
        InitializerExpressionSyntax initializer => !initializer.IsKind(SyntaxKind.ObjectInitializerExpression) && !initializer.IsKind(SyntaxKind.WithInitializerExpression),
        ArrayCreationExpressionSyntax or ImplicitArrayCreationExpressionSyntax => true,
        BaseObjectCreationExpressionSyntax => node is InitializerExpressionSyntax,
        _ => false,
    };

    private void Hand(ArgumentSyntax argument, int depth)
    {
        if ((model.GetOperation(argument, cancellation) as Microsoft.CodeAnalysis.Operations.IArgumentOperation)?.Parameter is not { ContainingSymbol: { } taker } parameter)
        {
            return;
        }

        foreach (var declaration in taker.OriginalDefinition.DeclaringSyntaxReferences)
        {
            Hold(parameter.Name, declaration.GetSyntax(cancellation), depth);
        }

        // List.Add and Task.FromResult keep what they are given
        if (taker.DeclaringSyntaxReferences.IsEmpty && taker.ContainingNamespace?.ToDisplayString().StartsWith("System", StringComparison.Ordinal) is true && argument.Parent?.Parent is ExpressionSyntax call)
        {
            foreach (var name in WithIndex.Names((call as InvocationExpressionSyntax)?.Expression))
            {
                Hold(name, null, depth);
            }

            Follow(call, depth - 1);
        }
    }

    private void Return(SyntaxNode node, int depth)
    {
        foreach (var ancestor in node.Ancestors())
        {
            switch (ancestor)
            {
                case AnonymousFunctionExpressionSyntax lambda:
                    Follow(lambda, depth - 1);
                    return;
                case LocalFunctionStatementSyntax function:
                    Hold(function.Identifier.ValueText, null, depth);
                    return;
                case MethodDeclarationSyntax method:
                    Hold(method.Identifier.ValueText, null, depth);
                    return;
                case PropertyDeclarationSyntax property:
                    Hold(property.Identifier.ValueText, null, depth);
                    return;
                case MemberDeclarationSyntax:
                    return;
            }
        }
    }

    /// <param name="scope">Where the name means this; <see langword="null"/> for everywhere.</param>
    private void Hold(string name, SyntaxNode? scope, int depth)
    {
        if (depth == 0 || !_seen.Add((name, scope)))
        {
            return;
        }

        if (scope is null)
        {
            _members!.UnionWith(types.Changes.Members(name));
            return;
        }

        foreach (var node in scope.DescendantNodes())
        {
            switch (node)
            {
                case WithExpressionSyntax with when WithIndex.Origins(with).Contains(name):
                    _members!.UnionWith(WithIndex.Members(with));
                    break;

                // what it is handed on to; of another file there is no model here
                case IdentifierNameSyntax use when use.Identifier.ValueText == name && use.SyntaxTree == model.SyntaxTree:
                    Follow(use, depth - 1);
                    break;
            }
        }
    }

    private static SyntaxNode? Body(SyntaxNode node) =>
        node.Ancestors().FirstOrDefault(static ancestor => ancestor is MemberDeclarationSyntax and not GlobalStatementSyntax or CompilationUnitSyntax);
}
