using Microsoft.CodeAnalysis;
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
            OfRecord(new(node, types), new(node.SemanticModel, types, record, expression, node.CancellationToken));
        }
        else if (expression is BaseObjectCreationExpressionSyntax { ArgumentList.Arguments: [var text] } && types.Enum(type) is { } values)
        {
            EnumCheck.OfConstant(new(node, types), expression, text.Expression, values);
        }
    }

    private static void OfRecord(CheckContext context, RequestState request)
    {
        foreach (var (member, assignment) in request.Assignments)
        {
            ValueCheck.Run(context, request, member, assignment);
        }

        RuleCheck.Run(context, request);
    }
}
