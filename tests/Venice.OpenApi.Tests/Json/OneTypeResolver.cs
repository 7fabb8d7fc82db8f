using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Venice.OpenApi.Json;
using Venice.OpenApi.Tests.Samples;

namespace Venice.OpenApi.Tests.Json;

internal sealed class OneTypeResolver : IJsonTypeInfoResolver
{
    public JsonTypeInfo? GetTypeInfo(Type type, JsonSerializerOptions options) => type == typeof(Picture) ? JsonTypeInfos.Get<Picture>(options) : null;
}
