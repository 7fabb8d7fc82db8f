using System.Text.Json;

namespace Venice.OpenApi.Json;

/// <summary>Knows the JSON Schema of a type. The converter of every emitted type does.</summary>
/// <remarks>
/// A type with a converter of its own is opaque to <c>JsonSchemaExporter</c>, to ASP.NET's OpenAPI and to tools for language models. Each of them lets a hook see the
/// type's <c>JsonTypeInfo</c>: where its <c>Converter</c> is an <see cref="IJsonSchemaProvider"/>, the schema is here.
/// </remarks>
public interface IJsonSchemaProvider
{
    /// <summary>The schema, of dialect 2020-12. It stands for itself: what it refers to is in its <c>$defs</c>. Made when it is first asked for.</summary>
    JsonElement JsonSchema { get; }
}
