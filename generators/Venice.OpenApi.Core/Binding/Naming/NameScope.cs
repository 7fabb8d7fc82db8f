using System.Globalization;

namespace Venice.OpenApi.Binding.Naming;

/// <summary>Gives out names so that none is given twice. Whoever asks first keeps the plain name; the next get a number.</summary>
internal sealed class NameScope
{
    private readonly StringComparer _comparer;
    private readonly HashSet<string> _taken;

    /// <summary>The last number that was tried for a name: thousands that are alike are not counted through again and again.</summary>
    private Dictionary<string, int>? _numbers;

    public NameScope(StringComparer comparer)
        : this([], comparer)
    {
    }

    private NameScope(IEnumerable<string> taken, StringComparer comparer) => (_comparer, _taken) = (comparer, new(taken, comparer));

    /// <summary>
    /// The names for the members of one type. A member whose own name is free keeps it, whatever others are numbered:
    /// adding a member at the end renames none of the others.
    /// </summary>
    /// <param name="suffix">What is added to a name that C# or the emitted type needs for itself.</param>
    /// <param name="companion">A second member that each brings with it.</param>
    public static IReadOnlyList<string> Members(
        IReadOnlyList<string> wanted,
        ICollection<string> reserved,
        string suffix,
        StringComparer? comparer = null,
        Func<string, string>? companion = null)
    {
        var scope = new NameScope(reserved, comparer ?? StringComparer.Ordinal);
        var allowed = new List<string>(wanted.Count);
        foreach (var name in wanted)
        {
            allowed.Add(reserved.Contains(name) ? name + suffix : name);
        }

        HashSet<string>? own = null;
        var names = new string[allowed.Count];
        for (var i = 0; i < names.Length; i++)
        {
            names[i] = scope.TryTake(allowed[i], companion) ? allowed[i] : scope.Numbered(allowed[i], own ??= new(allowed, comparer ?? StringComparer.Ordinal), companion);
        }

        return names;
    }

    public bool IsFree(string name) => !_taken.Contains(name);

    public string Claim(string name) => _taken.Add(name) ? name : Numbered(name, [], companion: null);

    private bool TryTake(string name, Func<string, string>? companion)
    {
        var second = companion?.Invoke(name);
        if (second is not null && _taken.Contains(second))
        {
            return false;
        }

        return _taken.Add(name) && (second is null || _taken.Add(second));
    }

    private string Numbered(string name, HashSet<string> avoid, Func<string, string>? companion)
    {
        var stem = char.IsDigit(name[name.Length - 1]) ? name + "_" : name;
        _numbers ??= new(_comparer);
        for (var number = _numbers.TryGetValue(stem, out var last) ? last + 1 : 2; ; number++)
        {
            var candidate = stem + number.ToString(CultureInfo.InvariantCulture);
            if (!avoid.Contains(candidate) && TryTake(candidate, companion))
            {
                _numbers[stem] = number;
                return candidate;
            }
        }
    }
}
