using Venice.OpenApi.Diagnostics;
using Venice.OpenApi.Document;

namespace Venice.OpenApi.Binding.Operations;

/// <summary>Chooses operations by operationId or tag; nothing chosen means all. What is excluded is left out of them.</summary>
internal static class OperationFilter
{
    private const int NamesShown = 40;

    public static IReadOnlyList<OpenApiOperation> Choose(OpenApiDocument document, BindingOptions options, DiagnosticBag bag)
    {
        var place = document.Place;
        var ids = document.Operations.Select(OperationNames.Id).ToList();
        var tags = document.Operations.SelectMany(TagsOf).Distinct(StringComparer.Ordinal).ToList();
        foreach (var unknown in options.Operations.Concat(options.Excluded).Distinct(StringComparer.Ordinal).Where(name => !ids.Contains(name)))
        {
            bag.Report(BindingRules.UnknownOperation, place, unknown, Shown(ids));
        }

        foreach (var unknown in options.Tags.Where(name => !tags.Contains(name)))
        {
            bag.Report(BindingRules.UnknownTag, place, unknown, Shown(tags));
        }

        return [.. document.Operations.Where(operation => IsChosen(operation, options))];
    }

    /// <summary>Asks the names of the operation only.</summary>
    public static bool IsChosen(OpenApiOperation operation, BindingOptions options)
    {
        var id = OperationNames.Id(operation);
        var areAllChosen = options.Operations.IsEmpty && options.Tags.IsEmpty;
        var isChosen = areAllChosen || options.Operations.Contains(id) || TagsOf(operation).Any(tag => options.Tags.Contains(tag));
        return isChosen && !options.Excluded.Contains(id);
    }

    public static IReadOnlyList<string> TagsOf(OpenApiOperation operation) => operation.Tags.Count > 0 ? operation.Tags : [OperationNames.DefaultTag];

    private static string Shown(List<string> names) => names.Count switch
    {
        0 => "nothing",
        <= NamesShown => string.Join(", ", names),
        _ => string.Join(", ", names.Take(NamesShown)) + ", …",
    };
}
