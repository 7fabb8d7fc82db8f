using Venice.OpenApi.Binding.Finishing;
using Venice.OpenApi.Binding.Naming;
using Venice.OpenApi.Binding.Operations;
using Venice.OpenApi.Binding.Types;
using Venice.OpenApi.Diagnostics;
using Venice.OpenApi.Document;
using Venice.OpenApi.Model;

namespace Venice.OpenApi.Binding;

/// <summary>The door of the room: a document in, the C# API out. Every decision about C#, and every name, falls here.</summary>
internal static class ApiBinder
{
    /// <summary>Whether anything but the names of the operation will be asked for: what parsing may leave out.</summary>
    public static bool IsWanted(OpenApiOperation operation, BindingOptions options) => OperationFilter.IsChosen(operation, options);

    /// <returns>What the chosen operations reach; without operations, or with models only and nothing chosen, all component schemas.</returns>
    public static ApiModel Bind(OpenApiDocument document, BindingOptions options, DiagnosticBag bag) => Bind(document, options, bag, kept: null).Model;

    /// <param name="kept">Knows what was bound before an edit, and keeps what the next binding may begin with; <see langword="null"/> when there will be none.</param>
    /// <inheritdoc cref="Bind(OpenApiDocument, BindingOptions, DiagnosticBag)"/>
    public static (ApiModel Model, DocumentLinesModel Lines) Bind(OpenApiDocument document, BindingOptions options, DiagnosticBag bag, KeptBinding? kept)
    {
        var context = new BindingContext(document, options, bag, kept);
        var stems = new NameScope(StringComparer.OrdinalIgnoreCase);
        var chosen = OperationFilter.Choose(document, options, bag);
        var operations = chosen
            .Select(operation => OperationBinder.Bind(operation, stems.Claim(OperationNames.Stem(operation, bag)), context))
            .ToList();
        var isAllWanted = document.Operations.Count == 0 || (options.ModelsOnly && !options.IsFiltered);
        var types = isAllWanted
            ? document.Schemas.Select(schema => context.Schemas.Bind(schema, TypePlace.OfComponent(schema.ComponentName ?? "Schema")).Type).ToList()
            : [];
        var incoming = IncomingBinder.Bind(context, chosen, stems);
        context.Schemas.Drain();
        return (new ModelFinisher(context).Finish(operations, incoming, types, out var lines), lines);
    }
}
