namespace Venice.OpenApi.Reading;

/// <summary>The lines of a text, as YAML counts them.</summary>
internal static class TextLines
{
    /// <summary>Where each line begins, and where its line end begins.</summary>
    public static IEnumerable<(int Start, int End)> Of(string text)
    {
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (TextPosition.IsLineEnd(text, i))
            {
                yield return (start, text[i] == '\n' && i > start && text[i - 1] == '\r' ? i - 1 : i);
                start = i + 1;
            }
        }

        yield return (start, text.Length);
    }
}
