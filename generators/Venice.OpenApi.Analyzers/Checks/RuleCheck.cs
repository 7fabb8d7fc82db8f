using Microsoft.CodeAnalysis;
using Venice.OpenApi.Analyzers.Facts;

namespace Venice.OpenApi.Analyzers.Checks;

/// <summary>Rules between the members that one initializer names, and rules that a method brings into force.</summary>
internal static class RuleCheck
{
    public static void Run(CheckContext context, RequestState request)
    {
        foreach (var rule in request.Record.Rules)
        {
            if (RuleJudge.Counts(rule, request) && RuleJudge.Of(rule, request) is { } breach && !MayBeKept(request, breach))
            {
                Report(context, request, breach, breach.IsTooMuch ? ContractRules.Exclusive : ContractRules.Missing, rule.Sentence);
            }
        }

        foreach (var call in request.Calls)
        {
            foreach (var rule in request.Record.Rules.Where(rule => call.Brings(rule, request.Record)))
            {
                if (RuleJudge.Of(rule, request) is { } breach)
                {
                    Report(context, request, breach, ContractRules.Method, $"{rule.Sentence}; {call.Method.Name} asks with {call.Flag} = {call.Value}");
                }
            }
        }
    }

    // by what comes later
    private static bool MayBeKept(RequestState request, RuleBreach breach) =>
        breach.Rule.Members.Any(request.Later.MaySet) || (breach.Rule.When is { } when && request.Later.MaySet(when)) || (!breach.IsTooMuch && request.Later.IsShown);

    private static void Report(CheckContext context, RequestState request, RuleBreach breach, DiagnosticDescriptor descriptor, string sentence)
    {
        if (!breach.IsTooMuch)
        {
            var place = breach.Because is { } because ? request.Assignment(because) : null;

            // width and height are alike; a condition is like nothing that it asks for
            var like = breach.Rule.Kind == "Requires" ? breach.Because : null;
            context.Report(descriptor, place ?? request.Head, sentence, request.Record.Type, breach.Rule.Key, (FixKeys.Add, Additions(request, breach)), (FixKeys.Like, like));
        }
        else if (MemberRemovals.Written(request, breach) is [var last, ..])
        {
            context.Report(descriptor, request.Assignment(last)!, sentence, request.Record.Type, breach.Rule.Key, (FixKeys.Remove, MemberRemovals.Of(request, breach)));
        }
    }

    // what would break another rule is no help
    private static string? Additions(RequestState request, RuleBreach breach)
    {
        var broken = new HashSet<MemberRule>(RuleJudge.All(request).Select(static other => other.Rule));
        return RuleJudge.All(request.With(breach.Members)).All(other => other.Rule != breach.Rule && broken.Contains(other.Rule)) ? string.Join(",", breach.Members) : null;
    }
}
