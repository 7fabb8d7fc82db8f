using Venice.OpenApi.Model;

namespace Venice.OpenApi.Emission;

/// <summary>XML documentation from plain text: paragraphs stand in <c>para</c>, everything is escaped.</summary>
internal static class DocumentationWriter
{
    /// <summary>Summary, value and remarks, then <c>[Obsolete]</c> when <paramref name="mayBeObsolete"/> allows it; otherwise the message joins the remarks.</summary>
    public static void Write(SourceWriter writer, DocumentationModel documentation, bool mayBeObsolete = true)
    {
        Element(writer, "summary", documentation.Summary);
        if (documentation.Value is { Length: > 0 } value)
        {
            Element(writer, "value", value);
        }

        var remarks = documentation.Remarks ?? "";
        if (!mayBeObsolete && documentation.Obsolete is { } reason)
        {
            remarks = $"{remarks}\n\nDeprecated: {reason}";
        }

        if (!string.IsNullOrWhiteSpace(remarks))
        {
            Element(writer, "remarks", remarks);
        }

        if (mayBeObsolete && documentation.Obsolete is { } message)
        {
            writer.Line($"[global::System.Obsolete({CSharpLiteral.String(message)})]");
        }
    }

    /// <summary>A parameter's or type parameter's text: <c>param</c>, <paramref name="name"/>.</summary>
    public static void Parameter(SourceWriter writer, string name, string text) => Element(writer, $"param name=\"{name}\"", "param", text);

    /// <summary>An element of plain text, on one line where it fits.</summary>
    public static void Element(SourceWriter writer, string name, string text) => Element(writer, name, name, text);

    private static void Element(SourceWriter writer, string opening, string closing, string text)
    {
        if (CommentText.IsPlain(text) && text.Length > 0 && text[0] != ' ' && text[text.Length - 1] != ' ')
        {
            writer.Line($"/// <{opening}>{text}</{closing}>");
            return;
        }

        var escaped = CommentText.XmlLines(text);
        if (escaped is [var only])
        {
            writer.Line($"/// <{opening}>{CommentText.WithCode(only)}</{closing}>");
            return;
        }

        writer.Line($"/// <{opening}>");
        var paragraphs = Paragraphs(escaped);
        foreach (var paragraph in paragraphs)
        {
            WriteParagraph(writer, paragraph, isAlone: paragraphs.Count == 1);
        }

        writer.Line($"/// </{closing}>");
    }

    private static void WriteParagraph(SourceWriter writer, List<string> lines, bool isAlone)
    {
        if (lines.Count == 1 && !isAlone)
        {
            writer.Line($"/// <para>{lines[0]}</para>");
            return;
        }

        if (!isAlone)
        {
            writer.Line("/// <para>");
        }

        foreach (var line in lines)
        {
            writer.Line($"/// {line}");
        }

        if (!isAlone)
        {
            writer.Line("/// </para>");
        }
    }

    private static List<List<string>> Paragraphs(IReadOnlyList<string> lines)
    {
        var paragraphs = new List<List<string>>();
        var isOpen = false;
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].Length == 0)
            {
                isOpen = false;
                continue;
            }

            if (!isOpen)
            {
                paragraphs.Add([]);
                isOpen = true;
            }

            paragraphs[paragraphs.Count - 1].Add(CommentText.WithCode(lines[i]));
        }

        return paragraphs;
    }
}
