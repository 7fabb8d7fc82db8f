using System.Text.Json;
using Venice.OpenApi.Json;

namespace Venice.OpenApi.Http;

/// <summary>A JSON body.</summary>
internal sealed class JsonRequestBody<T>(string mediaType, T value, JsonValueWriter<T> write) : RequestBody
{
    public override void AddFiles(ICollection<FileInput> files) => FileCollector.Collect(value, files);

    public override HttpContent Create(CallContext context, RequestFiles files)
    {
        var content = new JsonRequestContent(WriteJson(context, "", value, write, files, findsFiles: false));
        MediaTypes.Set(content, mediaType);
        return content;
    }

    /// <summary>What JSON cannot hold (infinite numbers, endless nesting) is the request's fault, and is told like all others.</summary>
    public static WrittenJson WriteJson(CallContext context, string path, T value, JsonValueWriter<T> write, RequestFiles files, bool findsFiles)
    {
        try
        {
            return BodyJsonWriter.Write(value, write, files, findsFiles);
        }
        catch (Exception exception) when (exception is ArgumentException or InvalidOperationException or JsonException)
        {
            context.Reject(path, "type", "holds something that JSON cannot: a number that is infinite or none, or more than 512 levels.");
            throw;
        }
    }
}
