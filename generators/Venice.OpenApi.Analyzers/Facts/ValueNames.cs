using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Venice.OpenApi.Analyzers.Facts;

/// <summary>The names that a value may come from. Names, not symbols: one too many only keeps a finding back.</summary>
internal static class ValueNames
{
    private const int Deepest = 50;

    /// <summary>What an expression may take its value from: <c>a ?? b.C(d)</c> names a, b and C. What it declares, as <c>var (a, b)</c> does, it names too.</summary>
    public static IReadOnlyCollection<string> Of(ExpressionSyntax? expression)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        Add(names, expression, 0);
        return names;
    }

    /// <summary>What an expression begins with, and where that comes from.</summary>
    public static HashSet<string> Origins(ExpressionSyntax expression)
    {
        var names = Of(expression);
        return new(names.Concat(names.SelectMany(name => expression.Ancestors().SelectMany(node => Sources(node, name)))), StringComparer.Ordinal);
    }

    /// <summary>The variables that a pattern or a deconstruction declares.</summary>
    public static IEnumerable<string> Declared(SyntaxNode node) =>
        node.DescendantNodesAndSelf().OfType<SingleVariableDesignationSyntax>().Select(static variable => variable.Identifier.ValueText);

    // where a local, an item or a lambda's parameter comes from
    private static IEnumerable<string> Sources(SyntaxNode node, string name) => node switch
    {
        ForEachStatementSyntax each when each.Identifier.ValueText == name => Of(each.Expression),
        ForEachVariableStatementSyntax each when Declared(each.Variable).Contains(name) => Of(each.Expression),
        LambdaExpressionSyntax { Parent.Parent.Parent: InvocationExpressionSyntax call } lambda when Parameters(lambda).Any(parameter => parameter.Identifier.ValueText == name) => Of(call),
        QueryExpressionSyntax query => query.DescendantNodes().SelectMany(clause => OfClause(clause, name)),
        BlockSyntax block => block.Statements.SelectMany(statement => OfStatement(statement, name)),
        SwitchSectionSyntax section => section.Statements.SelectMany(statement => OfStatement(statement, name)),
        CompilationUnitSyntax program => program.Members.OfType<GlobalStatementSyntax>().SelectMany(statement => OfStatement(statement.Statement, name).Concat(Given(statement, name))),
        LocalFunctionStatementSyntax or MemberDeclarationSyntax and not (BaseTypeDeclarationSyntax or BaseNamespaceDeclarationSyntax or GlobalStatementSyntax) => Given(node, name),
        _ => [],
    };

    private static IEnumerable<string> OfStatement(StatementSyntax statement, string name) => statement is LocalDeclarationStatementSyntax local
        ? local.Declaration.Variables.Where(variable => variable.Identifier.ValueText == name).SelectMany(static variable => Of(variable.Initializer?.Value))
        : [];

    // a variable that an expression declares or writes to
    private static IEnumerable<string> Given(SyntaxNode body, string name) => body.DescendantNodes().SelectMany(node => node switch
    {
        SingleVariableDesignationSyntax variable when variable.Identifier.ValueText == name => OfDesignation(variable),
        AssignmentExpressionSyntax assignment when assignment.Parent is not InitializerExpressionSyntax && Of(assignment.Left).Contains(name) => Of(assignment.Right),
        ArgumentSyntax { RefKindKeyword.RawKind: not (int)SyntaxKind.None, Expression: IdentifierNameSyntax use, Parent.Parent: InvocationExpressionSyntax call } when use.Identifier.ValueText == name => OfCall(call),
        _ => [],
    });

    private static IEnumerable<string> OfCall(InvocationExpressionSyntax call) => Of(call).Concat(call.ArgumentList.Arguments.SelectMany(static argument => Of(argument.Expression)));

    private static IEnumerable<string> OfClause(SyntaxNode clause, string name) => clause switch
    {
        FromClauseSyntax from when from.Identifier.ValueText == name => Of(from.Expression),
        JoinClauseSyntax join when join.Identifier.ValueText == name || join.Into?.Identifier.ValueText == name => Of(join.InExpression),
        LetClauseSyntax let when let.Identifier.ValueText == name => Of(let.Expression),
        QueryContinuationSyntax { Parent: QueryBodySyntax body } continuation when continuation.Identifier.ValueText == name => Of(body.SelectOrGroup switch
        {
            SelectClauseSyntax select => select.Expression,
            GroupClauseSyntax group => group.GroupExpression,
            _ => null,
        }),
        _ => [],
    };

    // the nearest that has something to give: a call with `out`, a match, or what is taken apart
    private static IEnumerable<string> OfDesignation(SingleVariableDesignationSyntax variable)
    {
        foreach (var node in variable.Ancestors())
        {
            switch (node)
            {
                case ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call }:
                    return OfCall(call);
                case IsPatternExpressionSyntax match:
                    return Of(match.Expression);
                case SwitchExpressionArmSyntax { Parent: SwitchExpressionSyntax choice }:
                    return Of(choice.GoverningExpression);
                case SwitchSectionSyntax { Parent: SwitchStatementSyntax choice }:
                    return Of(choice.Expression);
                case AssignmentExpressionSyntax assignment:
                    return Of(assignment.Right);
                case StatementSyntax or MemberDeclarationSyntax:
                    return [];
            }
        }

        return [];
    }

    private static IEnumerable<ParameterSyntax> Parameters(LambdaExpressionSyntax lambda) => lambda switch
    {
        SimpleLambdaExpressionSyntax simple => [simple.Parameter],
        ParenthesizedLambdaExpressionSyntax several => several.ParameterList.Parameters,
        _ => [],
    };

    private static void Add(HashSet<string> names, ExpressionSyntax? expression, int depth)
    {
        if (depth > Deepest)
        {
            return;
        }

        switch (expression)
        {
            case SimpleNameSyntax name:
                names.Add(name.Identifier.ValueText);
                break;
            case MemberBindingExpressionSyntax binding:
                names.Add(binding.Name.Identifier.ValueText);
                break;
            case DeclarationExpressionSyntax declaration:
                names.UnionWith(Declared(declaration));
                break;
            default:
                foreach (var part in Parts(expression))
                {
                    Add(names, part, depth + 1);
                }

                break;
        }
    }

    private static IEnumerable<ExpressionSyntax> Parts(ExpressionSyntax? expression) => expression switch
    {
        MemberAccessExpressionSyntax access => [access.Name, access.Expression],
        ConditionalAccessExpressionSyntax access => [access.Expression, access.WhenNotNull],
        ConditionalExpressionSyntax choice => [choice.WhenTrue, choice.WhenFalse],
        BinaryExpressionSyntax pair when pair.IsKind(SyntaxKind.CoalesceExpression) => [pair.Left, pair.Right],
        BinaryExpressionSyntax pair when pair.IsKind(SyntaxKind.AsExpression) => [pair.Left],
        AssignmentExpressionSyntax assignment => [assignment.Left, assignment.Right],
        SwitchExpressionSyntax choice => choice.Arms.Select(static arm => arm.Expression),
        TupleExpressionSyntax tuple => tuple.Arguments.Select(static argument => argument.Expression),
        ParenthesizedExpressionSyntax inner => [inner.Expression],
        PostfixUnaryExpressionSyntax inner => [inner.Operand],
        AwaitExpressionSyntax inner => [inner.Expression],
        CastExpressionSyntax inner => [inner.Expression],
        InvocationExpressionSyntax inner => [inner.Expression],
        ElementAccessExpressionSyntax inner => [inner.Expression],
        WithExpressionSyntax inner => [inner.Expression],
        _ => [],
    };
}
