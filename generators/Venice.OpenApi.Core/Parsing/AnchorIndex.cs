using Venice.OpenApi.Reading;

namespace Venice.OpenApi.Parsing;

/// <summary>The names that <c>$anchor</c> and <c>$dynamicAnchor</c> give to places; a file is searched when the first such name is asked for.</summary>
internal sealed class AnchorIndex
{
    private readonly Dictionary<SpecFile, Dictionary<string, SpecLocation>> _byFile = [];

    public SpecLocation? Find(SpecFile file, string anchor)
    {
        if (!_byFile.TryGetValue(file, out var anchors))
        {
            _byFile[file] = anchors = Collect(file);
        }

        return anchors.TryGetValue(anchor, out var location) ? location : null;
    }

    private static Dictionary<string, SpecLocation> Collect(SpecFile file)
    {
        var anchors = new Dictionary<string, SpecLocation>(StringComparer.Ordinal);
        var seen = new HashSet<SpecNode>();
        var open = new Stack<SpecLocation>();
        open.Push(file.Top);
        while (open.Count > 0)
        {
            var at = open.Pop();
            if (!seen.Add(at.Node))
            {
                continue;
            }

            if (at.Node is SpecMap map)
            {
                Note(anchors, at, map["$anchor"] ?? map["$dynamicAnchor"]);
                foreach (var entry in map.Entries.Reverse())
                {
                    open.Push(at.Child(entry.Key, entry.Value));
                }
            }
            else if (at.Node is SpecList list)
            {
                for (var i = list.Items.Count - 1; i >= 0; i--)
                {
                    open.Push(at.Child(i, list.Items[i]));
                }
            }
        }

        return anchors;
    }

    private static void Note(Dictionary<string, SpecLocation> anchors, SpecLocation at, SpecNode? name)
    {
        if (name is SpecScalar { IsString: true } text && !anchors.ContainsKey(text.Text))
        {
            anchors.Add(text.Text, at);
        }
    }
}
