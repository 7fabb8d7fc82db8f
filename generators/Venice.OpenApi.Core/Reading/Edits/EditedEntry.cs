using Venice.OpenApi.Diagnostics;

namespace Venice.OpenApi.Reading.Edits;

/// <summary>The innermost entry of a mapping, in YAML of a block mapping, in which all of an edit lies: the way to it through the tree, and what stands behind it.</summary>
internal sealed class EditedEntry
{
    private readonly List<(SpecNode Container, int Index)> _way;

    private EditedEntry(List<(SpecNode Container, int Index)> way, SourcePlace? next)
    {
        _way = way;
        Next = next;
    }

    /// <summary>How many mappings and sequences it stands in.</summary>
    public int Depth => _way.Count;

    public SpecMap Map => (SpecMap)_way[_way.Count - 1].Container;

    public SpecEntry Entry => Map.Entries[_way[_way.Count - 1].Index];

    /// <summary>
    /// Where the next key, or the dash of the next item, begins; <see langword="null"/> when it is the last of the text. Where the dash stands in a line of its
    /// own, nothing begins in that place: a reader never meets it, and the line of that dash may be what was edited.
    /// </summary>
    public SourcePlace? Next { get; }

    /// <param name="root">The tree before the edit.</param>
    /// <param name="start">Where the edit begins.</param>
    /// <param name="lastLine">The line in which what it replaces ends.</param>
    /// <param name="isJson">Whether mappings stand in braces.</param>
    public static EditedEntry? Find(SpecMap root, SourcePlace start, int lastLine, bool isJson)
    {
        var way = new List<(SpecNode Container, int Index)>();
        EditedEntry? found = null;
        SourcePlace? next = null;
        for (SpecNode? node = root; node is not null;)
        {
            if ((!isJson && IsInBraces(node)) || IndexOf(node, start) is not (>= 0 and var index))
            {
                break;
            }

            if (PlaceOf(node, index + 1) is { } sibling)
            {
                next = node is SpecList ? sibling with { Column = node.Place.Column } : sibling;
            }

            if (next?.Line <= lastLine)
            {
                break;
            }

            way.Add((node, index));
            if (node is SpecMap map)
            {
                found = new([.. way], next);
                node = map.Entries[index].Value;
            }
            else
            {
                node = ((SpecList)node).Items[index];
            }
        }

        return found;
    }

    /// <summary>The keys and indices that lead to its value, or to its mapping only.</summary>
    public IReadOnlyList<string> Way(bool toItself) =>
        [.. _way.Take(_way.Count - (toItself ? 0 : 1)).Select(static step => step.Container is SpecMap map ? map.Entries[step.Index].Key : SpecExcerpt.Number(step.Index))];

    /// <summary>The tree with another entry in the place of this one.</summary>
    public SpecMap With(SpecEntry entry)
    {
        var made = With(Map, _way[_way.Count - 1].Index, entry);
        for (var i = _way.Count - 2; i >= 0; i--)
        {
            made = _way[i] is (SpecMap map, var index) ? With(map, index, map.Entries[index] with { Value = made }) : With((SpecList)_way[i].Container, _way[i].Index, made);
        }

        return (SpecMap)made;
    }

    private static bool IsInBraces(SpecNode node) => node is SpecMap { Entries: var entries } && (entries.Count == 0 || entries[0].KeyPlace != node.Place);

    /// <summary>The last entry or item that begins before the edit; -1 where there is none.</summary>
    private static int IndexOf(SpecNode node, SourcePlace start)
    {
        var index = -1;
        while (PlaceOf(node, index + 1) is { } place && (place.Line < start.Line || (place.Line == start.Line && place.Column < start.Column)))
        {
            index++;
        }

        return index;
    }

    private static SourcePlace? PlaceOf(SpecNode node, int index) => node switch
    {
        SpecMap map when index < map.Entries.Count => map.Entries[index].KeyPlace,
        SpecList list when index < list.Items.Count => list.Items[index].Place,
        _ => null,
    };

    private static SpecNode With(SpecMap map, int index, SpecEntry entry)
    {
        var entries = map.Entries.ToArray();
        entries[index] = entry;
        return new SpecMap(map.Place, entries);
    }

    private static SpecNode With(SpecList list, int index, SpecNode item)
    {
        var items = list.Items.ToArray();
        items[index] = item;
        return new SpecList(list.Place, items);
    }
}
