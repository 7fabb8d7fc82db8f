using System.Text;

namespace Venice.Contracts.Deriving;

/// <summary>Small real content of a media type: the engine looks at the bytes, and so do clients. The PNG has 256 x 256 pixels, since services refuse tiny uploads.</summary>
internal static class SampleBytes
{
    private static readonly byte[] Png = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAQAAAAEAAQAAAAB0CZXLAAAANElEQVR42u3KIQEAAAwCMErSvwoRbi82vfQQQRAEQRAEQRAEQRAEQRAEQRAEQRAEQRCE32FnRqCXJu4DAwAAAABJRU5ErkJggg==");

    private static readonly byte[] Jpeg = Convert.FromBase64String(
        "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAgGBgcGBQgHBwcJCQgKDBQNDAsLDBkSEw8UHRofHh0aHBwgJC4nICIsIxwcKDcpLDAxNDQ0Hyc5PTgyPC4zNDL/wAALCAABAAEBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAA"
        + "B//EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8APX//2Q==");

    private static readonly byte[] WebP = Convert.FromBase64String("UklGRh4AAABXRUJQVlA4TBEAAAAvAAAAAAdQoIIUsP+BiOh/AAA=");

    public static byte[] Of(string mediaType) => MediaType.EssenceOf(mediaType) switch
    {
        "image/png" or "image/*" => Png,
        "image/jpeg" => Jpeg,
        "image/webp" => WebP,
        "application/pdf" => Encoding.ASCII.GetBytes("%PDF-1.4\n%%EOF\n"),
        _ => Encoding.ASCII.GetBytes("content"),
    };

    /// <summary>The type that bytes for a wildcard really have.</summary>
    public static string Concrete(string mediaType) => MediaType.EssenceOf(mediaType) switch
    {
        "image/*" => "image/png",
        "*/*" or "application/octet-stream" => "application/octet-stream",
        var essence => essence,
    };

    public static string FileName(string mediaType) => MediaType.EssenceOf(mediaType) switch
    {
        "image/png" or "image/*" => "file.png",
        "image/jpeg" => "file.jpg",
        "image/webp" => "file.webp",
        "application/pdf" => "file.pdf",
        _ => "file.bin",
    };
}
