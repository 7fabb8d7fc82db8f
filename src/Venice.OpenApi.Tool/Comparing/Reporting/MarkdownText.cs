using System.Text;
using Venice.OpenApi.Reading;

namespace Venice.OpenApi.Tool.Comparing.Reporting;

/// <summary>The documents' words in Markdown: they format nothing, link to nothing and call for nobody.</summary>
internal static class MarkdownText
{
    public static string Of(string text)
    {
        var escaped = new StringBuilder(text.Length + 16);
        foreach (var c in SpecExcerpt.Of(text, int.MaxValue))
        {
            escaped.Append(c switch
            {
                '<' => "&lt;",
                '>' => "&gt;",
                '&' => "&amp;",
                '@' => "&#64;",
                '#' => "&#35;",
                '|' or '`' or '*' or '_' or '[' or ']' or '\\' or '~' or '!' => $"\\{c}",
                _ => c.ToString(),
            });
        }

        return escaped.Replace("://", ":&#47;/").Replace("www.", "www&#46;").ToString();
    }

    /// <summary>As code, inside of a table too.</summary>
    public static string Code(string text)
    {
        var shown = SpecExcerpt.Of(text, int.MaxValue);
        return shown.Length == 0 ? "" : $"<code>{shown.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal).Replace("|", "&#124;", StringComparison.Ordinal).Replace("@", "&#64;", StringComparison.Ordinal).Replace("`", "&#96;", StringComparison.Ordinal).Replace("*", "&#42;", StringComparison.Ordinal).Replace("_", "&#95;", StringComparison.Ordinal).Replace("[", "&#91;", StringComparison.Ordinal).Replace("://", ":&#47;/", StringComparison.Ordinal).Replace("~", "&#126;", StringComparison.Ordinal)}</code>";
    }
}
