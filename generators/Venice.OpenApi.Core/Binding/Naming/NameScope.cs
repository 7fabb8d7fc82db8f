using System.Globalization;

namespace Venice.OpenApi.Binding.Naming;

/// <summary>Gives out names so that none is given twice. Whoever asks first keeps the plain name; the next get a number.</summary>
internal sealed class NameScope(StringComparer comparer)
{
    private readonly HashSet<string> _taken = new(comparer);

    /// <summary>
    /// The names for the members of one type. A member whose own name is free keeps it, whatever others are numbered:
    /// adding a member at the end renames none of the others.
    /// </summary>
    /// <param name="suffix">What is added to a name that C# or the emitted type needs for itself.</param>
    public static IReadOnlyList<string> Members(IReadOnlyList<string> wanted, ICollection<string> reserved, string suffix, StringComparer? comparer = null)
    {
        var scope = new NameScope(comparer ?? StringComparer.Ordinal);
        var allowed = wanted.Select(name => reserved.Contains(name) ? name + suffix : name).ToList();
        var own = new HashSet<string>(allowed, comparer ?? StringComparer.Ordinal);
        own.UnionWith(reserved);
        var names = new string[allowed.Count];
        for (var i = 0; i < names.Length; i++)
        {
            names[i] = scope._taken.Add(allowed[i]) ? allowed[i] : scope.Numbered(allowed[i], own);
        }

        return names;
    }

    public bool IsFree(string name) => !_taken.Contains(name);

    public string Claim(string name) => _taken.Add(name) ? name : Numbered(name, []);

    private string Numbered(string name, HashSet<string> avoid)
    {
        var stem = char.IsDigit(name[name.Length - 1]) ? name + "_" : name;
        for (var number = 2; ; number++)
        {
            var candidate = stem + number.ToString(CultureInfo.InvariantCulture);
            if (!avoid.Contains(candidate) && _taken.Add(candidate))
            {
                return candidate;
            }
        }
    }
}
