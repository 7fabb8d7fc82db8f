using System.Globalization;
using System.Text;

namespace Venice.OpenApi.Binding.Naming;

/// <summary>Turns any text of a document into a C# identifier in PascalCase; which identifiers are taken is <see cref="NameScope"/>'s business.</summary>
internal static class Identifier
{
    /// <summary>Long enough for every name in the wild, short enough for a file name.</summary>
    private const int MaxLength = 120;

    /// <param name="digitPrefix">Stands before a name that would begin with a digit.</param>
    public static string Of(string text, string digitPrefix = "Value")
    {
        var name = JoinPlain(text) ?? Join(Normalize(text));
        if (name.Length == 0)
        {
            name = Spell(text);
        }

        if (!char.IsLetter(name[0]) && CharUnicodeInfo.GetUnicodeCategory(name[0]) != UnicodeCategory.LetterNumber)
        {
            name = digitPrefix + name;
        }

        return Cut(name);
    }

    public static string Cut(string name) => name.Length <= MaxLength ? name : name.Substring(0, MaxLength);

    /// <summary>For text that must be the whole name as it is: true when C# takes it.</summary>
    public static bool IsValid(string text) =>
        text.Length is > 0 and <= MaxLength && char.IsUpper(text[0]) && text.All(static c => c == '_' || IsPart(c));

    /// <summary>The same as <see cref="Join"/>, for what most names are: a few words of ASCII between which nothing has a name of its own.</summary>
    private static string? JoinPlain(string text)
    {
        const int Longest = 64;
        if (text.Length > Longest)
        {
            return null;
        }

        Span<char> name = stackalloc char[Longest * 2];
        var length = 0;
        for (var i = 0; i < text.Length;)
        {
            if (!IsPlain(text[i]))
            {
                if (text[i] is not ('_' or '.' or ' ' or '/') && !(text[i] == '-' && i > 0 && IsPlain(text[i - 1])))
                {
                    return null;
                }

                i++;
                continue;
            }

            var (start, letters, isLower) = (i, 0, false);
            for (; i < text.Length && IsPlain(text[i]); i++)
            {
                letters += text[i] > '9' ? 1 : 0;
                isLower |= text[i] >= 'a';
            }

            if (length > 0 && name[length - 1] <= '9' && text[start] <= '9')
            {
                name[length++] = '_';
            }

            name[length++] = char.ToUpperInvariant(text[start]);
            var isShouting = letters > 1 && !isLower;
            for (var at = start + 1; at < i; at++)
            {
                name[length++] = isShouting ? char.ToLowerInvariant(text[at]) : text[at];
            }
        }

        return length == 0 ? null : name.Slice(0, length).ToString();
    }

    private static bool IsPlain(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9');

    /// <summary>The words of the text, each with a capital, put together.</summary>
    private static string Join(string normal)
    {
        var name = new StringBuilder(normal.Length + 8);
        var (start, length) = (0, normal.Length);
        for (var i = 0; i <= length; i++)
        {
            var current = i < length ? normal[i] : ' ';
            if (i < length && IsPart(current))
            {
                continue;
            }

            if (i > start)
            {
                AppendPascal(name, normal, start, i);
            }

            start = i + 1;
            var beforeDigit = start < length && char.IsDigit(normal[start]);
            var afterWord = i > 0 && IsPart(normal[i - 1]);
            if (beforeDigit && !afterWord && current is ('+' or '-'))
            {
                name.Append(current == '+' ? "Plus" : "Minus");
            }
        }

        return name.ToString();
    }

    // Surrogates are no identifier characters, and lone ones would make Normalize throw.
    private static string Normalize(string text) => IsAscii(text) ? text.IndexOf('\'') < 0 ? text : text.Replace("'", "") :
        new string([.. text.Where(static c => !char.IsSurrogate(c) && CharUnicodeInfo.GetUnicodeCategory(c) is not (UnicodeCategory.Format or UnicodeCategory.OtherNotAssigned))])
            .Normalize(NormalizationForm.FormC).Replace("'", "");

    private static bool IsAscii(string text)
    {
        foreach (var c in text)
        {
            if (c > '~')
            {
                return false;
            }
        }

        return true;
    }

    private static void AppendPascal(StringBuilder name, string text, int start, int end)
    {
        var (letters, isUpper, isLower) = (0, false, false);
        for (var i = start; i < end; i++)
        {
            letters += char.IsLetter(text[i]) ? 1 : 0;
            isUpper |= char.IsUpper(text[i]);
            isLower |= char.IsLower(text[i]);
        }

        // A line between digits keeps 16:9 and 1:69 apart.
        if (name.Length > 0 && char.IsDigit(name[name.Length - 1]) && char.IsDigit(text[start]))
        {
            name.Append('_');
        }

        name.Append(char.ToUpperInvariant(text[start]));
        var isShouting = letters > 1 && isUpper && !isLower;
        _ = isShouting ? name.Append(text.Substring(start + 1, end - start - 1).ToLowerInvariant()) : name.Append(text, start + 1, end - start - 1);
    }

    private static string Spell(string text)
    {
        if (text.Length == 0)
        {
            return "Empty";
        }

        var name = new StringBuilder();
        for (var i = 0; i < text.Length && name.Length < 40; i++)
        {
            var isPair = char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]);
            var codePoint = isPair ? char.ConvertToUtf32(text[i], text[i + 1]) : text[i];
            name.Append(SymbolName(codePoint));
            i += isPair ? 1 : 0;
        }

        return name.ToString();
    }

    private static string SymbolName(int codePoint) => codePoint switch
    {
        '+' => "Plus",
        '-' => "Minus",
        '*' => "Star",
        '/' => "Slash",
        '%' => "Percent",
        '<' => "Less",
        '>' => "Greater",
        '=' => "Equal",
        '!' => "Not",
        '&' => "And",
        '|' => "Or",
        '.' => "Dot",
        ',' => "Comma",
        ':' => "Colon",
        '_' => "Underscore",
        '$' => "Dollar",
        '#' => "Hash",
        '@' => "At",
        '~' => "Tilde",
        ' ' => "Space",
        _ => "U" + codePoint.ToString("X4", CultureInfo.InvariantCulture),
    };

    private static bool IsPart(char c) => CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter
        or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.LetterNumber
        or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
