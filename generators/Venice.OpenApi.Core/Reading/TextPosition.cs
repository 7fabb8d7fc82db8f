using Venice.OpenApi.Diagnostics;

namespace Venice.OpenApi.Reading;

/// <summary>From an index in a text to line and column; CR, LF and CRLF end a line.</summary>
internal static class TextPosition
{
    public static SourcePlace Place(string file, string text, int index)
    {
        var line = 1;
        var start = 0;
        for (var i = 0; i < index; i++)
        {
            if (IsLineEnd(text, i))
            {
                line++;
                start = i + 1;
            }
        }

        return new(file, line, index - start + 1);
    }

    /// <summary>Whether a line ends with the character at the index; the CR of a CRLF ends none.</summary>
    public static bool IsLineEnd(string text, int index) =>
        text[index] == '\n' || (text[index] == '\r' && (index + 1 == text.Length || text[index + 1] != '\n'));
}
