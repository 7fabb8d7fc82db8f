using Venice.OpenApi.Model;

namespace Venice.OpenApi.Binding.Rules;

/// <summary>The sentence of a rule for which the document has none.</summary>
internal static class RuleText
{
    public static string Of(RuleKind kind, IReadOnlyList<string> names, string? condition, string? literal)
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
        return Sentence(condition is null ? text : $"when {condition} is {literal!.Trim('"')}, {text}");
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

    private static string List(IReadOnlyList<string> names, string last) =>
        names.Count == 1 ? names[0] : $"{string.Join(", ", names.Take(names.Count - 1))} {last} {names[names.Count - 1]}";
}
