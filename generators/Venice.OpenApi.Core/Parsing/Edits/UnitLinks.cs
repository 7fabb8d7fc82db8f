using Venice.OpenApi.Reading;

namespace Venice.OpenApi.Parsing.Edits;

/// <summary>What the references in a text lead to, told from their spelling alone. Too many are no harm: they only let less be kept.</summary>
internal static class UnitLinks
{
    /// <summary>The units that are named in <paramref name="node"/>; <see langword="null"/> when a reference is spelled in a way that could mean any.</summary>
    public static IReadOnlyCollection<string>? Of(SpecNode node)
    {
        var links = new HashSet<string>(StringComparer.Ordinal);
        return Gather(node, links) ? links : null;
    }

    private static bool Gather(SpecNode node, HashSet<string> links) => node switch
    {
        SpecMap map => GatherEntries(map, links),
        SpecList list => list.Items.All(item => item is SpecScalar || Gather(item, links)),
        _ => true,
    };

    private static bool GatherEntries(SpecMap map, HashSet<string> links)
    {
        foreach (var entry in map.Entries)
        {
            var isKnown = entry.Value is SpecScalar scalar
                ? entry.Key is not ("$ref" or "$dynamicRef" or "defaultMapping") || Add(scalar, links)
                : Gather(entry.Value, links) && (entry.Key != "mapping" || entry.Value is not SpecMap mapping || mapping.Entries.All(value => value.Value is not SpecScalar name || Add(name, links)));
            if (!isKnown)
            {
                return false;
            }
        }

        return true;
    }

    private static bool Add(SpecScalar reference, HashSet<string> links)
    {
        if (UnitPointer.OfReference(reference.Text) is not { } unit)
        {
            return false;
        }

        links.Add(unit);
        return true;
    }
}
