using System.Text.Json;
using Venice.OpenApi.Json;

namespace Venice.Cli.Commands;

/// <summary>Writes models as the service told them.</summary>
internal static class ModelJson
{
    public static void Write(Utf8JsonWriter writer, IReadOnlyList<ModelInfo> models)
    {
        writer.WriteStartArray();
        foreach (var model in models)
        {
            Write(writer, model);
        }

        writer.WriteEndArray();
    }

    private static void Write<T>(Utf8JsonWriter writer, T model)
        where T : IJsonModel<T> => model.WriteJson(JsonModelWriter.Over(writer));
}
