using Venice.OpenApi.Document;
using Venice.OpenApi.Reading;

namespace Venice.OpenApi.Parsing.Edits;

/// <summary>The units of a document that an edit did not touch, and that refer to none that it touched: parsing them again would give the same.</summary>
internal sealed class KeptUnits(IReadOnlyDictionary<string, DocumentUnit> units)
{
    public IEnumerable<KeyValuePair<SpecNode, OpenApiSchema>> Schemas => units.Values.SelectMany(static unit => unit.Schemas);

    /// <summary>The unit that stands at a pointer, if it still has this text.</summary>
    public DocumentUnit? Find(string pointer, SpecNode node) => units.TryGetValue(pointer, out var unit) && ReferenceEquals(unit.Node, node) ? unit : null;
}
