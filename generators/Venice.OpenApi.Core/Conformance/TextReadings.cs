using Venice.OpenApi.Diagnostics;
using Venice.OpenApi.Document;
using Venice.OpenApi.Reading;
using Venice.OpenApi.Reading.Json;

namespace Venice.OpenApi.Conformance;

/// <summary>What bare texts may stand for under a schema.</summary>
internal static class TextReadings
{
    private static readonly SourcePlace Nowhere = SourcePlace.StartOf("");

    /// <returns>The readings, the most particular first; the text itself is among them where strings are allowed, or where nothing else fits.</returns>
    public static IReadOnlyList<SpecNode> Of(OpenApiSchema schema, string text)
    {
        var parts = PartsOf(schema);
        var types = parts.Aggregate(OpenApiTypes.None, static (types, part) => types | part.Types);
        var readings = new List<SpecNode>();
        if ((types & (OpenApiTypes.Array | OpenApiTypes.Object)) != 0 && Structure(text) is { } structure)
        {
            readings.Add(structure);
        }

        AddScalars(readings, types, text);
        if (readings.Count == 0 && (types & OpenApiTypes.Array) != 0)
        {
            // A list of one, as forms and queries write it.
            readings.Add(new SpecList(Nowhere, [ItemOf(parts, text)]));
        }

        if (readings.Count == 0 || (types & ~OpenApiTypes.Null) == OpenApiTypes.None || (types & OpenApiTypes.String) != 0)
        {
            readings.Add(Scalar(SpecScalarKind.String, text));
        }

        return readings;
    }

    /// <summary>The fields of a form as the object that the schema describes; a name that comes twice, or is a list there, is a list.</summary>
    public static SpecMap OfForm(OpenApiSchema schema, IEnumerable<KeyValuePair<string, string>> fields)
    {
        var members = PartsOf(schema).SelectMany(static part => part.Properties).ToLookup(static property => property.Name, StringComparer.Ordinal);
        var entries = new List<SpecEntry>();
        foreach (var field in fields.GroupBy(static field => field.Key, static field => field.Value, StringComparer.Ordinal))
        {
            var member = members[field.Key].FirstOrDefault()?.Schema;
            var texts = field.ToList();
            var value = texts.Count > 1
                ? new SpecList(Nowhere, [.. texts.Select(text => member is null ? Scalar(SpecScalarKind.String, text) : ItemOf(PartsOf(member), text))])
                : member is null ? Scalar(SpecScalarKind.String, texts[0]) : Best(member, texts[0]);
            entries.Add(new(field.Key, Nowhere, value));
        }

        return new(Nowhere, entries);
    }

    private static SpecNode Best(OpenApiSchema schema, string text)
    {
        var readings = Of(schema, text);
        return readings.FirstOrDefault(reading => SchemaWalk.Check(schema, reading).Count == 0) ?? readings[0];
    }

    private static SpecNode ItemOf(IEnumerable<OpenApiSchema> parts, string text)
    {
        var items = parts.Select(static part => part.Items).FirstOrDefault(static items => items is not null);
        var readings = new List<SpecNode>();
        if (items is not null)
        {
            AddScalars(readings, PartsOf(items).Aggregate(OpenApiTypes.None, static (types, part) => types | part.Types), text);
        }

        return readings.FirstOrDefault() ?? Scalar(SpecScalarKind.String, text);
    }

    private static void AddScalars(List<SpecNode> readings, OpenApiTypes types, string text)
    {
        if ((types & OpenApiTypes.Boolean) != 0 && text is "true" or "false")
        {
            readings.Add(Scalar(SpecScalarKind.Boolean, text));
        }

        if ((types & (OpenApiTypes.Integer | OpenApiTypes.Number)) != 0 && JsonNumber.Parse(text) is { } number)
        {
            readings.Add(Scalar(number.IsWhole ? SpecScalarKind.Integer : SpecScalarKind.Number, text));
        }
    }

    /// <summary>The schema, what it refers to, and its alternatives: everything that speaks about the value itself, each once.</summary>
    private static HashSet<OpenApiSchema> PartsOf(OpenApiSchema schema)
    {
        var parts = new HashSet<OpenApiSchema>();
        var open = new Stack<OpenApiSchema>([schema]);
        while (open.Count > 0)
        {
            var part = open.Pop();
            if (!parts.Add(part))
            {
                continue;
            }

            if (part.Reference is { } reference)
            {
                open.Push(reference);
            }

            foreach (var inner in part.AllOf.Concat(part.AnyOf).Concat(part.OneOf))
            {
                open.Push(inner);
            }
        }

        return parts;
    }

    private static SpecScalar Scalar(SpecScalarKind kind, string text) => new(Nowhere, kind, text);

    private static SpecNode? Structure(string text)
    {
        if (text.TrimStart() is not ['{' or '[', ..])
        {
            return null;
        }

        var bag = new DiagnosticBag();
        var node = JsonReader.Read("", text, bag);
        return bag.ToEquatableArray().IsEmpty ? node : null;
    }
}
