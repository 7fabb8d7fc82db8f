using System.Buffers;
using System.Text;

namespace Venice.OpenApi.Http;

/// <summary>RFC 3986: everything but unreserved characters is written as the percent-encoded bytes of its UTF-8.</summary>
internal static class PercentEncoding
{
    private static readonly SearchValues<char> Unreserved =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~");

    /// <summary>Also reserved characters that <c>allowReserved</c> lets through; not those that would end the value: <c># &amp; + [ ]</c>.</summary>
    private static readonly SearchValues<char> AllowedReserved =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~:/?@!$'()*,;=");

    /// <summary>In a path a question mark ends it, too.</summary>
    private static readonly SearchValues<char> AllowedReservedInPath =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~:/@!$'()*,;=&+");

    public static string Encode(string text) => Encode(text, Unreserved, keepTriplets: false);

    /// <summary>Lets reserved characters and finished triplets (<c>%20</c>) through.</summary>
    public static string EncodeReserved(string text, bool isPath) => Encode(text, isPath ? AllowedReservedInPath : AllowedReserved, keepTriplets: true);

    private static string Encode(string text, SearchValues<char> allowed, bool keepTriplets)
    {
        if (!text.AsSpan().ContainsAnyExcept(allowed))
        {
            return text;
        }

        var result = new StringBuilder(text.Length * 2);
        Span<byte> bytes = stackalloc byte[4];
        for (var index = 0; index < text.Length;)
        {
            var character = text[index];
            if (allowed.Contains(character) || (keepTriplets && IsTriplet(text, index)))
            {
                result.Append(character);
                index++;
                continue;
            }

            // a lone surrogate has no UTF-8; it goes out as the replacement character
            Rune.DecodeFromUtf16(text.AsSpan(index), out var rune, out var consumed);
            index += consumed;
            foreach (var unit in bytes[..rune.EncodeToUtf8(bytes)])
            {
                result.Append('%').Append("0123456789ABCDEF"[unit >> 4]).Append("0123456789ABCDEF"[unit & 15]);
            }
        }

        return result.ToString();
    }

    private static bool IsTriplet(string text, int index) =>
        text[index] == '%' && index + 2 < text.Length && char.IsAsciiHexDigit(text[index + 1]) && char.IsAsciiHexDigit(text[index + 2]);
}
