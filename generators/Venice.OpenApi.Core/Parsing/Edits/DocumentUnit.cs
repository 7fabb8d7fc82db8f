using Venice.OpenApi.Document;
using Venice.OpenApi.Reading;

namespace Venice.OpenApi.Parsing.Edits;

/// <summary>A component or a path: what an edit lets be, or makes another, as a whole.</summary>
/// <param name="node">Its text.</param>
/// <param name="links">The units that its references name, by their pointers.</param>
/// <param name="operations">The operations of a path, wherever they are written.</param>
internal sealed class DocumentUnit(SpecNode node, IReadOnlyCollection<string> links, IReadOnlyList<OpenApiOperation> operations)
{
    public SpecNode Node => node;

    public IReadOnlyCollection<string> Links => links;

    public IReadOnlyList<OpenApiOperation> Operations => operations;

    /// <summary>The schemas that stand in it, as far as they were parsed.</summary>
    public List<KeyValuePair<SpecNode, OpenApiSchema>> Schemas { get; } = [];

    public DocumentUnit Copy()
    {
        var copy = new DocumentUnit(node, links, operations);
        copy.Schemas.AddRange(Schemas);
        return copy;
    }
}
