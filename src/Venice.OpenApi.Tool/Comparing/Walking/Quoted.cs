using System.Globalization;
using System.Text;
using Venice.OpenApi.Conformance;
using Venice.OpenApi.Reading;

namespace Venice.OpenApi.Tool.Comparing.Walking;

/// <summary>The documents' words in a sentence: on one line, bounded, in quotation marks where they are texts.</summary>
internal static class Quoted
{
    private const int MostValues = 12;

    public static string Name(string name) => $"'{SpecExcerpt.Of(name)}'";

    public static string Names(IReadOnlyList<string> names)
    {
        var shown = names.Take(MostValues).Select(Name);
        return string.Join(", ", names.Count > MostValues ? shown.Append($"… ({names.Count.ToString(CultureInfo.InvariantCulture)} in all)") : shown);
    }

    /// <summary>A value as JSON would write it.</summary>
    public static string Value(SpecNode? node) => node switch
    {
        null => "none",
        SpecScalar { IsString: true } text => $"\"{SpecExcerpt.Of(text.Text)}\"",
        SpecScalar other => SpecExcerpt.Of(other.Text),
        _ => SpecExcerpt.Of(Json(node)),
    };

    public static string Values(IEnumerable<SpecNode> values)
    {
        var all = values.ToList();
        var shown = all.Take(MostValues).Select(Value);
        return string.Join(", ", all.Count > MostValues ? shown.Append($"… ({all.Count.ToString(CultureInfo.InvariantCulture)} in all)") : shown);
    }

    /// <summary>Whether both are the same JSON, however it is written.</summary>
    public static bool AreEqual(SpecNode? left, SpecNode? right) =>
        left is null || right is null ? left is null && right is null : CanonicalJson.Of(left) == CanonicalJson.Of(right);

    private static string Json(SpecNode node)
    {
        var text = new StringBuilder();
        Append(text, node);
        return text.ToString();
    }

    private static void Append(StringBuilder text, SpecNode node)
    {
        switch (node)
        {
            case SpecMap map:
                text.Append('{').AppendJoin(", ", map.Entries.Take(MostValues).Select(static entry => $"{SpecExcerpt.Of(entry.Key)}: {Value(entry.Value)}")).Append('}');
                break;
            case SpecList list:
                text.Append('[').Append(Values(list.Items)).Append(']');
                break;
            default:
                text.Append(Value(node));
                break;
        }
    }
}
