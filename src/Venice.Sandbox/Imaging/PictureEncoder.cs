using Venice.Sandbox.Imaging.Jpeg;
using Venice.Sandbox.Imaging.Png;
using Venice.Sandbox.Imaging.WebP;

namespace Venice.Sandbox.Imaging;

/// <summary>From a raster to a file.</summary>
internal static class PictureEncoder
{
    /// <param name="picture">What to write.</param>
    /// <param name="format">How to write it.</param>
    /// <param name="exif">A TIFF structure from <see cref="ExifWriter"/>, or nothing.</param>
    public static byte[] Encode(Picture picture, PictureFormat format, byte[]? exif = null) => format switch
    {
        PictureFormat.Png => PngEncoder.Encode(picture, exif),
        PictureFormat.Jpeg => JpegEncoder.Encode(picture, exif),
        PictureFormat.WebP => WebPEncoder.Encode(picture, exif),
        _ => throw new ArgumentOutOfRangeException(nameof(format)),
    };
}
