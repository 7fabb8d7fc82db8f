using Venice.OpenApi.Document;
using Venice.OpenApi.Reading;

namespace Venice.OpenApi.Parsing.Edits;

/// <summary>
/// A document that was parsed without a finding from one file, as what the next parsing may begin with. It falls into units when an edit first asks for them,
/// which costs whoever never edits nothing.
/// </summary>
internal sealed class ParsedDocument(SpecMap root, ParseRun run)
{
    private readonly Lazy<Dictionary<string, DocumentUnit>?> _units = new(() => Divide(root, run));

    /// <summary>What parsing may take over; <see langword="null"/> when all is to be parsed.</summary>
    public KeptUnits? After(SpecEdit edit)
    {
        if (!ReferenceEquals(edit.Before, root) || edit.Way.Count == 0 || _units.Value is not { } units)
        {
            return null;
        }

        var touched = UnitPointer.Of(edit.Way);
        return touched is null && edit.Way[0] is not ("info" or "tags") ? null : new(Without(touched, units));
    }

    private static Dictionary<string, DocumentUnit> Without(string? touched, Dictionary<string, DocumentUnit> units)
    {
        var changed = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>(touched is null ? [] : [touched]);
        while (open.Count > 0)
        {
            var pointer = open.Pop();
            if (!changed.Add(pointer))
            {
                continue;
            }

            foreach (var unit in units)
            {
                if (unit.Value.Links.Contains(pointer))
                {
                    open.Push(unit.Key);
                }
            }
        }

        return units.Where(unit => !changed.Contains(unit.Key)).ToDictionary(static unit => unit.Key, static unit => unit.Value, StringComparer.Ordinal);
    }

    /// <summary><see langword="null"/> when it cannot be told from the text alone what depends on what.</summary>
    private static Dictionary<string, DocumentUnit>? Divide(SpecMap root, ParseRun run)
    {
        var units = new Dictionary<string, DocumentUnit>(StringComparer.Ordinal);
        var fresh = new HashSet<string>(StringComparer.Ordinal);
        if (IsElsewhere(root))
        {
            return null;
        }

        foreach (var (pointer, node) in Texts(root))
        {
            if (run.Kept?.Find(pointer, node) is { } known)
            {
                units[pointer] = known;
                continue;
            }

            if (UnitLinks.Of(node) is not { } links)
            {
                return null;
            }

            units[pointer] = new(node, links, run.OperationsOf(node));
            fresh.Add(pointer);
        }

        foreach (var schema in run.Schemas.Parsed)
        {
            if (UnitPointer.Of(schema.Value.Pointer) is not { } pointer)
            {
                // what stands elsewhere no unit refers to, or there would be none
                continue;
            }

            if (!units.TryGetValue(pointer, out var unit))
            {
                return null;
            }

            if (fresh.Add(pointer))
            {
                // others may be reading the one that was kept
                units[pointer] = unit = unit.Copy();
            }

            unit.Schemas.Add(schema);
        }

        return units;
    }

    /// <summary>Whether what holds the units refers to what another place holds: then a pointer does not tell where its way leads.</summary>
    private static bool IsElsewhere(SpecMap root) =>
        Refers(root) || Refers(root["paths"]) || Refers(root["components"]) || (root["components"] is SpecMap components && components.Entries.Any(static section => Refers(section.Value)));

    private static bool Refers(SpecNode? node) => node is SpecMap map && (map["$ref"] ?? map["$dynamicRef"]) is not null;

    private static IEnumerable<(string Pointer, SpecNode Node)> Texts(SpecMap root)
    {
        if (root["components"] is SpecMap components)
        {
            foreach (var section in components.Entries)
            {
                foreach (var entry in section.Value is SpecMap entries ? entries.Entries : [])
                {
                    yield return (UnitPointer.OfComponent(section.Key, entry.Key), entry.Value);
                }
            }
        }

        foreach (var path in root["paths"] is SpecMap paths ? paths.Entries : [])
        {
            yield return (UnitPointer.OfPath(path.Key), path.Value);
        }
    }
}
