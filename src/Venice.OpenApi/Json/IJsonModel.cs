using System.ComponentModel;
using System.Text.Json;

namespace Venice.OpenApi.Json;

/// <summary>A type that reads and writes itself as JSON, without reflection. Emitted types implement it.</summary>
/// <typeparam name="TSelf">The type itself.</typeparam>
[EditorBrowsable(EditorBrowsableState.Advanced)]
public interface IJsonModel<TSelf>
    where TSelf : IJsonModel<TSelf>
{
    /// <summary>Reads one value; the reader stands on its first token, and on its last one afterwards.</summary>
    /// <param name="reader">The JSON.</param>
    /// <param name="context">Where what is wrong is told.</param>
    static abstract TSelf ReadJson(ref Utf8JsonReader reader, JsonReadContext context);

    /// <summary>Writes this value.</summary>
    /// <param name="writer">Where it is written.</param>
    void WriteJson(JsonModelWriter writer);

    /// <summary>Gives the JSON Schema of this type, and says which others it refers to. By default there is none, and any JSON is said to fit.</summary>
    /// <param name="builder">Takes them.</param>
    static virtual void DescribeJson(JsonSchemaBuilder builder)
    {
    }
}
