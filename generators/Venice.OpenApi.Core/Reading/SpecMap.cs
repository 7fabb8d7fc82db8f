using Venice.OpenApi.Collections;
using Venice.OpenApi.Diagnostics;

namespace Venice.OpenApi.Reading;

/// <summary>A mapping, its entries in document order, its keys unique.</summary>
internal sealed class SpecMap : SpecNode
{
    /// <summary>Up to so many entries are found by looking at each: that costs less than an index.</summary>
    private const int Few = 6;

    private readonly Dictionary<string, SpecEntry>? _byKey;

    // a bit for each key there is: parsers ask for fifty keywords where three are written, and most of their questions end at this
    private readonly ulong _marks;

    /// <exception cref="ArgumentException">A key stands twice: the reader must have dropped and reported it.</exception>
    public SpecMap(SourcePlace place, IReadOnlyList<SpecEntry> entries)
        : base(place)
    {
        Entries = entries is SpecEntry[] array ? new(array) : entries.ToEquatableArray();
        for (var i = 0; i < entries.Count; i++)
        {
            _marks |= Mark(entries[i].Key);
        }

        if (entries.Count <= Few)
        {
            RefuseDuplicates(Entries.Items);
            return;
        }

        _byKey = new(entries.Count, StringComparer.Ordinal);
        for (var i = 0; i < entries.Count; i++)
        {
            _byKey.Add(entries[i].Key, entries[i]);
        }
    }

    public EquatableArray<SpecEntry> Entries { get; }

    public SpecNode? this[string key] => Entry(key)?.Value;

    /// <summary>The marks of several keys in one, for <see cref="MayHave"/>.</summary>
    public static ulong MarksOf(params string[] keys)
    {
        var marks = 0UL;
        foreach (var key in keys)
        {
            marks |= Mark(key);
        }

        return marks;
    }

    /// <summary>False where none of the keys is here whose <see cref="MarksOf"/> are given; true says nothing.</summary>
    public bool MayHave(ulong marks) => (_marks & marks) != 0;

    public SpecEntry? Entry(string key)
    {
        if ((_marks & Mark(key)) == 0)
        {
            return null;
        }

        if (_byKey is not null)
        {
            return _byKey.TryGetValue(key, out var found) ? found : null;
        }

        foreach (var entry in Entries.Items)
        {
            if (string.Equals(entry.Key, key))
            {
                return entry;
            }
        }

        return null;
    }

    // the factors let the keywords that every schema has fall beside those that next to none has
    private static ulong Mark(string key) => key.Length == 0 ? 1UL : 1UL << (((key[0] * 5) - (key[key.Length - 1] * 3) - (key.Length * 2)) & 63);

    private static void RefuseDuplicates(SpecEntry[] entries)
    {
        for (var i = 1; i < entries.Length; i++)
        {
            for (var j = 0; j < i; j++)
            {
                if (string.Equals(entries[i].Key, entries[j].Key))
                {
                    throw new ArgumentException($"The key stands twice: {entries[i].Key}.", nameof(entries));
                }
            }
        }
    }
}
