using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Venice.OpenApi.Emission.Schemas;

/// <summary>Writes a JSON object, member by member.</summary>
internal sealed class SchemaText
{
    private static readonly Regex JsonNumber = new(@"\A-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?\z", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    private readonly StringBuilder _text = new("{");

    public static bool IsNumber(string text) => JsonNumber.IsMatch(text);

    /// <summary>A member whose value is JSON already.</summary>
    public SchemaText Raw(string name, string json)
    {
        _text.Append(_text.Length > 1 ? "," : "").Append(Quote(name)).Append(':').Append(json);
        return this;
    }

    public SchemaText String(string name, string value) => Raw(name, Quote(value));

    /// <summary>Left out when it is false.</summary>
    public SchemaText Flag(string name, bool value) => value ? Raw(name, "true") : this;

    public SchemaText Count(string name, int? value) => value is { } count ? Raw(name, count.ToString(CultureInfo.InvariantCulture)) : this;

    /// <summary>Left out when the literal is none of JSON.</summary>
    public SchemaText Number(string name, string? literal) => literal is not null && IsNumber(literal) ? Raw(name, literal) : this;

    public SchemaText Strings(string name, IEnumerable<string> values) => List(name, values.Select(Quote));

    /// <summary>Left out when it is empty.</summary>
    public SchemaText List(string name, IEnumerable<string> items)
    {
        var list = items.ToList();
        return list.Count == 0 ? this : Raw(name, $"[{string.Join(",", list)}]");
    }

    public override string ToString() => _text.ToString() + "}";

    // The escapes of a C# literal of ours are JSON's too.
    private static string Quote(string value) => CSharpLiteral.String(CSharpLiteral.WithoutLoneSurrogates(value));
}
