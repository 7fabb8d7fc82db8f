using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Venice.OpenApi.Json;

/// <summary>Lets <see cref="JsonSerializer"/> use an emitted type's own reading and writing. Reading is strict: what the document does not allow is a <see cref="JsonException"/>.</summary>
/// <typeparam name="T">The emitted type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class JsonModelConverter<T> : JsonConverter<T>, IJsonSchemaProvider
    where T : IJsonModel<T>
{
    private static readonly Lazy<JsonElement> Schema = new(JsonSchemaBuilder.Build<T>);

    /// <inheritdoc/>
    public JsonElement JsonSchema => Schema.Value;

    /// <inheritdoc/>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        T.ReadJson(ref reader, JsonReadContext.CreateStrict());

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => value.WriteJson(JsonModelWriter.Over(writer));
}
