using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Venice.OpenApi.Analyzers.Facts;

/// <summary>Where the names that an expression begins with get their values. Each part of a program is looked through once, however many ask.</summary>
internal sealed class ValueOrigins
{
    private readonly ConcurrentDictionary<SyntaxNode, Dictionary<string, HashSet<string>>> _given = new();

    /// <summary>What an expression begins with, and what that is given.</summary>
    public HashSet<string> Of(ExpressionSyntax expression, CancellationToken cancellation)
    {
        var names = ValueNames.Of(expression);
        var origins = new HashSet<string>(names, StringComparer.Ordinal);
        foreach (var node in expression.Ancestors().Where(Gives))
        {
            cancellation.ThrowIfCancellationRequested();
            var given = _given.GetOrAdd(node, static node => Read(node));
            foreach (var name in names)
            {
                if (given.TryGetValue(name, out var sources))
                {
                    origins.UnionWith(sources);
                }
            }
        }

        return origins;
    }

    private static Dictionary<string, HashSet<string>> Read(SyntaxNode node)
    {
        var given = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var (name, sources) in Gifts(node))
        {
            if (!given.TryGetValue(name, out var all))
            {
                given.Add(name, all = new(StringComparer.Ordinal));
            }

            all.UnionWith(sources);
        }

        return given;
    }

    private static bool Gives(SyntaxNode node) =>
        node is ForEachStatementSyntax or ForEachVariableStatementSyntax or LambdaExpressionSyntax or QueryExpressionSyntax or BlockSyntax or SwitchSectionSyntax or CompilationUnitSyntax || IsBody(node);

    private static bool IsBody(SyntaxNode node) => node is LocalFunctionStatementSyntax || (node is MemberDeclarationSyntax and not (BaseTypeDeclarationSyntax or BaseNamespaceDeclarationSyntax or GlobalStatementSyntax));

    // a local, an item or a lambda's parameter, and where it comes from
    private static IEnumerable<(string Name, IEnumerable<string> Sources)> Gifts(SyntaxNode node) => node switch
    {
        ForEachStatementSyntax each => [(each.Identifier.ValueText, ValueNames.Of(each.Expression))],
        ForEachVariableStatementSyntax each => All(ValueNames.Declared(each.Variable), ValueNames.Of(each.Expression)),
        LambdaExpressionSyntax { Parent.Parent.Parent: InvocationExpressionSyntax call } lambda => All(ValueNames.Parameters(lambda), ValueNames.Of(call)),
        QueryExpressionSyntax query => query.DescendantNodes().SelectMany(OfClause),
        BlockSyntax block => block.Statements.SelectMany(OfStatement),
        SwitchSectionSyntax section => section.Statements.SelectMany(OfStatement),
        CompilationUnitSyntax program => program.Members.OfType<GlobalStatementSyntax>().SelectMany(static statement => OfStatement(statement.Statement).Concat(OfBody(statement))),
        _ when IsBody(node) => OfBody(node),
        _ => [],
    };

    private static IEnumerable<(string Name, IEnumerable<string> Sources)> OfStatement(StatementSyntax statement) => statement is LocalDeclarationStatementSyntax local
        ? local.Declaration.Variables.Select(static variable => (variable.Identifier.ValueText, (IEnumerable<string>)ValueNames.Of(variable.Initializer?.Value)))
        : [];

    // a variable that an expression declares or writes to
    private static IEnumerable<(string Name, IEnumerable<string> Sources)> OfBody(SyntaxNode body) => body.DescendantNodes().SelectMany(static node => node switch
    {
        SingleVariableDesignationSyntax variable => [(variable.Identifier.ValueText, OfDesignation(variable))],
        AssignmentExpressionSyntax assignment when assignment.Parent is not InitializerExpressionSyntax => All(ValueNames.Of(assignment.Left), ValueNames.Of(assignment.Right)),
        ArgumentSyntax { RefKindKeyword.RawKind: not (int)SyntaxKind.None, Expression: IdentifierNameSyntax use, Parent.Parent: InvocationExpressionSyntax call } => [(use.Identifier.ValueText, OfCall(call))],
        _ => (IEnumerable<(string Name, IEnumerable<string> Sources)>)[],
    });

    private static IEnumerable<(string Name, IEnumerable<string> Sources)> All(IEnumerable<string> names, IReadOnlyCollection<string> sources) => names.Select(name => (name, (IEnumerable<string>)sources));

    private static IEnumerable<string> OfCall(InvocationExpressionSyntax call) => ValueNames.Of(call).Concat(call.ArgumentList.Arguments.SelectMany(static argument => ValueNames.Of(argument.Expression)));

    private static IEnumerable<(string Name, IEnumerable<string> Sources)> OfClause(SyntaxNode clause) => clause switch
    {
        FromClauseSyntax from => [(from.Identifier.ValueText, ValueNames.Of(from.Expression))],
        JoinClauseSyntax { Into: { } into } join => All([join.Identifier.ValueText, into.Identifier.ValueText], ValueNames.Of(join.InExpression)),
        JoinClauseSyntax join => [(join.Identifier.ValueText, ValueNames.Of(join.InExpression))],
        LetClauseSyntax let => [(let.Identifier.ValueText, ValueNames.Of(let.Expression))],
        QueryContinuationSyntax { Parent: QueryBodySyntax body } continuation => [(continuation.Identifier.ValueText, ValueNames.Of(body.SelectOrGroup switch
        {
            SelectClauseSyntax select => select.Expression,
            GroupClauseSyntax group => group.GroupExpression,
            _ => null,
        }))],
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
                    return ValueNames.Of(match.Expression);
                case SwitchExpressionArmSyntax { Parent: SwitchExpressionSyntax choice }:
                    return ValueNames.Of(choice.GoverningExpression);
                case SwitchSectionSyntax { Parent: SwitchStatementSyntax choice }:
                    return ValueNames.Of(choice.Expression);
                case AssignmentExpressionSyntax assignment:
                    return ValueNames.Of(assignment.Right);
                case StatementSyntax or MemberDeclarationSyntax:
                    return [];
            }
        }

        return [];
    }
}
