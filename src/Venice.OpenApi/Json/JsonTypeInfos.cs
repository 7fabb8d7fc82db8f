using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Venice.OpenApi.Json;

/// <summary>Makes what <see cref="JsonSerializer"/> wants to know about an emitted type, without reflection.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class JsonTypeInfos
{
    /// <summary>What the serializer wants to know about <typeparamref name="T"/>.</summary>
    /// <typeparam name="T">The emitted type.</typeparam>
    /// <param name="options">The serializer's options.</param>
    public static JsonTypeInfo<T> Get<T>(JsonSerializerOptions options)
        where T : IJsonModel<T> =>
        JsonMetadataServices.CreateValueInfo<T>(options, new JsonModelConverter<T>());
}
