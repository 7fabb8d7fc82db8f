using System.Text;

namespace Venice.OpenApi.Binding;

/// <summary>Where a type comes from, as the head of its file says it.</summary>
internal static class OriginText
{
    private static readonly char[] Separators = ['/', '\\'];

    public static string FileName(string file) => file.Substring(file.LastIndexOfAny(Separators) + 1);

    /// <summary><c>components/schemas/Order</c>, <c>paths/'/orders'/get/responses/200</c>; with its file when it stands in another than the main document.</summary>
    public static string Of(string pointer)
    {
        var hash = pointer.IndexOf('#');
        if (hash < 0)
        {
            return FileName(pointer);
        }

        var start = hash + 1;
        while (start < pointer.Length && pointer[start] == '/')
        {
            start++;
        }

        var path = pointer.IndexOf('~', start) < 0 ? pointer.Substring(start) : Steps(pointer, start);
        return hash == 0 ? path : FileName(pointer.Substring(0, hash)) + ": " + path;
    }

    private static string Steps(string pointer, int start)
    {
        var text = new StringBuilder(pointer.Length + 8);
        for (var end = start; start <= pointer.Length; start = end + 1)
        {
            end = pointer.IndexOf('/', start) is >= 0 and var slash ? slash : pointer.Length;
            AppendStep(text, pointer, start, end);
            if (end < pointer.Length)
            {
                text.Append('/');
            }
        }

        return text.ToString();
    }

    /// <summary>A key that holds a slash itself, as paths and media types do, stands in quotes.</summary>
    private static void AppendStep(StringBuilder text, string pointer, int start, int end)
    {
        if (pointer.IndexOf('~', start, end - start) < 0)
        {
            text.Append(pointer, start, end - start);
            return;
        }

        var (from, isQuoted) = (text.Length, false);
        for (var i = start; i < end; i++)
        {
            var code = pointer[i] == '~' && i + 1 < end ? pointer[i + 1] : '\0';
            text.Append(code switch { '1' => '/', '0' => '~', _ => pointer[i] });
            isQuoted |= code == '1';
            i += code is '0' or '1' ? 1 : 0;
        }

        if (isQuoted)
        {
            text.Insert(from, '\'').Append('\'');
        }
    }
}
