using System.Text;

namespace Venice.OpenApi.Http;

/// <summary>Writes a part's <c>Content-Disposition</c>: names are data, and must not become headers or parameters.</summary>
internal static class ContentDisposition
{
    public static string ForFormData(string name, string? fileName)
    {
        var text = new StringBuilder("form-data; name=\"");
        AppendName(text, name);
        text.Append('"');
        if (fileName is not null)
        {
            text.Append("; filename=\"");
            AppendAscii(text, fileName);
            text.Append('"');
            if (!Ascii.IsValid(fileName))
            {
                text.Append("; filename*=UTF-8''").Append(PercentEncoding.Encode(fileName));
            }
        }

        return text.ToString();
    }

    /// <summary>As browsers do: the three characters that could end the name are percent-encoded, everything else is UTF-8.</summary>
    private static void AppendName(StringBuilder text, string name)
    {
        foreach (var character in name)
        {
            _ = character switch
            {
                '"' => text.Append("%22"),
                '\r' => text.Append("%0D"),
                '\n' => text.Append("%0A"),
                _ => text.Append(char.IsControl(character) ? '_' : character),
            };
        }
    }

    private static void AppendAscii(StringBuilder text, string fileName)
    {
        foreach (var character in fileName)
        {
            _ = character switch
            {
                '"' => text.Append("%22"),
                '\\' or '/' => text.Append('_'),
                < ' ' or > '~' => text.Append('_'),
                _ => text.Append(character),
            };
        }
    }
}
