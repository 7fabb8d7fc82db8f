using System.Globalization;

namespace Venice.OpenApi.Parsing;

/// <summary>The spelling of JSON pointers (RFC 6901), also as URI fragments.</summary>
internal static class JsonPointer
{
    /// <summary>UTF-16 units of a pointer. A document may put a hundred thousand values under names that are as long: written out, they would fill any memory.</summary>
    private const int MaxLength = 1000;

    /// <summary>The pointer one level further in. One that would be too long keeps its head, and a number that tells it from its neighbours.</summary>
    public static string Child(string pointer, string token)
    {
        if (pointer.Length + token.Length < MaxLength)
        {
            return pointer + "/" + Escape(token);
        }

        // FNV-1a, as the same document must give the same text everywhere
        var number = 14695981039346656037UL;
        foreach (var c in pointer)
        {
            number = unchecked((number ^ c) * 1099511628211UL);
        }

        foreach (var c in token)
        {
            number = unchecked((number ^ c) * 1099511628211UL);
        }

        var head = pointer.Length + 1 < MaxLength / 2 ? pointer + "/" + Escape(token.Substring(0, MaxLength / 4)) : pointer.Substring(0, MaxLength / 2);
        return head + "…" + number.ToString("x16", CultureInfo.InvariantCulture);
    }

    public static string Escape(string token) => token.AsSpan().IndexOfAny('~', '/') < 0 ? token : token.Replace("~", "~0").Replace("/", "~1");

    public static string Unescape(string token) => token.IndexOf('~') < 0 ? token : token.Replace("~1", "/").Replace("~0", "~");

    /// <summary>
    /// A token out of a URI fragment. Decoded after splitting, so that <c>%2F</c> stays inside its token: documents write it where <c>~1</c> is meant,
    /// and nobody where a separator is.
    /// </summary>
    public static string Decode(string token) => Unescape(token.IndexOf('%') < 0 ? token : Uri.UnescapeDataString(token));
}
