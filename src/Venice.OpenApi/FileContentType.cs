namespace Venice.OpenApi;

/// <summary>Tells the common image formats by their first bytes.</summary>
internal static class FileContentType
{
    public const string Unknown = "application/octet-stream";

    /// <summary>So many bytes are enough.</summary>
    public const int BytesToTell = 12;

    public static string Guess(ReadOnlySpan<byte> content)
    {
        if (content.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]))
        {
            return "image/png";
        }

        if (content.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]))
        {
            return "image/jpeg";
        }

        if (content.Length >= 12 && content.StartsWith("RIFF"u8) && content[8..].StartsWith("WEBP"u8))
        {
            return "image/webp";
        }

        return content.StartsWith("GIF87a"u8) || content.StartsWith("GIF89a"u8) ? "image/gif" : Unknown;
    }

    /// <summary>A name for an upload that was given none: many servers take a part without a file name for a text.</summary>
    public static string NameFor(string contentType) => contentType switch
    {
        "image/png" => "file.png",
        "image/jpeg" => "file.jpg",
        "image/webp" => "file.webp",
        "image/gif" => "file.gif",
        _ => "file.bin",
    };
}
