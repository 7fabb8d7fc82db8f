namespace Venice.OpenApi.Emission.Json;

/// <summary>The interface's methods, which only lead to the type's own: callers see neither.</summary>
internal static class JsonEntrances
{
    public static string Converter(string type) =>
        $"[global::System.Text.Json.Serialization.JsonConverter(typeof(global::Venice.OpenApi.Json.JsonModelConverter<{type}>))]";

    public static void Write(SourceWriter writer, string type) => writer.Lines($"""

        static {type} global::Venice.OpenApi.Json.IJsonModel<{type}>.ReadJson({ReadCode.Parameters}) =>
            ReadJson(ref reader, context);

        void global::Venice.OpenApi.Json.IJsonModel<{type}>.WriteJson({WriteCode.Parameter}) => WriteJson(writer);

        """);
}
