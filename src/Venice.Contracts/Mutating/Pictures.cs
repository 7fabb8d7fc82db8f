using Venice.Contracts.Deriving;

namespace Venice.Contracts.Mutating;

/// <summary>Tells pictures by their first bytes, and has others.</summary>
internal static class Pictures
{
    private const string DataUrl = ";base64,";

    /// <param name="bytes">The bytes, or their beginning.</param>
    /// <param name="mediaType">What they are said to be: bytes of a format that is not known here may be a picture too.</param>
    /// <returns>A small picture of another format than the bytes are, and its content type; <see langword="null"/> when they are no picture.</returns>
    public static (string MediaType, byte[] Bytes)? OtherThan(ReadOnlySpan<byte> bytes, string? mediaType = null)
    {
        var other = bytes switch
        {
            [0x89, (byte)'P', (byte)'N', (byte)'G', ..] => "image/webp",
            [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'W', (byte)'E', (byte)'B', (byte)'P', ..] => "image/jpeg",
            [0xFF, 0xD8, 0xFF, ..] or [(byte)'G', (byte)'I', (byte)'F', (byte)'8', ..] => "image/png",
            _ => mediaType is not null && MediaType.EssenceOf(mediaType).StartsWith("image/", StringComparison.Ordinal) ? "image/png" : null,
        };
        return other is null ? null : (other, SampleBytes.Of(other));
    }

    /// <returns>The same for a picture in base64, plain or as a data URL.</returns>
    public static string? OtherThan(string text)
    {
        var start = text.StartsWith("data:", StringComparison.Ordinal) && text.IndexOf(DataUrl, StringComparison.Ordinal) is var found and > 0 ? found + DataUrl.Length : 0;
        var head = text.AsSpan(start, Math.Min(16, text.Length - start));
        Span<byte> bytes = stackalloc byte[12];
        return head.Length == 16 && Convert.TryFromBase64Chars(head, bytes, out _) && OtherThan(bytes) is { } other ? text[..start] + Convert.ToBase64String(other.Bytes) : null;
    }
}
