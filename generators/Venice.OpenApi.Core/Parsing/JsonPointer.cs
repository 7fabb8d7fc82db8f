namespace Venice.OpenApi.Parsing;

/// <summary>The spelling of JSON pointers (RFC 6901), also as URI fragments.</summary>
internal static class JsonPointer
{
    public static string Escape(string token) => token.IndexOfAny(['~', '/']) < 0 ? token : token.Replace("~", "~0").Replace("/", "~1");

    public static string Unescape(string token) => token.IndexOf('~') < 0 ? token : token.Replace("~1", "/").Replace("~0", "~");

    /// <summary>
    /// A token out of a URI fragment. Decoded after splitting, so that <c>%2F</c> stays inside its token: documents write it where <c>~1</c> is meant,
    /// and nobody where a separator is.
    /// </summary>
    public static string Decode(string token) => Unescape(token.IndexOf('%') < 0 ? token : Uri.UnescapeDataString(token));
}
