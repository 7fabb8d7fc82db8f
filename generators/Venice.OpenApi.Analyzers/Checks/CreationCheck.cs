using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Venice.OpenApi.Analyzers.Facts;

namespace Venice.OpenApi.Analyzers.Checks;

/// <summary>Where a record or an open enum is made, or a record is changed by <c>with</c>.</summary>
internal static class CreationCheck
{
    public static void Run(SyntaxNodeAnalysisContext node, EmittedTypes types)
    {
        var expression = (ExpressionSyntax)node.Node;
        var type = node.SemanticModel.GetTypeInfo(expression, node.CancellationToken).Type;
        if (types.Record(type) is { } record)
        {
            OfRecord(new(node, types), expression, record);
        }
        else if (expression is BaseObjectCreationExpressionSyntax { ArgumentList.Arguments: [var text] } && types.Enum(type) is { } values)
        {
            EnumCheck.OfConstant(new(node, types), expression, text.Expression, values);
        }
    }

    private static void OfRecord(CheckContext context, ExpressionSyntax expression, RecordFacts record)
    {
        var initializer = expression is WithExpressionSyntax with ? with.Initializer : ((BaseObjectCreationExpressionSyntax)expression).Initializer;
        var request = new RequestState(context, record, expression);
        foreach (var item in initializer?.Expressions ?? default)
        {
            if (item is AssignmentExpressionSyntax { Left: IdentifierNameSyntax name } assignment && record.Member(name.Identifier.ValueText) is { } member)
            {
                request.Assign(member, assignment);
            }
        }

        foreach (var (member, assignment) in request.Assignments)
        {
            ValueCheck.Run(context, request, member, assignment);
        }

        foreach (var rule in record.Rules)
        {
            RuleCheck.Run(context, request, rule);
        }

        if (record.Rules.Any(static rule => rule.When is not null))
        {
            MethodCheck.Run(context, request);
        }
    }
}
