using System.Diagnostics.CodeAnalysis;
using Venice.Sandbox.Imaging.Jpeg;
using Venice.Sandbox.Imaging.Png;
using Venice.Sandbox.Imaging.WebP;

namespace Venice.Sandbox.Imaging;

/// <summary>What the first bytes of a picture tell: enough to judge an upload without decoding it.</summary>
internal sealed record ImageHeader(PictureFormat Format, int Width, int Height)
{
    public long Pixels => (long)Width * Height;

    /// <summary>Reads the header of a PNG, JPEG or WebP file; false for anything else, and for what is cut before its size.</summary>
    public static bool TryRead(ReadOnlySpan<byte> file, [NotNullWhen(true)] out ImageHeader? header)
    {
        header = null;
        if (PngHeader.TryRead(file, out var width, out var height))
        {
            header = new ImageHeader(PictureFormat.Png, width, height);
        }
        else if (JpegHeader.TryRead(file, out width, out height))
        {
            header = new ImageHeader(PictureFormat.Jpeg, width, height);
        }
        else if (WebPHeader.TryRead(file, out width, out height))
        {
            header = new ImageHeader(PictureFormat.WebP, width, height);
        }

        return header is { Width: > 0, Height: > 0 };
    }
}
