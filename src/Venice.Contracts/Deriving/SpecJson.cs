using System.Globalization;
using System.Text.Json.Nodes;
using Venice.OpenApi.Conformance;
using Venice.OpenApi.Diagnostics;
using Venice.OpenApi.Document;
using Venice.OpenApi.Reading;

namespace Venice.Contracts.Deriving;

/// <summary>Between the document's own nodes and JSON.</summary>
internal static class SpecJson
{
    public static JsonNode? Of(SpecNode node) => node switch
    {
        SpecMap map => new JsonObject(map.Entries.Select(static entry => KeyValuePair.Create(entry.Key, Of(entry.Value)))),
        SpecList list => new JsonArray([.. list.Items.Select(Of)]),
        SpecScalar { Kind: SpecScalarKind.Null } => null,
        SpecScalar { Kind: SpecScalarKind.Boolean } scalar => scalar.IsTrue,
        SpecScalar { Kind: SpecScalarKind.Integer or SpecScalarKind.Number } scalar when decimal.TryParse(scalar.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => number,
        SpecScalar scalar => scalar.Text,
        _ => null,
    };

    /// <summary>A request is held to the letter; of an answer one alternative or more is enough, as the walk's own default has it.</summary>
    private static readonly SchemaWalkOptions OfRequests = new() { Request = true, LenientOneOf = false };

    /// <summary>The first thing that a schema has against a value, by the core's own walk over the document; <see langword="null"/> when it has nothing.</summary>
    public static string? Objection(OpenApiSchema schema, JsonNode? value, bool isRequest)
    {
        var text = new JsonObject { ["value"] = value?.DeepClone() }.ToJsonString();
        var read = SpecReader.Read(new SourceText("value.json", text));
        return (read.Root as SpecMap)?["value"] is { } node && !read.Diagnostics.Any(static finding => finding.Rule.Severity == RuleSeverity.Error)
            ? First(SchemaWalk.Check(schema, node, isRequest ? OfRequests : null))
            : $"It cannot be read: {read.Diagnostics.FirstOrDefault()?.ToString() ?? "it is no JSON"}"; // what was not looked at is not right
    }

    /// <summary>The same for the fields of a form that is sent; several of one name are a list.</summary>
    public static string? ObjectionToForm(OpenApiSchema schema, IReadOnlyList<KeyValuePair<string, string>> fields) => First(SchemaWalk.CheckForm(schema, fields, OfRequests));

    /// <summary>The same for one of its fields.</summary>
    public static string? ObjectionToText(OpenApiSchema schema, string text) => First(SchemaWalk.CheckText(schema, text, OfRequests));

    private static string? First(IReadOnlyList<SchemaViolation> violations) => violations.Count == 0 ? null : $"{violations[0].Path} {violations[0].Message}".Trim();
}
