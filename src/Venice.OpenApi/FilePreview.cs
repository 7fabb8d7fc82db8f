namespace Venice.OpenApi;

/// <summary>What a look at a file tells without using it up.</summary>
/// <param name="Head">Its first bytes.</param>
/// <param name="Length">How many bytes it has.</param>
/// <param name="ClaimedType">The media type that it was given, or that its data URI names; <see langword="null"/> when there is none.</param>
public readonly record struct FilePreview(ReadOnlyMemory<byte> Head, long Length, string? ClaimedType)
{
    /// <summary>How much there is, never what.</summary>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Length} bytes");
}
