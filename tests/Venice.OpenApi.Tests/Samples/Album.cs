using System.Text.Json;
using Venice.OpenApi.Json;

namespace Venice.OpenApi.Tests.Samples;

/// <summary>Pictures in a list, in a list of objects and in a map, as emitted code would read them; everything else is kept as JSON.</summary>
internal sealed class Album : IJsonModel<Album>
{
    public static readonly string[] Places = ["/images/*", "/data/*/b64_json", "/map/*", "/a~1b~0~2"];

    public List<string> Seen { get; } = [];

    public static Album ReadJson(ref Utf8JsonReader reader, JsonReadContext context)
    {
        var album = new Album();
        var isObject = context.BeginObject(ref reader);
        while (isObject && context.NextProperty(ref reader))
        {
            var name = context.ReadPropertyName(ref reader);
            context.At(name, ref reader);
            album.Seen.Add(name switch
            {
                "images" => string.Join(';', context.ReadList(ref reader, Hex)),
                "data" => string.Join(';', context.ReadList(ref reader, static (ref Utf8JsonReader reader, JsonReadContext context) => Members(ref reader, context, static name => name == "b64_json"))),
                "map" => Members(ref reader, context, static _ => true),
                "a/b~*" => Hex(ref reader, context),
                _ => $"{name}={context.ReadJson(ref reader).GetRawText()}",
            });
        }

        return album;
    }

    public void WriteJson(JsonModelWriter writer) => throw new NotSupportedException("It is only read.");

    private static string Hex(ref Utf8JsonReader reader, JsonReadContext context) => Convert.ToHexString(context.ReadBytes(ref reader).Span);

    /// <summary>All members as they come, also those that come twice.</summary>
    private static string Members(ref Utf8JsonReader reader, JsonReadContext context, Func<string, bool> isPayload)
    {
        var members = "";
        var isObject = context.BeginObject(ref reader);
        while (isObject && context.NextProperty(ref reader))
        {
            var name = context.ReadPropertyName(ref reader);
            context.At(name, ref reader);
            members += $"{name}={(isPayload(name) ? Hex(ref reader, context) : context.ReadJson(ref reader).GetRawText())},";
        }

        return members;
    }
}
