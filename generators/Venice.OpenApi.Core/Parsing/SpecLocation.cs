using System.Globalization;
using Venice.OpenApi.Diagnostics;
using Venice.OpenApi.Reading;

namespace Venice.OpenApi.Parsing;

/// <summary>A node, and the pointer that leads to it.</summary>
internal sealed record SpecLocation(SpecFile File, string Pointer, SpecNode Node)
{
    public SourcePlace Place => Node.Place;

    /// <summary>The node, where it is a mapping.</summary>
    public SpecMap? Map => Node as SpecMap;

    /// <summary>
    /// What <c>$ref</c> says here: only a text is a reference, as a property may be called <c>$ref</c>.
    /// A <c>$dynamicRef</c> is read as a plain one: which schema it means is then settled by the document alone.
    /// </summary>
    public SpecScalar? Reference =>
        Map is { } map && map.MayHave(KeywordGroups.References) && (map["$ref"] ?? map["$dynamicRef"]) is SpecScalar { IsString: true } reference ? reference : null;

    public SpecLocation Child(string key, SpecNode node) => new(File, JsonPointer.Child(Pointer, key), node);

    public SpecLocation Child(int index, SpecNode node) => new(File, JsonPointer.Child(Pointer, index.ToString(CultureInfo.InvariantCulture)), node);
}
