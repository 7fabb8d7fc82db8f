using Venice.OpenApi.Reading;

namespace Venice.OpenApi.Tool.Importing;

/// <summary>Follows references, discriminator mappings and security requirements into <c>components</c>.</summary>
internal sealed class ReferenceWalk(SpecMap components)
{
    private const string Prefix = "#/components/";

    private readonly HashSet<(string Section, string Name)> _reached = [];
    private readonly Stack<SpecNode> _open = new();

    public HashSet<(string Section, string Name)> From(SpecMap root)
    {
        _open.Push(root);
        while (_open.Count > 0)
        {
            switch (_open.Pop())
            {
                case SpecMap map:
                    Visit(map);
                    break;
                case SpecList list:
                    Visit(list);
                    break;
                default:
                    break;
            }
        }

        return _reached;
    }

    private void Visit(SpecMap map)
    {
        foreach (var entry in map.Entries)
        {
            switch (entry.Key, entry.Value)
            {
                case ("$ref", SpecScalar reference):
                    Reach(reference.Text);
                    break;
                case ("discriminator", SpecMap discriminator) when discriminator["mapping"] is SpecMap mapping:
                    VisitMapping(mapping);
                    break;
                case ("security", SpecList requirements):
                    VisitRequirements(requirements);
                    break;
                default:
                    break;
            }

            _open.Push(entry.Value);
        }
    }

    private void Visit(SpecList list)
    {
        foreach (var item in list.Items)
        {
            _open.Push(item);
        }
    }

    /// <summary>A mapping names a schema by reference, or by its bare name.</summary>
    private void VisitMapping(SpecMap mapping)
    {
        foreach (var target in mapping.Entries.Select(static entry => entry.Value).OfType<SpecScalar>())
        {
            Reach(target.Text);
            Reach("schemas", target.Text);
        }
    }

    private void VisitRequirements(SpecList requirements)
    {
        foreach (var scheme in requirements.Items.OfType<SpecMap>().SelectMany(static requirement => requirement.Entries))
        {
            Reach("securitySchemes", scheme.Key);
        }
    }

    private void Reach(string reference)
    {
        var parts = reference.StartsWith(Prefix, StringComparison.Ordinal) ? reference[Prefix.Length..].Split('/') : [];
        if (parts.Length >= 2)
        {
            Reach(parts[0], Uri.UnescapeDataString(parts[1]).Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal));
        }
    }

    private void Reach(string section, string name)
    {
        if (components[section] is SpecMap parts && parts[name] is { } part && _reached.Add((section, name)))
        {
            _open.Push(part);
        }
    }
}
