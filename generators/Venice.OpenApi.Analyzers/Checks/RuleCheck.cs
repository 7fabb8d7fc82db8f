using Microsoft.CodeAnalysis.CSharp.Syntax;
using Venice.OpenApi.Analyzers.Facts;

namespace Venice.OpenApi.Analyzers.Checks;

/// <summary>Rules between the members that one initializer names. What cannot be told is not objected to.</summary>
internal static class RuleCheck
{
    public static void Run(CheckContext context, RequestState request, MemberRule rule)
    {
        if (rule.When is null || request.Has(rule.When, rule.Is) is true)
        {
            Judge(context, request, rule);
        }
    }

    private static void Judge(CheckContext context, RequestState request, MemberRule rule)
    {
        var set = rule.Members.Where(member => request.IsSet(member) is true).ToList();
        var unset = rule.Members.Where(member => request.IsSet(member) is false).ToList();
        switch (rule.Kind)
        {
            case "NotTogether" when set.Count == rule.Members.Length:
            case "ExactlyOne" when set.Count > 1:
            case "Absent" when set.Count > 0:
                Exclusive(context, request, rule, set);
                break;
            case "Requires" when set.Contains(rule.Members[0]) && unset.Count > 0:
                Missing(context, request, rule, request.Assignment(rule.Members[0]), unset[0], rule.Members[0]);
                break;
            case "Present" when unset.Count > 0:
                Missing(context, request, rule, rule.When is null ? null : request.Assignment(rule.When), unset[0], null);
                break;
            case "ExactlyOne" or "AtLeastOne" when unset.Count == rule.Members.Length:
                Missing(context, request, rule, null, unset[0], null);
                break;
        }
    }

    private static void Exclusive(CheckContext context, RequestState request, MemberRule rule, List<string> set)
    {
        // the one that was written last is the one that is too much
        var assigned = set.Where(member => request.Assignment(member) is not null).OrderByDescending(member => request.Assignment(member)!.SpanStart).ToList();
        if (assigned.Count > 0)
        {
            context.Report(ContractRules.Exclusive, request.Assignment(assigned[0])!, Sentence(rule), request.Record.Type, rule.Key, (FixKeys.Remove, string.Join(",", assigned)));
        }
    }

    private static void Missing(CheckContext context, RequestState request, MemberRule rule, AssignmentExpressionSyntax? place, string member, string? like) =>
        context.Report(ContractRules.Missing, place ?? request.Head, Sentence(rule), request.Record.Type, rule.Key, (FixKeys.Add, member), (FixKeys.Like, like));

    /// <summary>The citation follows.</summary>
    public static string Sentence(MemberRule rule) => rule.Message.TrimEnd('.', ' ');
}
