using Venice.OpenApi.Document;
using Venice.OpenApi.Reading;

namespace Venice.OpenApi.Parsing.Edits;

/// <summary>The units of a document that an edit did not touch, and that refer to none that it touched: parsing them again would give the same.</summary>
internal sealed class KeptUnits(IReadOnlyDictionary<string, DocumentUnit> units)
{
    /// <summary>All schemas that stand in them, by their texts.</summary>
    public Dictionary<SpecNode, OpenApiSchema> ToSchemas()
    {
        var schemas = new Dictionary<SpecNode, OpenApiSchema>(units.Values.Sum(static unit => unit.Schemas.Count));
        foreach (var unit in units.Values)
        {
            foreach (var schema in unit.Schemas)
            {
                schemas.Add(schema.Key, schema.Value);
            }
        }

        return schemas;
    }

    /// <summary>The unit that stands at a pointer, if it still has this text.</summary>
    public DocumentUnit? Find(string pointer, SpecNode node) => units.TryGetValue(pointer, out var unit) && ReferenceEquals(unit.Node, node) ? unit : null;
}
