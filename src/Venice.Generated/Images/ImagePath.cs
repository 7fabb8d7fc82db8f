namespace Venice;

/// <summary>Makes the extension of a path say what the bytes are.</summary>
internal static class ImagePath
{
    /// <summary>
    /// Appends the extension where the path has none of a picture, and replaces it where it names another format. <c>.jpg</c> and <c>.jpeg</c> both stand for JPEG.
    /// Bytes of no known format leave the path as it is.
    /// </summary>
    public static string For(string path, ImageFormat format)
    {
        if (ExtensionOf(format) is not { } extension)
        {
            return path;
        }

        return FormatOf(path) is not { } named ? path + extension
            : named == format ? path
            : Path.ChangeExtension(path, extension);
    }

    /// <summary>The format that the path's extension names, or <see langword="null"/>.</summary>
    public static ImageFormat? FormatOf(string path) => Path.GetExtension(path).ToUpperInvariant() switch
    {
        ".PNG" => ImageFormat.Png,
        ".JPG" or ".JPEG" => ImageFormat.Jpeg,
        ".WEBP" => ImageFormat.Webp,
        _ => default(ImageFormat?),
    };

    private static string? ExtensionOf(ImageFormat format) =>
        format == ImageFormat.Png ? ".png"
        : format == ImageFormat.Jpeg ? ".jpg"
        : format == ImageFormat.Webp ? ".webp"
        : null;
}
