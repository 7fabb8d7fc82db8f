using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Venice.Sandbox.Imaging;
using Venice.Sandbox.Judging;

namespace Venice.Sandbox.Operations;

/// <summary>A picture that was handed over. An address is never fetched: its text stands for the picture, so that such requests work without a network.</summary>
/// <param name="Digest">Tells pictures apart.</param>
/// <param name="Header">Format and size; <see langword="null"/> for an address.</param>
internal sealed record InputImage(string Digest, ImageHeader? Header)
{
    private const int LargestFile = 25 * 1024 * 1024;

    /// <summary>The pictures of a field, uploads or texts.</summary>
    /// <exception cref="Refusal">One of them is no picture.</exception>
    public static IReadOnlyList<InputImage> ReadAll(JudgedRequest request, string field)
    {
        if (request.Uploads.TryGetValue(field, out var files))
        {
            if (request.Body[field] is JsonArray parts && parts.Count != files.Count)
            {
                throw Refusal.Field(field, "An upload takes files only");
            }

            return [.. files.Select(file => OfBytes(file, field))];
        }

        return request.Body[field] switch
        {
            JsonArray items => [.. items.Select(item => OfText(item, field))],
            { } item => [OfText(item, field)],
            null => [],
        };
    }

    /// <summary>Base64, a data URI, or an address.</summary>
    public static InputImage OfText(JsonNode? node, string field)
    {
        if (node is not JsonValue value || !value.TryGetValue(out string? text))
        {
            throw Refusal.Field(field, "Expected a file, base64, a data URI or a URL");
        }

        if (text.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || text.StartsWith("https://", StringComparison.OrdinalIgnoreCase))
        {
            return new InputImage(DigestOf(Encoding.UTF8.GetBytes(text)), null);
        }

        var encoded = text.AsSpan();
        if (encoded.StartsWith("data:", StringComparison.OrdinalIgnoreCase))
        {
            var comma = encoded.IndexOf(',');
            encoded = comma < 0 ? [] : encoded[(comma + 1)..];
        }

        var bytes = new byte[encoded.Length];
        return Convert.TryFromBase64Chars(encoded, bytes, out var length)
            ? OfBytes(bytes.AsSpan(0, length), field)
            : throw Refusal.Field(field, "The image is not valid base64");
    }

    /// <exception cref="Refusal">Fewer or more pixels; an address has no size to judge.</exception>
    public void DemandPixels(string field, long least, long most)
    {
        if (Header is { } header && (header.Pixels < least || header.Pixels > most))
        {
            throw Refusal.Field(field, FormattableString.Invariant($"The image must have {least} to {most} pixels"));
        }
    }

    private static InputImage OfBytes(ReadOnlySpan<byte> bytes, string field)
    {
        if (bytes.Length >= LargestFile)
        {
            throw Refusal.Standard(413, "The image must be smaller than 25 MB");
        }

        return ImageHeader.TryRead(bytes, out var header)
            ? new InputImage(DigestOf(bytes), header)
            : throw Refusal.Field(field, "The image is not a PNG, JPEG or WebP file");
    }

    private static string DigestOf(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
