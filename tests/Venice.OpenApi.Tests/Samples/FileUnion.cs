using System.Text.Json;
using Venice.OpenApi.Json;

namespace Venice.OpenApi.Tests.Samples;

/// <summary>A file or several, as a union of the document says it.</summary>
internal sealed class FileUnion(IReadOnlyList<FileInput> files, bool isList) : IJsonModel<FileUnion>, IFileContainer
{
    static FileUnion IJsonModel<FileUnion>.ReadJson(ref Utf8JsonReader reader, JsonReadContext context) => new([FileInput.ReadJson(ref reader, context)], isList: false);

    public void AddFiles(ICollection<FileInput> collected)
    {
        foreach (var file in files)
        {
            collected.Add(file);
        }
    }

    public void WriteJson(JsonModelWriter writer)
    {
        if (isList)
        {
            writer.WriteList(files, static (writer, file) => writer.WriteFile(file));
        }
        else
        {
            writer.WriteFile(files[0]);
        }
    }
}
