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
        var members = first.Members.Concat(second.Members.Where(member => !known.Contains(member.Value))).ToList();
        var names = NameScope.Members([.. members.Select(static member => member.Name)], ReservedNames.OfEnum(typeName), "Member");
        return first with { Members = members.Select((member, index) => member with { Name = names[index] }).ToEquatableArray() };
    }
}
