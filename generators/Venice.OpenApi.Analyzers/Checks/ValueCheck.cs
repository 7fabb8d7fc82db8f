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
        Replaced(context, request, member, assignment);
        var value = assignment.Right;
        if (context.Constant(value) is not { HasValue: true } constant)
        {
            OfExpression(context, request, member, value);
            return;
        }

        switch (constant.Value)
        {
            case null when member.RefusesNull:
                context.Report(ContractRules.Null, value, $"{member.WireName} is required and cannot be null", request, member);
                break;
            case string text when context.Types.Enum(member.Property.Type) is { } known:
                // a literal is looked at wherever it stands
                if (!value.IsKind(SyntaxKind.StringLiteralExpression))
                {
                    EnumCheck.OfConstant(context, value, value, known);
                }

                break;
            case string text:
                TextCheck.Run(context, request, member, value, text);
                break;
            case { } number when Numbers.IsNumber(number):
                NumberCheck.Run(context, request, member, value, Numbers.As(number, member.Holds));
                break;
            case bool truth when !member.Listed.IsEmpty && !member.Listed.Contains(truth ? "true" : "false"):
                context.Report(ContractRules.Listed, value, $"{member.WireName} is {string.Join(" or ", member.Listed)}", request, member);
                break;
        }
    }

    private static void Replaced(CheckContext context, RequestState request, MemberFacts member, AssignmentExpressionSyntax assignment)
    {
        if (member.ReplacedBy is not { } other)
        {
            return;
        }

        var (name, type) = (request.Record.Member(other)?.WireName ?? other, request.Record.Type);
        if (request.Assignment(other) is null)
        {
            context.Report(ContractRules.Replaced, assignment.Left, $"{member.WireName} is deprecated; {name} takes its place", type, member.Name, (FixKeys.Replacement, other));
        }
        else if (!request.Record.Rules.Any(rule => rule is { When: null, Kind: "NotTogether" or "ExactlyOne" } && rule.Members.Contains(member.Name) && rule.Members.Contains(other)))
        {
            // otherwise the rule says so
            context.Report(
                ContractRules.Replaced, assignment.Left, $"{member.WireName} is deprecated; {name}, which is set too, takes its place", type, member.Name, (FixKeys.Remove, request.MayLeaveOut(member.Name) ? member.Name : null));
        }
    }

    private static void OfExpression(CheckContext context, RequestState request, MemberFacts member, ExpressionSyntax value)
    {
        if (value is BaseObjectCreationExpressionSyntax { ArgumentList.Arguments: [var address], Initializer: null } && member.Property.Type.Name == "Uri")
        {
            if (context.Constant(address.Expression) is { HasValue: true, Value: string text })
            {
                TextCheck.Run(context, request, member, address.Expression, text);
            }

            return;
        }

        ItemCheck.Run(context, request, member, value);
    }
}
