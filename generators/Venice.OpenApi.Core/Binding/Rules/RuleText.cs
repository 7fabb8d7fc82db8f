using System.Globalization;
using Venice.OpenApi.Model;

namespace Venice.OpenApi.Binding.Rules;

/// <summary>The sentence of a rule for which the document has none.</summary>
internal static class RuleText
{
    private const int LongestValue = 64;

    /// <summary>What the table of lines calls it; see <c>DocumentLinesAttribute</c>.</summary>
    public static string Key(RuleKind kind, IEnumerable<string> names, RuleConditionModel? when) =>
        $"{kind}+{string.Join("+", names)}{(when is null ? "" : $"?{when.Property}?{Escaped(when.Text)}")}";

    public static string Of(RuleKind kind, IReadOnlyList<string> names, string? condition, string? value)
    {
        var text = kind switch
        {
            RuleKind.NotTogether => $"{List(names, "and")} cannot be given together",
            RuleKind.Requires => $"{names[0]} needs {List([.. names.Skip(1)], "and")}",
            RuleKind.ExactlyOne => $"exactly one of {List(names, "and")} must be given",
            RuleKind.AtLeastOne => $"at least one of {List(names, "and")} must be given",
            RuleKind.Absent => $"{List(names, "and")} must not be given",
            _ => $"{List(names, "and")} must be given",
        };
        return Sentence(condition is null ? text : $"when {condition} is {value}, {text}");
    }

    public static string Keyword(RuleKind kind) => kind switch
    {
        RuleKind.Requires => "dependentRequired",
        RuleKind.ExactlyOne => "oneOf",
        RuleKind.AtLeastOne => "anyOf",
        RuleKind.Present => "then",
        _ => "not",
    };

    // A sentence may begin with a member's name as it is on the wire, so its first letter stays.
    public static string Sentence(string text) => text.TrimEnd().EndsWith(".", StringComparison.Ordinal) ? text.Trim() : text.Trim() + ".";

    // no space and no sign of the table's own
    private static string Escaped(string value) =>
        string.Concat(value.Take(LongestValue).Select(static c => c is (>= '0' and <= '9') or (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') ? c.ToString() : $"%{((int)c).ToString("X4", CultureInfo.InvariantCulture)}"));

    private static string List(IReadOnlyList<string> names, string last) =>
        names.Count == 1 ? names[0] : $"{string.Join(", ", names.Take(names.Count - 1))} {last} {names[names.Count - 1]}";
}
