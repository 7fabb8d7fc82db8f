using System.Globalization;

namespace Venice.OpenApi.Binding.Patterns;

/// <summary>The small pieces of a pattern.</summary>
internal static class PatternReader
{
    private static readonly Dictionary<string, string> LongCategories = new(StringComparer.Ordinal)
    {
        ["Letter"] = "L", ["Uppercase_Letter"] = "Lu", ["Lowercase_Letter"] = "Ll", ["Titlecase_Letter"] = "Lt", ["Modifier_Letter"] = "Lm", ["Other_Letter"] = "Lo",
        ["Mark"] = "M", ["Number"] = "N", ["Decimal_Number"] = "Nd", ["Punctuation"] = "P", ["Symbol"] = "S", ["Separator"] = "Z", ["Space_Separator"] = "Zs", ["Other"] = "C",
        ["Control"] = "Cc",
    };

    private static readonly HashSet<string> Categories = new(StringComparer.Ordinal)
    {
        "L", "Lu", "Ll", "Lt", "Lm", "Lo", "M", "Mn", "Mc", "Me", "N", "Nd", "Nl", "No", "P", "Pc", "Pd", "Ps", "Pe", "Pi", "Pf", "Po",
        "S", "Sm", "Sc", "Sk", "So", "Z", "Zs", "Zl", "Zp", "C", "Cc", "Cf", "Cs", "Co", "Cn",
    };

    public static int CodePoint(string pattern, ref int position)
    {
        var isPair = char.IsHighSurrogate(pattern[position]) && position + 1 < pattern.Length && char.IsLowSurrogate(pattern[position + 1]);
        var codePoint = isPair ? char.ConvertToUtf32(pattern[position], pattern[position + 1]) : pattern[position];
        position += isPair ? 2 : 1;
        return codePoint;
    }

    /// <summary>A code point as itself, safe inside and outside of classes.</summary>
    public static string Quote(int codePoint)
    {
        if (codePoint is (>= '0' and <= '9') or (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or '_' or ' ' or '-' or '/' or ':' or '@' or ',' or ';' or '=' or '%' or '&' or '"' or '\'')
        {
            return ((char)codePoint).ToString();
        }

        if (codePoint is > ' ' and < 0x7F)
        {
            return "\\" + (char)codePoint;
        }

        return codePoint < 0x10000
            ? @"\u" + codePoint.ToString("X4", CultureInfo.InvariantCulture)
            : "(?:" + string.Concat(char.ConvertFromUtf32(codePoint).Select(static unit => @"\u" + ((int)unit).ToString("X4", CultureInfo.InvariantCulture))) + ")";
    }

    /// <summary>The highest count of <c>3</c>, <c>3,</c> or <c>3,5</c>; <see langword="null"/> when it is no quantifier.</summary>
    public static long? Counts(string text)
    {
        var comma = text.IndexOf(',');
        var first = comma < 0 ? text : text.Substring(0, comma);
        var second = comma < 0 || comma == text.Length - 1 ? first : text.Substring(comma + 1);
        return Number(first) is { } least && Number(second) is { } most ? Math.Max(least, most) : null;

        static long? Number(string digits) =>
            digits.Length is > 0 and < 10 && digits.All(static c => c is >= '0' and <= '9') ? long.Parse(digits, CultureInfo.InvariantCulture) : null;
    }

    /// <summary>An escape that stands for characters; <paramref name="position"/> is moved behind it.</summary>
    public static bool Escape(string pattern, ref int position, out CodePointSet? set, out int codePoint, out string? obstacle)
    {
        set = null;
        codePoint = 0;
        obstacle = null;
        if (position + 1 >= pattern.Length)
        {
            obstacle = "it ends with a backslash";
            return false;
        }

        var letter = pattern[position + 1];
        position += 2;
        switch (letter)
        {
            case 'd' or 'D':
                set = letter == 'd' ? CodePointSet.Digits : CodePointSet.Digits.Complement();
                return true;
            case 'w' or 'W':
                set = letter == 'w' ? CodePointSet.Words : CodePointSet.Words.Complement();
                return true;
            case 's' or 'S':
                set = letter == 's' ? CodePointSet.Spaces : CodePointSet.Spaces.Complement();
                return true;
            case 'p' or 'P':
                return Category(pattern, ref position, letter == 'P', out set, out obstacle);
            case 'u':
                return Unicode(pattern, ref position, out codePoint, out obstacle);
            case 'x':
                return Hex(pattern, ref position, 2, out codePoint, out obstacle);
            case 'c' when position < pattern.Length && char.IsLetter(pattern[position]):
                codePoint = pattern[position++] % 32;
                return true;
            default:
                codePoint = letter switch { 'n' => '\n', 'r' => '\r', 't' => '\t', 'v' => '\v', 'f' => '\f', '0' => 0, _ => letter };
                return true;
        }
    }

    private static bool Category(string pattern, ref int position, bool isNegated, out CodePointSet? set, out string? obstacle)
    {
        set = null;
        obstacle = "it uses a Unicode property that .NET does not know";
        var end = position < pattern.Length && pattern[position] == '{' ? pattern.IndexOf('}', position) : -1;
        if (end < 0)
        {
            return false;
        }

        var name = pattern.Substring(position + 1, end - position - 1);
        var equals = name.IndexOf('=');
        name = equals >= 0 && name.Substring(0, equals) is "gc" or "General_Category" ? name.Substring(equals + 1) : name;
        name = LongCategories.TryGetValue(name, out var shorter) ? shorter : name;
        if (!Categories.Contains(name))
        {
            return false;
        }

        set = new CodePointSet();
        set.AddCategory(name, isNegated);
        position = end + 1;
        obstacle = null;
        return true;
    }

    private static bool Unicode(string pattern, ref int position, out int codePoint, out string? obstacle)
    {
        if (position < pattern.Length && pattern[position] == '{')
        {
            var end = pattern.IndexOf('}', position);
            var digits = end < 0 ? string.Empty : pattern.Substring(position + 1, end - position - 1);
            var isNumber = int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out codePoint) && codePoint is >= 0 and <= 0x10FFFF;
            position = end + 1;
            obstacle = isNumber ? null : "it has a malformed code point";
            return isNumber;
        }

        if (!Hex(pattern, ref position, 4, out codePoint, out obstacle))
        {
            return false;
        }

        // Two escapes that are a surrogate pair are one code point.
        var next = position + 2;
        if (codePoint is >= 0xD800 and <= 0xDBFF && string.CompareOrdinal(pattern, position, @"\u", 0, 2) == 0
            && Hex(pattern, ref next, 4, out var low, out _) && low is >= 0xDC00 and <= 0xDFFF)
        {
            codePoint = char.ConvertToUtf32((char)codePoint, (char)low);
            position = next;
        }

        return true;
    }

    private static bool Hex(string pattern, ref int position, int length, out int value, out string? obstacle)
    {
        value = 0;
        var isNumber = position + length <= pattern.Length
            && int.TryParse(pattern.Substring(position, length), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out value);
        position += isNumber ? length : 0;
        obstacle = isNumber ? null : "it has a malformed code point";
        return isNumber;
    }
}
