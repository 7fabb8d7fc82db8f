using System.Globalization;
using System.Text;

namespace Venice.OpenApi.Emission.Schemas;

/// <summary>Writes a JSON object, member by member. It is JSON in printable ASCII on one line, so that a raw string can hold it.</summary>
internal sealed class SchemaText
{
    private readonly StringBuilder _text = new("{", 512);
    private bool _isFirst = true;

    /// <summary>Whether the text is a number of JSON.</summary>
    public static bool IsNumber(string text)
    {
        var at = text.StartsWith("-", StringComparison.Ordinal) ? 1 : 0;
        var whole = Digits(text, at);
        if (whole == 0 || (whole > 1 && text[at] == '0'))
        {
            return false;
        }

        at += whole;
        if (at < text.Length && text[at] == '.')
        {
            var fraction = Digits(text, at + 1);
            if (fraction == 0)
            {
                return false;
            }

            at += fraction + 1;
        }

        if (at < text.Length && text[at] is 'e' or 'E')
        {
            at += at + 1 < text.Length && text[at + 1] is '+' or '-' ? 2 : 1;
            var exponent = Digits(text, at);
            return exponent > 0 && at + exponent == text.Length;
        }

        return at == text.Length;
    }

    /// <summary>A member whose value is JSON already.</summary>
    public SchemaText Raw(string name, string json)
    {
        Name(name).Append(json);
        return this;
    }

    public SchemaText String(string name, string value)
    {
        Name(name);
        AppendQuoted(value);
        return this;
    }

    /// <summary>Left out when it is false.</summary>
    public SchemaText Flag(string name, bool value) => value ? Raw(name, "true") : this;

    public SchemaText Count(string name, int? value) => value is { } count ? Raw(name, count.ToString(CultureInfo.InvariantCulture)) : this;

    /// <summary>Left out when the literal is none of JSON.</summary>
    public SchemaText Number(string name, string? literal) => literal is not null && IsNumber(literal) ? Raw(name, literal) : this;

    public SchemaText Strings(string name, IEnumerable<string> values) => List(name, values.Select(Quote));

    /// <summary>Left out when it is empty.</summary>
    public SchemaText List(string name, IEnumerable<string> items)
    {
        var isFirst = true;
        foreach (var item in items)
        {
            (isFirst ? Name(name).Append('[') : _text.Append(',')).Append(item);
            isFirst = false;
        }

        if (!isFirst)
        {
            _text.Append(']');
        }

        return this;
    }

    /// <summary>A member that is an object; what follows are its members, until <see cref="End"/>.</summary>
    public SchemaText Begin(string name)
    {
        Name(name).Append('{');
        _isFirst = true;
        return this;
    }

    public SchemaText End()
    {
        _text.Append('}');
        _isFirst = false;
        return this;
    }

    public override string ToString()
    {
        var text = _text.Append('}').ToString();
        _text.Length--;
        return text;
    }

    private StringBuilder Name(string name)
    {
        if (!_isFirst)
        {
            _text.Append(',');
        }

        _isFirst = false;
        AppendQuoted(name);
        return _text.Append(':');
    }

    private void AppendQuoted(string value) => _ = CSharpLiteral.IsPlain(value) ? _text.Append('"').Append(value).Append('"') : _text.Append(Quote(value));

    // The escapes of a C# literal of ours are JSON's too.
    public static string Quote(string value) => CSharpLiteral.String(CSharpLiteral.WithoutLoneSurrogates(value));

    private static int Digits(string text, int from)
    {
        var at = from;
        while (at < text.Length && text[at] is >= '0' and <= '9')
        {
            at++;
        }

        return at - from;
    }
}
