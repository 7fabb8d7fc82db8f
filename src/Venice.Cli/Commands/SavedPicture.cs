using System.Globalization;

namespace Venice.Cli.Commands;

/// <summary>A picture on disk.</summary>
internal sealed record SavedPicture(string Path, string? Format, int Width, int Height, long Bytes)
{
    /// <summary>Looks at a file that was streamed to disk.</summary>
    public static async Task<SavedPicture> ReadAsync(string path, CancellationToken cancellationToken)
    {
        var image = GeneratedImage.FromBytes(await File.ReadAllBytesAsync(path, cancellationToken).ConfigureAwait(false));
        return new(path, image.Format.Value, image.Width, image.Height, image.Bytes.Length);
    }

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Path}  {Width} x {Height}  {(string.IsNullOrEmpty(Format) ? "unknown format" : Format)}  {(Bytes + 1023) / 1024} KiB");
}
