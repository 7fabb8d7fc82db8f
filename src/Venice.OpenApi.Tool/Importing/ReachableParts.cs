using Venice.OpenApi.Reading;

namespace Venice.OpenApi.Tool.Importing;

/// <summary>Cuts <c>components</c> to what the rest of the document reaches, over any number of references.</summary>
internal static class ReachableParts
{
    public static SpecMap Of(SpecMap document)
    {
        if (document["components"] is not SpecMap components)
        {
            return document;
        }

        var reached = new ReferenceWalk(components).From(new(document.Place, [.. document.Entries.Where(static entry => entry.Key != "components")]));
        var kept = new List<SpecEntry>();
        foreach (var entry in document.Entries)
        {
            if (entry.Key != "components")
            {
                kept.Add(entry);
            }
            else if (Cut(components, reached) is { Entries.Count: > 0 } cut)
            {
                kept.Add(entry with { Value = cut });
            }
        }

        return new(document.Place, kept);
    }

    private static SpecMap Cut(SpecMap components, HashSet<(string Section, string Name)> reached)
    {
        var sections = new List<SpecEntry>();
        foreach (var section in components.Entries)
        {
            // What is no section is an extension, and a fact.
            if (section.Value is not SpecMap parts || section.Key.StartsWith("x-", StringComparison.Ordinal))
            {
                sections.Add(section);
                continue;
            }

            var entries = parts.Entries.Where(part => reached.Contains((section.Key, part.Key))).ToArray();
            if (entries.Length > 0)
            {
                sections.Add(section with { Value = new SpecMap(parts.Place, entries) });
            }
        }

        return new(components.Place, sections);
    }
}
