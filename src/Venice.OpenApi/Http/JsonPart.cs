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

    public override void AddTo(MultipartContent form, CallContext context, RequestFiles files)
    {
        var json = JsonRequestBody<T>.WriteJson(context, Name, value, write, files, findsFiles: isSplit);
        if (!isSplit || json.Memory.Span[0] == (byte)'{')
        {
            AddJson(form, json);
            return;
        }

        var reader = new Utf8JsonReader(json.Memory.Span, new JsonReaderOptions { MaxDepth = BodyJsonWriter.MaxDepth });
        reader.Read();
        if (reader.TokenType == JsonTokenType.StartArray)
        {
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            {
                AddItem(form, json, ref reader, files);
            }
        }
        else
        {
            AddItem(form, json, ref reader, files);
        }

        json.Return();
    }

    private void AddItem(MultipartContent form, WrittenJson json, ref Utf8JsonReader reader, RequestFiles files)
    {
        var start = (int)reader.TokenStartIndex;
        if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
        {
            reader.Skip();
            AddJson(form, json.Slice(start, (int)reader.BytesConsumed));
        }
        else if (reader.TokenType == JsonTokenType.String && json.FileAt(reader.BytesConsumed) is { } file)
        {
            AddFile(form, file, files, contentType);
        }
        else if (reader.TokenType == JsonTokenType.String)
        {
            AddText(form, reader.GetString()!, contentType);
        }
        else if (reader.TokenType != JsonTokenType.Null)
        {
            AddText(form, System.Text.Encoding.UTF8.GetString(reader.ValueSpan), contentType);
        }
    }

    private void AddJson(MultipartContent form, WrittenJson json) => Add(form, new JsonRequestContent(json), contentType ?? "application/json", fileName: null);
}
