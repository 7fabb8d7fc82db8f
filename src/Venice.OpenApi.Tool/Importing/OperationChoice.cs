using Venice.OpenApi.Reading;

namespace Venice.OpenApi.Tool.Importing;

/// <summary>Cuts a document to the chosen operations, and its tags to those that they carry.</summary>
internal static class OperationChoice
{
    public static ImportResult Of(SpecMap document, ImportSelection selection)
    {
        if (document["paths"] is not SpecMap paths)
        {
            return selection.IsEverything ? new(document, null) : ImportResult.Failed("The document has no paths, so there is nothing to choose from.");
        }

        var operations = Operations(paths).ToList();
        if (Unknown(selection, paths, operations) is { } unknown)
        {
            return ImportResult.Failed(unknown);
        }

        var chosen = operations.Where(operation => IsChosen(operation, selection)).ToList();
        return new(WithOnly(document, paths, chosen, selection), null);
    }

    /// <summary>The same for a document that need not have everything that is chosen: of two that are compared, one may not have it any more, or not yet.</summary>
    public static SpecMap CutTo(SpecMap document, ImportSelection selection)
    {
        var paths = document["paths"] as SpecMap ?? new SpecMap(document.Place, []);
        return WithOnly(document, paths, [.. Operations(paths).Where(operation => IsChosen(operation, selection))], selection);
    }

    /// <summary>The names that a document does not know, each in a sentence.</summary>
    public static IEnumerable<string> Unknown(SpecMap document, ImportSelection selection)
    {
        var paths = document["paths"] as SpecMap ?? new SpecMap(document.Place, []);
        var operations = Operations(paths).ToList();
        ImportSelection[] single =
        [
            .. selection.Operations.Select(static name => new ImportSelection([name], [], [])),
            .. selection.Paths.Select(static name => new ImportSelection([], [name], [])),
            .. selection.Tags.Select(static name => new ImportSelection([], [], [name])),
        ];
        return single.Select(one => Unknown(one, paths, operations)).OfType<string>();
    }

    private static IEnumerable<PathOperation> Operations(SpecMap paths) =>
        from path in paths.Entries
        where path.Value is SpecMap
        from member in ((SpecMap)path.Value).Entries
        where HttpMethods.Contains(member.Key) && member.Value is SpecMap
        select new PathOperation(path.Key, member.Key, (SpecMap)member.Value);

    private static string? Unknown(ImportSelection selection, SpecMap paths, List<PathOperation> operations)
    {
        if (selection.Operations.FirstOrDefault(name => !operations.Exists(operation => operation.IsNamed(name))) is { } unknown)
        {
            return $"The document has no operation '{unknown}'; name it by its operationId, or as 'GET /path'.";
        }

        if (selection.Paths.FirstOrDefault(path => paths[path] is null) is { } path)
        {
            return $"The document has no path '{path}'.";
        }

        return selection.Tags.FirstOrDefault(tag => !operations.Exists(operation => operation.Tags.Contains(tag))) is { } missing
            ? $"The document has no operation with the tag '{missing}'."
            : null;
    }

    private static bool IsChosen(PathOperation operation, ImportSelection selection) =>
        selection.IsEverything
        || selection.Operations.Any(operation.IsNamed)
        || selection.Paths.Contains(operation.Path)
        || selection.Tags.Any(operation.Tags.Contains);

    private static SpecMap WithOnly(SpecMap document, SpecMap paths, List<PathOperation> chosen, ImportSelection selection)
    {
        var tags = chosen.SelectMany(static operation => operation.Tags).ToHashSet(StringComparer.Ordinal);
        var entries = new List<SpecEntry>();
        foreach (var entry in document.Entries)
        {
            switch (entry.Key, entry.Value)
            {
                case ("paths", _) when !selection.IsEverything:
                    entries.Add(entry with { Value = Cut(paths, chosen) });
                    break;
                case ("tags", SpecList list):
                    entries.Add(entry with { Value = new SpecList(list.Place, [.. list.Items.Where(tag => tag is SpecMap map && map["name"] is SpecScalar name && tags.Contains(name.Text))]) });
                    break;
                case ("webhooks", _) when !selection.IsEverything:
                    break;
                default:
                    entries.Add(entry);
                    break;
            }
        }

        return new(document.Place, entries);
    }

    private static SpecMap Cut(SpecMap paths, List<PathOperation> chosen)
    {
        var kept = chosen.Select(static operation => (operation.Path, operation.Method)).ToHashSet();
        return new(
            paths.Place,
            [.. from path in paths.Entries
                where kept.Any(operation => operation.Path == path.Key)
                let item = (SpecMap)path.Value
                select path with { Value = new SpecMap(item.Place, [.. item.Entries.Where(member => !HttpMethods.Contains(member.Key) || kept.Contains((path.Key, member.Key)))]) }]);
    }
}
