using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Venice.OpenApi.Analyzers.Facts;

/// <summary>
/// Which members a compilation sets by <c>with</c>, under the names of what the expressions begin with. Names, not symbols: one too many only keeps a finding back.
/// It is looked through when there is something to find, not before.
/// </summary>
internal sealed class WithIndex(Compilation compilation)
{
    private const int Deepest = 50;

    private readonly Lazy<Dictionary<string, HashSet<string>>> _members = new(() => Read(compilation));

    /// <summary>The members that are set somewhere beginning with this name.</summary>
    public IEnumerable<string> Members(string name) => _members.Value.TryGetValue(name, out var members) ? members : [];

    public static IEnumerable<string> Members(WithExpressionSyntax with) =>
        with.Initializer.Expressions.OfType<AssignmentExpressionSyntax>().Select(static assignment => assignment.Left).OfType<IdentifierNameSyntax>().Select(static name => name.Identifier.ValueText);

    /// <summary>What an expression begins with, and where that comes from.</summary>
    public static HashSet<string> Origins(WithExpressionSyntax with)
    {
        var names = Names(with.Expression);
        return new(names.Concat(names.SelectMany(name => Sources(with, name))), StringComparer.Ordinal);
    }

    /// <summary>What an expression may take its value from: <c>a ?? b.C(d)</c> names a, b and C.</summary>
    public static IReadOnlyCollection<string> Names(ExpressionSyntax? expression)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        Add(names, expression, 0);
        return names;
    }

    private static Dictionary<string, HashSet<string>> Read(Compilation compilation)
    {
        var index = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var with in compilation.SyntaxTrees.SelectMany(static tree => tree.GetRoot().DescendantNodes()).OfType<WithExpressionSyntax>())
        {
            foreach (var name in Origins(with))
            {
                if (!index.TryGetValue(name, out var members))
                {
                    index.Add(name, members = new(StringComparer.Ordinal));
                }

                members.UnionWith(Members(with));
            }
        }

        return index;
    }

    // where a local, an item or a lambda's parameter comes from
    private static IEnumerable<string> Sources(WithExpressionSyntax with, string name) => with.Ancestors().SelectMany(node => node switch
    {
        ForEachStatementSyntax each when each.Identifier.ValueText == name => Names(each.Expression),
        LambdaExpressionSyntax { Parent.Parent.Parent: InvocationExpressionSyntax call } lambda when Parameters(lambda).Any(parameter => parameter.Identifier.ValueText == name) => Names(call),
        BlockSyntax block => block.Statements.OfType<LocalDeclarationStatementSyntax>().SelectMany(static local => local.Declaration.Variables).Where(local => local.Identifier.ValueText == name).SelectMany(static local => Names(local.Initializer?.Value)),
        CompilationUnitSyntax program => program.Members.OfType<GlobalStatementSyntax>().Select(static statement => statement.Statement).OfType<LocalDeclarationStatementSyntax>()
            .SelectMany(static local => local.Declaration.Variables).Where(local => local.Identifier.ValueText == name).SelectMany(static local => Names(local.Initializer?.Value)),
        _ => [],
    });

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
            case MemberAccessExpressionSyntax access:
                names.Add(access.Name.Identifier.ValueText);
                Add(names, access.Expression, depth + 1);
                break;
            case MemberBindingExpressionSyntax binding:
                names.Add(binding.Name.Identifier.ValueText);
                break;
            case ConditionalAccessExpressionSyntax access:
                Add(names, access.Expression, depth + 1);
                Add(names, access.WhenNotNull, depth + 1);
                break;
            case ConditionalExpressionSyntax choice:
                Add(names, choice.WhenTrue, depth + 1);
                Add(names, choice.WhenFalse, depth + 1);
                break;
            case BinaryExpressionSyntax pair when pair.IsKind(SyntaxKind.CoalesceExpression):
                Add(names, pair.Left, depth + 1);
                Add(names, pair.Right, depth + 1);
                break;
            case SwitchExpressionSyntax choice:
                foreach (var arm in choice.Arms)
                {
                    Add(names, arm.Expression, depth + 1);
                }

                break;
            default:
                if (Inner(expression) is { } inner)
                {
                    Add(names, inner, depth + 1);
                }

                break;
        }
    }

    private static ExpressionSyntax? Inner(ExpressionSyntax? expression) => expression switch
    {
        ParenthesizedExpressionSyntax inner => inner.Expression,
        PostfixUnaryExpressionSyntax inner => inner.Operand,
        AwaitExpressionSyntax inner => inner.Expression,
        CastExpressionSyntax inner => inner.Expression,
        InvocationExpressionSyntax inner => inner.Expression,
        ElementAccessExpressionSyntax inner => inner.Expression,
        WithExpressionSyntax inner => inner.Expression,
        _ => null,
    };
}
