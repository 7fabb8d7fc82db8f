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

    /// <summary>The variables that a pattern or a deconstruction declares.</summary>
    public static IEnumerable<string> Declared(SyntaxNode node) =>
        node.DescendantNodesAndSelf().OfType<SingleVariableDesignationSyntax>().Select(static variable => variable.Identifier.ValueText);

    public static IEnumerable<string> Parameters(LambdaExpressionSyntax lambda) => lambda switch
    {
        SimpleLambdaExpressionSyntax simple => [simple.Parameter.Identifier.ValueText],
        ParenthesizedLambdaExpressionSyntax several => several.ParameterList.Parameters.Select(static parameter => parameter.Identifier.ValueText),
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
