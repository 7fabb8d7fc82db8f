using System.Text.Json;
using Venice.OpenApi.Json;

namespace Venice.OpenApi.Tests.Samples;

/// <summary>A type that is a list on the wire.</summary>
internal sealed class PictureList(IReadOnlyList<Picture> pictures) : IJsonModel<PictureList>, IFileContainer
{
    static PictureList IJsonModel<PictureList>.ReadJson(ref Utf8JsonReader reader, JsonReadContext context) => new(context.ReadList<Picture>(ref reader, Picture.Read));

    public void AddFiles(ICollection<FileInput> files)
    {
        foreach (var picture in pictures)
        {
            FileInput.AddFrom(picture, files);
        }
    }

    public void WriteJson(JsonModelWriter writer) => writer.WriteList(pictures, JsonModelWriter.WriteModel);
}
