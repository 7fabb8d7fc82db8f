using System.Text;
using Venice.OpenApi.Reading;
using Venice.OpenApi.Reading.Yaml;

namespace Venice.OpenApi.Tool.Writing;

/// <summary>
/// Tree → YAML in one fixed form: block style, two spaces, LF, a line a scalar. Strings are quoted wherever a reader of YAML 1.1 or 1.2 could take
/// them for something else.
/// </summary>
internal static class YamlWriter
{
    /// <summary>Behind 1024 characters a reader no longer looks for the colon.</summary>
    private const int LongestImplicitKey = 1000;

    public static string Write(SpecMap document, params string[] comments)
    {
        var text = new StringBuilder();
        foreach (var comment in comments)
        {
            text.Append("# ").Append(comment).Append('\n');
        }

        if (document.Entries.Count == 0)
        {
            return text.Append("{}\n").ToString();
        }

        WriteMap(text, document, 0);
        return text.ToString();
    }

    /// <summary>The entries, the first one where the text stands, the others on lines of their own.</summary>
    private static void WriteMap(StringBuilder text, SpecMap map, int indentation)
    {
        for (var i = 0; i < map.Entries.Count; i++)
        {
            if (i > 0)
            {
                text.Append(' ', indentation);
            }

            var entry = map.Entries[i];
            var key = YamlScalar.String(entry.Key);
            if (key.Length <= LongestImplicitKey)
            {
                text.Append(key).Append(':');
            }
            else
            {
                text.Append("? ").Append(key).Append('\n').Append(' ', indentation).Append(':');
            }

            WriteValue(text, entry.Value, indentation);
        }
    }

    private static void WriteValue(StringBuilder text, SpecNode value, int indentation)
    {
        switch (value)
        {
            case SpecMap { Entries.Count: > 0 } map:
                text.Append('\n').Append(' ', indentation + 2);
                WriteMap(text, map, indentation + 2);
                break;
            case SpecList { Items.Count: > 0 } list:
                text.Append('\n').Append(' ', indentation + 2);
                WriteList(text, list, indentation + 2);
                break;
            default:
                text.Append(' ').Append(Flat(value)).Append('\n');
                break;
        }
    }

    private static void WriteList(StringBuilder text, SpecList list, int indentation)
    {
        for (var i = 0; i < list.Items.Count; i++)
        {
            if (i > 0)
            {
                text.Append(' ', indentation);
            }

            text.Append("- ");
            switch (list.Items[i])
            {
                case SpecMap { Entries.Count: > 0 } map:
                    WriteMap(text, map, indentation + 2);
                    break;
                case SpecList { Items.Count: > 0 } inner:
                    WriteList(text, inner, indentation + 2);
                    break;
                default:
                    text.Append(Flat(list.Items[i])).Append('\n');
                    break;
            }
        }
    }

    private static string Flat(SpecNode value) => value switch
    {
        SpecMap => "{}",
        SpecList => "[]",
        SpecScalar { Kind: SpecScalarKind.String } scalar => YamlScalar.String(scalar.Text),
        SpecScalar scalar => Other(scalar),
        _ => throw new ArgumentException($"A {value.GetType().Name} has no form in YAML.", nameof(value)),
    };

    private static string Other(SpecScalar scalar)
    {
        if (scalar.Text.Length > 0 && CoreSchema.Resolve(scalar.Text) == scalar.Kind)
        {
            return scalar.Text;
        }

        return scalar.Kind switch
        {
            SpecScalarKind.Null => "null",
            SpecScalarKind.Boolean => scalar.IsTrue ? "true" : "false",
            SpecScalarKind.Number => $"!!float {scalar.Text}",
            _ => $"!!int {scalar.Text}",
        };
    }
}
