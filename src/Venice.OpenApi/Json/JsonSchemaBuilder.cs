using System.ComponentModel;
using System.Text.Json;

namespace Venice.OpenApi.Json;

/// <summary>Takes the schemas of a type and of all that it refers to. Called by emitted code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class JsonSchemaBuilder
{
    private const string Dialect = "https://json-schema.org/draft/2020-12/schema";

    private readonly Dictionary<string, string> _definitions = new(StringComparer.Ordinal);
    private readonly HashSet<Type> _seen = [];
    private readonly HashSet<Type> _references = [];
    private readonly Queue<Action> _waiting = [];

    /// <summary>Gives the schema of the type that is described.</summary>
    /// <param name="name">Its name under <c>$defs</c>.</param>
    /// <param name="schema">Its JSON, an object, which refers to others as <c>#/$defs/Name</c>.</param>
    public void Define(string name, string schema) => _definitions[name] = schema;

    /// <summary>Says that the type that is described refers to another.</summary>
    /// <typeparam name="T">The other type.</typeparam>
    public void Refer<T>()
        where T : IJsonModel<T>
    {
        _references.Add(typeof(T));
        if (_seen.Add(typeof(T)))
        {
            _waiting.Enqueue(() => T.DescribeJson(this));
        }
    }

    /// <summary>The schema of a type with all that it refers to.</summary>
    internal static JsonElement Build<T>()
        where T : IJsonModel<T>
    {
        var builder = new JsonSchemaBuilder();
        builder._seen.Add(typeof(T));
        T.DescribeJson(builder);
        var root = builder._definitions.FirstOrDefault();
        while (builder._waiting.TryDequeue(out var describe))
        {
            describe();
        }

        return builder.Compose(root.Key, root.Value ?? "{}", builder._references.Contains(typeof(T)));
    }

    private JsonElement Compose(string? name, string schema, bool isReferredTo)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            writer.WriteString("$schema", Dialect);
            using (var root = JsonDocument.Parse(schema))
            {
                foreach (var member in root.RootElement.EnumerateObject())
                {
                    member.WriteTo(writer);
                }
            }

            WriteDefinitions(writer, isReferredTo ? _definitions : _definitions.Where(definition => definition.Key != name));
            writer.WriteEndObject();
        }

        using var document = JsonDocument.Parse(buffer.ToArray());
        return document.RootElement.Clone();
    }

    private static void WriteDefinitions(Utf8JsonWriter writer, IEnumerable<KeyValuePair<string, string>> definitions)
    {
        var sorted = definitions.OrderBy(static definition => definition.Key, StringComparer.Ordinal).ToList();
        if (sorted.Count == 0)
        {
            return;
        }

        writer.WriteStartObject("$defs");
        foreach (var (key, text) in sorted)
        {
            writer.WritePropertyName(key);
            writer.WriteRawValue(text);
        }

        writer.WriteEndObject();
    }
}
