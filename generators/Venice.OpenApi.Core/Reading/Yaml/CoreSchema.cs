namespace Venice.OpenApi.Reading.Yaml;

/// <summary>
/// What a plain scalar is by the core schema of YAML 1.2 (section 10.3.2), and nothing of YAML 1.1: <c>16:9</c>, <c>yes</c>, <c>1_000</c> and dates stay strings.
/// </summary>
internal static class CoreSchema
{
    public static SpecScalarKind Resolve(string text)
    {
        if (text.Length == 0)
        {
            return SpecScalarKind.Null;
        }

        switch (text[0])
        {
            case '~' or 'n' or 'N' or 't' or 'T' or 'f' or 'F':
                return Word(text);
            case (>= '0' and <= '9') or '-' or '+' or '.':
                return Number(text);
            default:
                return SpecScalarKind.String;
        }
    }

    private static SpecScalarKind Word(string text) => text switch
    {
        "~" or "null" or "Null" or "NULL" => SpecScalarKind.Null,
        "true" or "True" or "TRUE" or "false" or "False" or "FALSE" => SpecScalarKind.Boolean,
        _ => SpecScalarKind.String,
    };

    private static SpecScalarKind Number(string text)
    {
        if (text is ".nan" or ".NaN" or ".NAN" || Unsigned(text) is ".inf" or ".Inf" or ".INF")
        {
            return SpecScalarKind.Number;
        }

        if (text.Length > 2 && text[0] == '0' && text[1] is 'o' or 'x')
        {
            var isOctal = text[1] == 'o';
            return All(text, 2, c => isOctal ? c is >= '0' and <= '7' : IsHexadecimal(c)) ? SpecScalarKind.Integer : SpecScalarKind.String;
        }

        return Decimal(text);
    }

    private static SpecScalarKind Decimal(string text)
    {
        var start = text[0] is '-' or '+' ? 1 : 0;
        var at = Digits(text, start);
        var digits = at - start;
        if (at == text.Length)
        {
            return digits > 0 ? SpecScalarKind.Integer : SpecScalarKind.String;
        }

        if (text[at] == '.')
        {
            var end = Digits(text, at + 1);
            digits += end - at - 1;
            at = end;
        }

        if (digits == 0)
        {
            return SpecScalarKind.String;
        }

        if (at < text.Length && text[at] is 'e' or 'E')
        {
            var exponent = at + 1 < text.Length && text[at + 1] is '-' or '+' ? at + 2 : at + 1;
            at = Digits(text, exponent);
            if (at == exponent)
            {
                return SpecScalarKind.String;
            }
        }

        return at == text.Length ? SpecScalarKind.Number : SpecScalarKind.String;
    }

    private static string Unsigned(string text) => text[0] is '-' or '+' ? text.Substring(1) : text;

    private static int Digits(string text, int at)
    {
        while (at < text.Length && text[at] is >= '0' and <= '9')
        {
            at++;
        }

        return at;
    }

    private static bool IsHexadecimal(char c) => c is (>= '0' and <= '9') or (>= 'a' and <= 'f') or (>= 'A' and <= 'F');

    private static bool All(string text, int from, Func<char, bool> condition)
    {
        for (var i = from; i < text.Length; i++)
        {
            if (!condition(text[i]))
            {
                return false;
            }
        }

        return true;
    }
}
