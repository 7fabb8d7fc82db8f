using System.Text.Json;

namespace Venice;

/// <summary>What is written into a picture's EXIF data. It may hold the prompt: do not log it. Anybody may have written it: do not trust it.</summary>
public sealed class ImageMetadata
{
    private readonly JsonElement? _parameters;

    internal ImageMetadata(IReadOnlyDictionary<string, string> texts)
    {
        Texts = texts;
        _parameters = ReadObject(Comment) ?? ReadObject(Description);
    }

    /// <summary>All texts by their names in the EXIF standard: <c>ImageDescription</c>, <c>UserComment</c>, <c>Software</c>, <c>Artist</c>, <c>Copyright</c>, <c>Make</c>, <c>Model</c>, <c>DateTime</c>, <c>DateTimeOriginal</c>.</summary>
    public IReadOnlyDictionary<string, string> Texts { get; }

    /// <summary>A description of the picture.</summary>
    public string? Description => Texts.GetValueOrDefault("ImageDescription");

    /// <summary>The comment, in which parameters usually stand.</summary>
    public string? Comment => Texts.GetValueOrDefault("UserComment");

    /// <summary>What made the picture.</summary>
    public string? Software => Texts.GetValueOrDefault("Software");

    /// <summary>The comment, or else the description, when it is a JSON object: what the picture was made from.</summary>
    public JsonElement? Parameters => _parameters;

    /// <summary>Which texts there are, never what they say.</summary>
    public override string ToString() => Texts.Count == 0 ? "no texts" : string.Join(", ", Texts.Keys);

    private static JsonElement? ReadObject(string? text)
    {
        if (text is null || text.AsSpan().TrimStart() is not ['{', ..])
        {
            return null;
        }

        try
        {
            using var document = JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = 64 });
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            return null; // it only began like one
        }
    }
}
