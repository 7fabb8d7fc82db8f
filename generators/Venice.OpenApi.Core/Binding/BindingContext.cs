using Venice.OpenApi.Binding.Schemas;
using Venice.OpenApi.Binding.Types;
using Venice.OpenApi.Binding.Unions;
using Venice.OpenApi.Diagnostics;
using Venice.OpenApi.Document;

namespace Venice.OpenApi.Binding;

/// <summary>What all binders of one run share.</summary>
internal sealed class BindingContext
{
    public BindingContext(OpenApiDocument document, BindingOptions options, DiagnosticBag bag, KeptBinding? kept = null)
    {
        Kept = kept;
        Document = document;
        Options = options;
        Bag = bag;
        DocumentName = OriginText.FileName(document.File);
        Combined = new CombinedSchemas(document, bag);
        Facts = new SchemaFactsBuilder(Combined, bag, Kept);
        Descendants = new Descendants(document);
        Schemas = new SchemaBinder(this);
    }

    public OpenApiDocument Document { get; }

    public BindingOptions Options { get; }

    public DiagnosticBag Bag { get; }

    /// <summary>Without folders: a machine's paths have no business in emitted code.</summary>
    public string DocumentName { get; }

    /// <summary><see langword="null"/> when the document is bound once.</summary>
    public KeptBinding? Kept { get; }

    public SchemaFactsBuilder Facts { get; }

    public CombinedSchemas Combined { get; }

    public Descendants Descendants { get; }

    public MemberBudget Members { get; } = new();

    public ShapeTable Shapes { get; } = new();

    public SchemaBinder Schemas { get; }
}
