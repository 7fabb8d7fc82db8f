namespace Venice.OpenApi.Reading.Overlays;

/// <summary>How large a tree is: its values, and its levels of mappings and sequences.</summary>
internal readonly record struct SpecExtent(long Size, int Height)
{
    public static SpecExtent Of(SpecNode? node) => node switch
    {
        SpecMap map => OfAll(map.Entries.Select(static entry => entry.Value)),
        SpecList list => OfAll(list.Items),
        null => default,
        _ => new(1, 0),
    };

    private static SpecExtent OfAll(IEnumerable<SpecNode> children)
    {
        long size = 1;
        var height = 0;
        foreach (var child in children)
        {
            var extent = Of(child);
            size += extent.Size;
            height = Math.Max(height, extent.Height);
        }

        return new(size, height + 1);
    }
}
