using System.Text;
using Venice.OpenApi.Diagnostics;
using Venice.OpenApi.Document;
using Venice.OpenApi.Parsing;
using Venice.OpenApi.Reading;

namespace Venice.Sandbox.Judging;

/// <summary>The document that the sandbox keeps, overlay applied, as it is embedded in this assembly.</summary>
internal static class ContractDocument
{
    private static readonly Lazy<OpenApiDocument> Shared = new(Load);

    public static OpenApiDocument Document => Shared.Value;

    private static OpenApiDocument Load()
    {
        var bag = new DiagnosticBag();
        var main = Read("venice.openapi.yaml", bag) ?? throw new InvalidOperationException("The document is not embedded.");
        if (main.Root is SpecMap root && Read("venice.overlay.yaml", bag)?.Root is SpecMap overlay)
        {
            main = main with { Root = SpecOverlay.Apply(root, overlay, bag) };
        }

        return OpenApiParser.Parse(main, [], bag)
            ?? throw new InvalidOperationException($"The embedded document cannot be used: {bag.ToEquatableArray().FirstOrDefault()}");
    }

    private static SpecDocument? Read(string name, DiagnosticBag bag)
    {
        using var stream = typeof(ContractDocument).Assembly.GetManifestResourceStream(name);
        if (stream is null)
        {
            return null;
        }

        using var reader = new StreamReader(stream, Encoding.UTF8);
        var document = SpecReader.Read(new SourceText(name, reader.ReadToEnd()));
        foreach (var diagnostic in document.Diagnostics)
        {
            bag.Add(diagnostic);
        }

        return document;
    }
}
