namespace Venice.OpenApi.Reading.Yaml;

/// <summary>
/// NEL, LS and PS ended lines in YAML 1.1, and still do for YamlDotNet; in YAML 1.2 they are text. They travel through it as characters that
/// the document does not use.
/// </summary>
internal sealed class YamlBreaks
{
    private const string Breaks = "\u0085\u2028\u2029";

    private static readonly YamlBreaks None = new("");
    private readonly string _masks;

    private YamlBreaks(string masks) => _masks = masks;

    public static YamlBreaks Of(string text)
    {
        if (text.IndexOfAny(Breaks.ToCharArray()) < 0)
        {
            return None;
        }

        var used = new HashSet<char>(text.Where(static c => c is >= '\uE000' and <= '\uF8FF'));
        var masks = Enumerable.Range('\uE000', '\uF8FF' - '\uE000' + 1).Select(static c => (char)c).Where(c => !used.Contains(c)).Take(Breaks.Length);
        return new(string.Concat(masks));
    }

    public string Mask(string text) => Swap(text, Breaks, _masks);

    public string Unmask(string text) => Swap(text, _masks, Breaks);

    private string Swap(string text, string from, string to)
    {
        // A document that uses the whole private area keeps its breaks as YamlDotNet sees them.
        if (_masks.Length < Breaks.Length)
        {
            return text;
        }

        for (var i = 0; i < Breaks.Length; i++)
        {
            text = text.Replace(from[i], to[i]);
        }

        return text;
    }
}
