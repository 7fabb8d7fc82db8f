using System.Text;
using Venice.OpenApi.Reading;

namespace Venice.OpenApi.Conformance;

/// <summary>One text for all spellings of an equal JSON value: what <c>enum</c>, <c>const</c> and <c>uniqueItems</c> compare.</summary>
internal static class CanonicalJson
{
    public static string Of(SpecNode node)
    {
        var text = new StringBuilder();
        Append(text, node);
        return text.ToString();
    }

    /// <summary>As deep as the tree, which its reader bounds.</summary>
    private static void Append(StringBuilder text, SpecNode node)
    {
        switch (node)
        {
            case SpecMap map:
                text.Append('{');
                foreach (var entry in map.Entries.OrderBy(static entry => entry.Key, StringComparer.Ordinal))
                {
                    AppendText(text, entry.Key);
                    text.Append(':');
                    Append(text, entry.Value);
                }

                text.Append('}');
                break;
            case SpecList list:
                text.Append('[');
                foreach (var item in list.Items)
                {
                    Append(text, item);
                    text.Append(',');
                }

                text.Append(']');
                break;
            case SpecScalar scalar:
                AppendScalar(text, scalar);
                break;
        }
    }

    private static void AppendScalar(StringBuilder text, SpecScalar scalar)
    {
        switch (scalar.Kind)
        {
            case SpecScalarKind.Null:
                text.Append("null");
                break;
            case SpecScalarKind.Boolean:
                text.Append(scalar.IsTrue ? "true" : "false");
                break;
            case SpecScalarKind.String:
                AppendText(text, scalar.Text);
                break;
            default:
                text.Append(JsonNumber.Parse(scalar.Text)?.ToString() ?? scalar.Text);
                break;
        }
    }

    /// <summary>The length goes first, so that no text can pretend to be the end of itself.</summary>
    private static void AppendText(StringBuilder text, string value) => text.Append('"').Append(value.Length).Append('"').Append(value);
}
