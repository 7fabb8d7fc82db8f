using System.Collections.Immutable;
using Venice.OpenApi.Analyzers.Facts;

namespace Venice.OpenApi.Analyzers.Checks;

/// <summary>Whether a request keeps a rule between its members. What cannot be told is not broken.</summary>
internal static class RuleJudge
{
    /// <summary>All that is broken among the rules that count: always, by what the request holds, or by the method that takes it.</summary>
    public static IEnumerable<RuleBreach> All(RequestState request) => request.Record.Rules
        .Where(rule => Counts(rule, request) || request.Calls.Any(call => call.Brings(rule, request.Record)))
        .Select(rule => Of(rule, request))
        .OfType<RuleBreach>();

    /// <summary>Whether the rule counts by what the request holds.</summary>
    public static bool Counts(MemberRule rule, RequestState request) => rule.When is null || request.Has(rule.When, rule.Is) is true;

    /// <returns><see langword="null"/> when it is kept, or when that cannot be told.</returns>
    public static RuleBreach? Of(MemberRule rule, RequestState request)
    {
        var set = rule.Members.Where(member => request.IsSet(member) is true).ToImmutableArray();
        var unset = rule.Members.Where(member => request.IsSet(member) is false).ToImmutableArray();
        return rule.Kind switch
        {
            "NotTogether" when set.Length == rule.Members.Length => new(rule, IsTooMuch: true, set, null),
            "ExactlyOne" when set.Length > 1 => new(rule, IsTooMuch: true, set, null),
            "Absent" when set.Length > 0 => new(rule, IsTooMuch: true, set, null),
            "Requires" when set.Contains(rule.Members[0]) && unset.Length > 0 => new(rule, IsTooMuch: false, unset, rule.Members[0]),
            "Present" when unset.Length > 0 => new(rule, IsTooMuch: false, unset, rule.When),
            "ExactlyOne" or "AtLeastOne" when unset.Length == rule.Members.Length => new(rule, IsTooMuch: false, ImmutableArray.Create(unset[0]), null),
            _ => null,
        };
    }
}
