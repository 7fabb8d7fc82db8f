using Venice.OpenApi.Analyzers.Facts;

namespace Venice.OpenApi.Analyzers.Checks;

/// <summary>Which members may be left out to keep a rule that has too many of them.</summary>
internal static class MemberRemovals
{
    /// <summary>The members that the request names, the last one first: it is the one that is too much. What cannot be left out comes behind the others.</summary>
    public static IReadOnlyList<string> Written(RequestState request, RuleBreach breach) =>
    [
        .. breach.Members.Where(member => request.Assignment(member) is not null)
            .OrderBy(member => request.MayLeaveOut(member) ? 0 : 1)
            .ThenByDescending(member => request.Assignment(member)!.SpanStart),
    ];

    /// <returns>Groups between <c>;</c>, each of members between <c>,</c>; <see langword="null"/> when there is none that leaves a request that is right.</returns>
    public static string? Of(RequestState request, RuleBreach breach)
    {
        var written = Written(request, breach);
        var groups = breach.Rule.Kind switch
        {
            "NotTogether" => written.Select(static member => new List<string> { member }),
            "ExactlyOne" when written.Count == breach.Members.Length => written.Reverse().Select(kept => written.Where(member => member != kept).ToList()),
            _ => [[.. written]],
        };
        var proposed = groups.Select(group => Completed(request, breach, group)).OfType<List<string>>().Select(static group => string.Join(",", group)).Distinct(StringComparer.Ordinal).ToList();
        return proposed.Count == 0 ? null : string.Join(";", proposed);
    }

    // what needs a member that is left out is left out with it
    private static List<string>? Completed(RequestState request, RuleBreach breach, List<string> group)
    {
        var broken = new HashSet<MemberRule>(RuleJudge.All(request).Select(static other => other.Rule));
        broken.Remove(breach.Rule);
        while (group.TrueForAll(request.MayLeaveOut))
        {
            if (RuleJudge.All(request.Without(group)).FirstOrDefault(other => !broken.Contains(other.Rule)) is not { } next)
            {
                return LeavesTheOlder(request, group) ? null : group;
            }

            if (next is not { IsTooMuch: false, Because: { } because } || group.Contains(because) || request.Assignment(because) is null)
            {
                return null;
            }

            group.Add(because);
        }

        return null;
    }

    // of an older name and a newer one, the newer one stays
    private static bool LeavesTheOlder(RequestState request, List<string> group) =>
        request.Assignments.Any(item => item.Member.ReplacedBy is { } newer && group.Contains(newer) && !group.Contains(item.Member.Name));
}
