using System.Buffers.Text;

namespace Venice.OpenApi;

/// <summary>Looks at text that stands for a file.</summary>
internal static class FileTextPreview
{
    private const string Mark = ";base64,";

    /// <summary>A data URI's type stands before this; a longer one is none.</summary>
    private const int LongestPrefix = 1024;

    /// <returns><see langword="null"/> for an address.</returns>
    /// <exception cref="FormatException">The text is neither base64, a data URI with base64, nor an http(s) address.</exception>
    public static FilePreview? Read(string text, int headLength)
    {
        if (text.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || text.StartsWith("https://", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var base64 = text.AsSpan();
        string? type = null;
        if (base64.StartsWith("data:", StringComparison.OrdinalIgnoreCase))
        {
            var mark = base64[..Math.Min(base64.Length, LongestPrefix)].IndexOf(Mark, StringComparison.OrdinalIgnoreCase);
            if (mark < 0)
            {
                throw new FormatException("The data URI does not hold base64.");
            }

            type = mark > 5 ? text[5..mark] : null;
            base64 = base64[(mark + Mark.Length)..];
        }

        return Base64.IsValid(base64, out var length) ? new FilePreview(Decode(base64, headLength), length, type) : throw new FormatException("The text is no base64.");
    }

    private static byte[] Decode(ReadOnlySpan<char> base64, int headLength)
    {
        var head = base64[..Cut(base64, (headLength + 2) / 3 * 4)];
        var bytes = new byte[head.Length / 4 * 3 + 3];
        return Convert.TryFromBase64Chars(head, bytes, out var count) ? bytes[..Math.Min(count, headLength)] : [];
    }

    /// <summary>Where so many characters are over, not counting the white space between them.</summary>
    private static int Cut(ReadOnlySpan<char> base64, int characters)
    {
        var counted = 0;
        for (var index = 0; index < base64.Length; index++)
        {
            if (counted == characters)
            {
                return index;
            }

            counted += char.IsWhiteSpace(base64[index]) ? 0 : 1;
        }

        return base64.Length;
    }
}
