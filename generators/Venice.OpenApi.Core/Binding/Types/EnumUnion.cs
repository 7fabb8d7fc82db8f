using Venice.OpenApi.Binding.Naming;
using Venice.OpenApi.Collections;
using Venice.OpenApi.Model;

namespace Venice.OpenApi.Binding.Types;

/// <summary>One enum out of two that were given the same name.</summary>
internal static class EnumUnion
{
    /// <summary>The members of <paramref name="first"/> as they are, then those that only <paramref name="second"/> has.</summary>
    public static EnumModel Of(EnumModel first, EnumModel second, string typeName)
    {
        var known = new HashSet<string>(first.Members.Select(static member => member.Value), StringComparer.Ordinal);
        var members = first.Members.Select(member => (Member: member, Replacement: Replacement(first, member)))
            .Concat(second.Members.Where(member => !known.Contains(member.Value)).Select(member => (Member: member, Replacement: Replacement(second, member))))
            .ToList();
        var names = NameScope.Members([.. members.Select(static item => item.Member.Name)], ReservedNames.OfEnum(typeName), "Member");
        return first with
        {
            Members = members.Select((item, index) => item.Member with
            {
                Name = names[index],
                ReplacedBy = members.FindIndex(other => other.Member.Value == item.Replacement) is >= 0 and var replacement ? names[replacement] : null,
            }).ToEquatableArray(),
        };
    }

    // by its value: the names are only settled together
    private static string? Replacement(EnumModel model, EnumMemberModel member) => member.ReplacedBy is { } name ? model.Members.FirstOrDefault(other => other.Name == name)?.Value : null;
}
