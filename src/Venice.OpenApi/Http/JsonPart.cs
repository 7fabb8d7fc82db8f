using System.Text.Json;
using Venice.OpenApi.Json;

namespace Venice.OpenApi.Http;

/// <summary>A field that is written as JSON, and sent as the form takes it.</summary>
/// <param name="name">The field.</param>
/// <param name="value">The value.</param>
/// <param name="write">Writes it.</param>
/// <param name="contentType">The part's type; by the kind of the value when not given.</param>
/// <param name="isSplit">Whether a scalar is a text part, and a list a part an item; else everything is one JSON part.</param>
internal sealed class JsonPart<T>(string name, T value, JsonValueWriter<T> write, string? contentType, bool isSplit) : MultipartPart(name)
{
    public override void AddFiles(ICollection<FileInput> files) => FileCollector.Collect(value, files);

    public override void AddTo(MultipartContent form, CallContext context)
    {
        var json = JsonRequestBody<T>.WriteJson(context, Name, value, write);
        if (!isSplit)
        {
            Add(form, new JsonBufferContent(json), contentType ?? "application/json", fileName: null);
            return;
        }

        using var document = JsonDocument.Parse(json.ToSequence(), new JsonDocumentOptions { MaxDepth = 512 });
        var root = document.RootElement;
        switch (root.ValueKind)
        {
            case JsonValueKind.Object:
                Add(form, new JsonBufferContent(json), contentType ?? "application/json", fileName: null);
                break;
            case JsonValueKind.Array:
                AddItems(form, root);
                break;
            default:
                AddScalar(form, root, FilesOfValue(expected: 1) is [var file] ? file : null);
                break;
        }
    }

    private void AddItems(MultipartContent form, JsonElement items)
    {
        var files = FilesOfValue(items.GetArrayLength());
        var index = 0;
        foreach (var item in items.EnumerateArray())
        {
            AddScalar(form, item, files?[index]);
            index++;
        }
    }

    private void AddScalar(MultipartContent form, JsonElement item, FileInput? file)
    {
        if (item.ValueKind == JsonValueKind.String && file is not null)
        {
            AddFile(form, file, contentType);
        }
        else if (item.ValueKind is JsonValueKind.Object or JsonValueKind.Array)
        {
            Add(form, new JsonBufferContent(JsonBuffer.Write(item, JsonValue.WriteJson)), contentType ?? "application/json", fileName: null);
        }
        else if (item.ValueKind != JsonValueKind.Null)
        {
            AddText(form, item.ValueKind == JsonValueKind.String ? item.GetString()! : item.GetRawText(), contentType);
        }
    }

    /// <summary>The files that stand behind the written texts, when there is one for each.</summary>
    private List<FileInput>? FilesOfValue(int expected)
    {
        var files = new List<FileInput>();
        AddFiles(files);
        return files.Count == expected ? files : null;
    }
}
