using Venice.OpenApi.Http;
using Venice.OpenApi.Json;

namespace Venice.OpenApi.Tests.Samples;

/// <summary>What the body of a request says.</summary>
internal static class BodyText
{
    public static string Of<T>(T value, JsonValueWriter<T> write)
    {
        var written = BodyJsonWriter.Write(value, write);
        var text = written.ToText();
        written.Return();
        return text;
    }
}
