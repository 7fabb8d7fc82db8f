using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Venice.OpenApi.Json;

namespace Venice;

/// <summary>What the document says of an operation's body: the fields that it knows, their limits, and which of them stand for an option of Microsoft.Extensions.AI.</summary>
/// <typeparam name="TRequest">The emitted request.</typeparam>
/// <param name="taken">The fields that are set by something else than additional properties, and by what.</param>
internal sealed class Operation<TRequest>(IReadOnlyDictionary<string, string> taken)
    where TRequest : class
{
    private static readonly JsonTypeInfo<TRequest> TypeInfo =
        (JsonTypeInfo<TRequest>)new JsonSerializerOptions { TypeInfoResolver = VeniceJsonTypeInfoResolver.Instance }.GetTypeInfo(typeof(TRequest));

    private static readonly JsonElement Fields = ((IJsonSchemaProvider)TypeInfo.Converter).JsonSchema.GetProperty("properties");

    /// <summary>The largest value of a number's field.</summary>
    public static int MaximumOf(string field) => Fields.GetProperty(field).GetProperty("maximum").GetInt32();

    /// <summary>Adds the additional properties to the fields.</summary>
    /// <exception cref="ArgumentException">A property is none of the operation's, is set by an option, or has a value that no JSON can be made of.</exception>
    public void Add(JsonObject fields, IEnumerable<KeyValuePair<string, object?>>? properties)
    {
        foreach (var (name, value) in properties ?? [])
        {
            if (taken.TryGetValue(name, out var option))
            {
                throw Refusal.OfOptions($"AdditionalProperties cannot set '{name}': {option} does.");
            }

            // the dictionary itself does not mind upper case; the service does
            if (!Fields.TryGetProperty(name, out _))
            {
                var known = Fields.EnumerateObject().Select(static field => field.Name).Where(field => !taken.ContainsKey(field));
                throw Refusal.OfOptions($"AdditionalProperties holds '{name}', which is no field of this operation. It has {string.Join(", ", known)}.");
            }

            if (value is not null)
            {
                fields[name] = FieldValue.From(name, value);
            }
        }
    }

    /// <summary>Reads the fields into a request, by the emitted reader: each has to be of its type.</summary>
    /// <exception cref="ArgumentException">A field is of another type; the message names it, without its value.</exception>
    public static TRequest Read(JsonObject fields)
    {
        try
        {
            return fields.Deserialize(TypeInfo)!;
        }
        catch (JsonException exception)
        {
            throw Refusal.OfOptions($"AdditionalProperties: {exception.Message}", exception);
        }
    }
}
