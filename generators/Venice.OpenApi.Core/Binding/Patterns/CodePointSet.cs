using System.Globalization;
using System.Text;

namespace Venice.OpenApi.Binding.Patterns;

/// <summary>
/// A character class of ECMA's Unicode mode: sets of code points, where .NET knows only UTF-16 units. Written as a class for what one unit holds
/// and surrogate pairs for the rest.
/// </summary>
internal sealed class CodePointSet
{
    private const int Last = 0x10FFFF;

    private readonly List<CodePointRange> _ranges = [];
    private readonly StringBuilder _categories = new();

    public static CodePointSet Digits { get; } = Of(('0', '9'));

    public static CodePointSet Words { get; } = Of(('0', '9'), ('A', 'Z'), ('_', '_'), ('a', 'z'));

    public static CodePointSet Spaces { get; } = Of(
        ('\t', '\r'), (' ', ' '), (0xA0, 0xA0), (0x1680, 0x1680), (0x2000, 0x200A), (0x2028, 0x2029), (0x202F, 0x202F), (0x205F, 0x205F), (0x3000, 0x3000), (0xFEFF, 0xFEFF));

    public static CodePointSet LineEnds { get; } = Of(('\n', '\n'), ('\r', '\r'), (0x2028, 0x2029));

    public static CodePointSet Of(params (int First, int Last)[] ranges)
    {
        var set = new CodePointSet();
        foreach (var (first, last) in ranges)
        {
            set.Add(first, last);
        }

        return set;
    }

    public void Add(int first, int last) => _ranges.Add(new(first, last));

    public void Add(CodePointSet other)
    {
        _ranges.AddRange(other._ranges);
        _categories.Append(other._categories);
    }

    /// <summary><c>\p{Lu}</c>. .NET knows the categories of units only: every code point beyond them passes.</summary>
    public void AddCategory(string name, bool isNegated)
    {
        _categories.Append(isNegated ? @"\P{" : @"\p{").Append(name).Append('}');
        _ranges.Add(new(0x10000, Last));
    }

    public CodePointSet Complement()
    {
        var set = new CodePointSet();
        var next = 0;
        foreach (var (first, last) in Ordered())
        {
            if (first > next)
            {
                set.Add(next, first - 1);
            }

            next = Math.Max(next, last + 1);
        }

        if (next <= Last)
        {
            set.Add(next, Last);
        }

        return set;
    }

    /// <summary>A .NET expression that matches one code point of the set, or of all others.</summary>
    public string Write(bool isNegated)
    {
        if (isNegated && _categories.Length > 0)
        {
            var units = "[^" + _categories + Units(Ordered(), 0, 0xFFFF) + @"\uD800-\uDFFF]";
            return $@"(?:{units}|[\uD800-\uDBFF][\uDC00-\uDFFF])";
        }

        var ranges = (isNegated ? Complement() : this).Ordered();
        var single = _categories + Units(ranges, 0, 0xD7FF) + Units(ranges, 0xE000, 0xFFFF);
        var pairs = Pairs(ranges);
        if (pairs.Count == 0)
        {
            return single.Length == 0 ? @"[^\s\S]" : "[" + single + "]";
        }

        return single.Length == 0 ? "(?:" + string.Join("|", pairs) + ")" : $"(?:[{single}]|{string.Join("|", pairs)})";
    }

    private static string Units(List<CodePointRange> ranges, int least, int most)
    {
        var text = new StringBuilder();
        foreach (var (first, last) in ranges)
        {
            var low = Math.Max(first, least);
            var high = Math.Min(last, most);
            if (low <= high)
            {
                text.Append(Unit(low));
                if (high > low)
                {
                    text.Append('-').Append(Unit(high));
                }
            }
        }

        return text.ToString();
    }

    private static List<string> Pairs(List<CodePointRange> ranges)
    {
        var pairs = new List<string>();
        foreach (var (first, last) in ranges)
        {
            if (last >= 0x10000)
            {
                AddPairs(pairs, Math.Max(first, 0x10000), last);
            }
        }

        return pairs;
    }

    private static void AddPairs(List<string> pairs, int first, int last)
    {
        while (first <= last)
        {
            var high = HighOf(first);
            var endOfRow = first | 0x3FF;
            if ((first & 0x3FF) == 0 && endOfRow <= last)
            {
                // Whole rows: every low surrogate goes with each of these high ones.
                var lastRow = ((last + 1) & ~0x3FF) - 1;
                pairs.Add($"{Class(high, HighOf(lastRow))}{Class(0xDC00, 0xDFFF)}");
                first = lastRow + 1;
                continue;
            }

            var end = Math.Min(endOfRow, last);
            pairs.Add($"{Unit(high)}{Class(LowOf(first), LowOf(end))}");
            first = end + 1;
        }
    }

    private static int HighOf(int codePoint) => 0xD800 + ((codePoint - 0x10000) >> 10);

    private static int LowOf(int codePoint) => 0xDC00 + ((codePoint - 0x10000) & 0x3FF);

    private static string Class(int first, int last) => first == last ? Unit(first) : $"[{Unit(first)}-{Unit(last)}]";

    private static string Unit(int unit) => unit is (>= '0' and <= '9') or (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or '_'
        ? ((char)unit).ToString()
        : @"\u" + unit.ToString("X4", CultureInfo.InvariantCulture);

    private List<CodePointRange> Ordered()
    {
        var merged = new List<CodePointRange>();
        var ordered = new List<CodePointRange>(_ranges);
        ordered.Sort(static (left, right) => left.First != right.First ? left.First.CompareTo(right.First) : left.Last.CompareTo(right.Last));
        foreach (var range in ordered)
        {
            if (merged.Count > 0 && range.First <= merged[merged.Count - 1].Last + 1)
            {
                var before = merged[merged.Count - 1];
                merged[merged.Count - 1] = new(before.First, Math.Max(before.Last, range.Last));
            }
            else
            {
                merged.Add(range);
            }
        }

        return merged;
    }
}
