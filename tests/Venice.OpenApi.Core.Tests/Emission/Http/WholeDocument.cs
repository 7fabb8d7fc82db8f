using Venice.OpenApi.Binding;
using Venice.OpenApi.Diagnostics;
using Venice.OpenApi.Emission;
using Venice.OpenApi.Model;
using Venice.OpenApi.Parsing;
using Venice.OpenApi.Reading;

namespace Venice.OpenApi.Core.Tests.Emission.Http;

/// <summary>A document's way through all rooms of the core, from its text to C#.</summary>
internal static class WholeDocument
{
    public static ApiModel Bind(string document, string? overlay = null)
    {
        var bag = new DiagnosticBag();
        var read = SpecReader.Read(new SourceText(Path.GetFileName(document), File.ReadAllText(document)));
        var root = Assert.IsType<SpecMap>(read.Root);
        if (overlay is not null)
        {
            root = SpecOverlay.Apply(root, Assert.IsType<SpecMap>(SpecReader.Read(new SourceText(Path.GetFileName(overlay), File.ReadAllText(overlay))).Root), bag);
        }

        var parsed = OpenApiParser.Parse(read with { Root = root }, [], bag);
        Assert.NotNull(parsed);
        return ApiBinder.Bind(parsed, new BindingOptions("Acme.Whole", "AcmeApiClient", [], [], ModelsOnly: false), bag);
    }

    /// <summary>All files, which no two of share a name on any file system.</summary>
    public static IReadOnlyList<EmittedFile> Emit(string document, string? overlay = null)
    {
        var files = ApiEmitter.Emit(Bind(document, overlay)).ToList();
        Assert.Empty(files.GroupBy(static file => file.HintName, StringComparer.OrdinalIgnoreCase).Where(static same => same.Count() > 1).Select(static same => same.Key));
        return files;
    }
}
