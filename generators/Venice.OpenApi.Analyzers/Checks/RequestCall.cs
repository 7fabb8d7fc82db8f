using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Venice.OpenApi.Analyzers.Facts;

namespace Venice.OpenApi.Analyzers.Checks;

/// <summary>A call that is given a request just as it was made, of a method that sets one of its members.</summary>
/// <param name="Flag">The member that the method sets.</param>
/// <param name="Value">What it sets it to.</param>
internal sealed record RequestCall(InvocationExpressionSyntax Syntax, IMethodSymbol Method, string Flag, string Value)
{
    /// <summary>Whether the rule counts because of this call.</summary>
    public bool Brings(MemberRule rule, RecordFacts record) => rule.When == Flag && Constants.AreSame(rule.Is, Value, record.Member(Flag)?.Holds);

    /// <summary>The calls that take the request as their argument, or by a local that never holds anything else.</summary>
    public static IReadOnlyList<RequestCall> Of(SemanticModel model, EmittedTypes types, RecordFacts record, ExpressionSyntax request, CancellationToken cancellation)
    {
        var node = Outside(request);
        return node.Parent switch
        {
            ArgumentSyntax argument => Of(model, record, argument, cancellation) is { } call ? [call] : [],
            EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax declarator } when Scope(declarator) is { } scope && model.GetDeclaredSymbol(declarator, cancellation) is ILocalSymbol { RefKind: RefKind.None } local =>
                OfLocal(model, types, record, local, scope, cancellation),
            _ => [],
        };
    }

    /// <summary>The member that a method sets, or one that it overrides, and to what.</summary>
    public static (string Member, string Value)? FlagOf(IMethodSymbol method)
    {
        for (var current = method.OriginalDefinition; current is not null; current = current.OverriddenMethod)
        {
            foreach (var attribute in current.GetAttributes())
            {
                if (attribute.IsCalled("RequestFlagAttribute") && attribute.Text(0) is { } member && attribute.Text(1) is { } value)
                {
                    return (member, value);
                }
            }
        }

        return null;
    }

    private static RequestCall? Of(SemanticModel model, RecordFacts record, ArgumentSyntax argument, CancellationToken cancellation) =>
        argument is { Parent.Parent: InvocationExpressionSyntax syntax, RefKindKeyword.RawKind: (int)SyntaxKind.None }
        && model.GetSymbolInfo(syntax, cancellation).Symbol is IMethodSymbol method && FlagOf(method) is { } flag
        && method.Parameters.Any(parameter => SymbolEqualityComparer.Default.Equals(parameter.Type, record.Type))
            ? new(syntax, method, flag.Member, flag.Value)
            : null;

    private static List<RequestCall> OfLocal(SemanticModel model, EmittedTypes types, RecordFacts record, ILocalSymbol local, SyntaxNode scope, CancellationToken cancellation)
    {
        var uses = types.Changes.In(scope, cancellation).Uses(local.Name)
            .Where(use => SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(use, cancellation).Symbol, local))
            .Select(Outside)
            .ToList();
        return uses.TrueForAll(use => IsHarmless(use, record))
            ? uses.ConvertAll(use => use.Parent is ArgumentSyntax argument ? Of(model, record, argument, cancellation) : null).OfType<RequestCall>().ToList()
            : [];
    }

    // Anything else may write to the local, or make the call depend on what the request holds.
    private static bool IsHarmless(SyntaxNode use, RecordFacts record) => use.Parent switch
    {
        ArgumentSyntax argument => argument.RefKindKeyword.IsKind(SyntaxKind.None) && argument.Parent is ArgumentListSyntax,
        AssignmentExpressionSyntax assignment => assignment.Right == use,
        MemberAccessExpressionSyntax access => access.Expression == use && !record.Rules.Any(rule => rule.Members.Contains(access.Name.Identifier.ValueText)),
        WithExpressionSyntax or EqualsValueClauseSyntax or ReturnStatementSyntax or ArrowExpressionClauseSyntax => true,
        _ => false,
    };

    private static SyntaxNode Outside(SyntaxNode node)
    {
        while (node.Parent is ParenthesizedExpressionSyntax || node.Parent.IsKind(SyntaxKind.SuppressNullableWarningExpression))
        {
            node = node.Parent!;
        }

        return node;
    }

    private static SyntaxNode? Scope(VariableDeclaratorSyntax declarator) => declarator.Parent?.Parent switch
    {
        LocalDeclarationStatementSyntax { Parent: GlobalStatementSyntax { Parent: { } program } } => program,
        LocalDeclarationStatementSyntax { Parent: SwitchSectionSyntax { Parent: { } choice } } => choice,
        LocalDeclarationStatementSyntax { Parent: { } block } => block,
        _ => null,
    };
}
