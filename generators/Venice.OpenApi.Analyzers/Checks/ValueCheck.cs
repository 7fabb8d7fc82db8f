using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Venice.OpenApi.Analyzers.Facts;

namespace Venice.OpenApi.Analyzers.Checks;

/// <summary>The value that a member is given.</summary>
internal static class ValueCheck
{
    public static void Run(CheckContext context, RequestState request, MemberFacts member, AssignmentExpressionSyntax assignment)
    {
        var (value, record) = (assignment.Right, request.Record);
        var type = record.Type;

        // with both there is a rule about that
        if (member.ReplacedBy is { } other && request.Assignment(other) is null)
        {
            context.Report(ContractRules.Replaced, assignment.Left, $"{member.WireName} is deprecated; {record.Member(other)?.WireName ?? other} takes its place", type, member.Name, (FixKeys.Replacement, other));
        }

        if (context.Constant(value) is not { HasValue: true } constant)
        {
            OfExpression(context, record, member, value);
            return;
        }

        switch (constant.Value)
        {
            case null when member.RefusesNull:
                context.Report(ContractRules.Null, value, $"{member.WireName} is required and cannot be null", type, member.Name);
                break;
            case string text when context.Types.Enum(member.Property.Type) is { } known:
                // a literal is looked at wherever it stands
                if (!value.IsKind(SyntaxKind.StringLiteralExpression))
                {
                    EnumCheck.OfConstant(context, value, value, known);
                }

                break;
            case string text:
                TextCheck.Run(context, record, member, value, text);
                break;
            case { } number when Numbers.IsNumber(number):
                NumberCheck.Run(context, record, member, value, number);
                break;
            case bool truth when !member.Listed.IsEmpty && !member.Listed.Contains(truth ? "true" : "false"):
                context.Report(ContractRules.Listed, value, $"{member.WireName} is {string.Join(" or ", member.Listed)}", type, member.Name);
                break;
        }
    }

    private static void OfExpression(CheckContext context, RecordFacts record, MemberFacts member, ExpressionSyntax value)
    {
        if (value is BaseObjectCreationExpressionSyntax { ArgumentList.Arguments: [var address], Initializer: null } && member.Property.Type.Name == "Uri")
        {
            if (context.Constant(address.Expression) is { HasValue: true, Value: string text })
            {
                TextCheck.Run(context, record, member, address.Expression, text);
            }

            return;
        }

        ItemCheck.Run(context, record, member, value);
    }
}
