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
        var successors = Successors(first);
        foreach (var item in Successors(second).Where(item => !known.Contains(item.Key)))
        {
            successors[item.Key] = item.Value;
        }

        var members = first.Members.Concat(second.Members.Where(member => !known.Contains(member.Value))).ToList();
        var names = NameScope.Members([.. members.Select(static member => member.Name)], ReservedNames.OfEnum(typeName), "Member");
        var nameOf = new Dictionary<string, string>(members.Count, StringComparer.Ordinal);
        for (var i = 0; i < members.Count; i++)
        {
            nameOf[members[i].Value] = names[i];
        }

        return first with
        {
            Members = members.Select((member, index) => member with
            {
                Name = names[index],
                ReplacedBy = successors.TryGetValue(member.Value, out var value) ? nameOf[value] : null,
            }).ToEquatableArray(),
        };
    }

    /// <summary>Which value takes the place of which. By value: the names are only settled together.</summary>
    private static Dictionary<string, string> Successors(EnumModel model)
    {
        var successors = new Dictionary<string, string>(StringComparer.Ordinal);
        if (!model.Members.Any(static member => member.ReplacedBy is not null))
        {
            return successors;
        }

        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var member in model.Members)
        {
            values[member.Name] = member.Value;
        }

        foreach (var member in model.Members)
        {
            if (member.ReplacedBy is { } name && values.TryGetValue(name, out var value))
            {
                successors[member.Value] = value;
            }
        }

        return successors;
    }
}
