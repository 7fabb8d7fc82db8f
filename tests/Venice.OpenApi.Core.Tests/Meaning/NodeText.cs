using System.Text.Json.Nodes;
using Venice.OpenApi.Conformance;
using Venice.OpenApi.Reading;

namespace Venice.OpenApi.Core.Tests.Meaning;

/// <summary>A document's values as JSON.</summary>
internal static class NodeText
{
    public static JsonNode? ToJson(SpecNode node) => node switch
    {
        SpecMap map => new JsonObject(map.Entries.Select(static entry => KeyValuePair.Create(entry.Key, ToJson(entry.Value)))),
        SpecList list => new JsonArray([.. list.Items.Select(ToJson)]),
        SpecScalar { Kind: SpecScalarKind.Null } => null,
        SpecScalar { Kind: SpecScalarKind.Boolean } scalar => JsonValue.Create(scalar.IsTrue),
        SpecScalar { Kind: SpecScalarKind.String } scalar => JsonValue.Create(scalar.Text),
        SpecScalar scalar => JsonNumber.Parse(scalar.Text) is { } number ? JsonNode.Parse(number.ToString()) : JsonValue.Create(scalar.Text),
        _ => null,
    };
}
