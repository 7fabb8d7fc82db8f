namespace Venice.Sandbox.Imaging;

/// <summary>The formats that the service speaks.</summary>
internal enum PictureFormat
{
    Png,
    Jpeg,
    WebP,
}
