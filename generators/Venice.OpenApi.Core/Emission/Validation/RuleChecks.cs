using Venice.OpenApi.Emission.Records;
using Venice.OpenApi.Model;

namespace Venice.OpenApi.Emission.Validation;

/// <summary>Rules between members: a condition on what is set, and the sentence.</summary>
internal static class RuleChecks
{
    /// <summary>All that can be broken; of rules that speak of a member that is not there, none. What several say in the same words is asked, and found, once where one condition can ask it.</summary>
    public static IEnumerable<CheckCode> All(IEnumerable<RuleModel> rules, IReadOnlyList<RecordMember> members)
    {
        foreach (var same in rules.GroupBy(static rule => (rule.Kind, rule.When, rule.Message)))
        {
            var present = same.Select(rule => Present(rule, members)).OfType<List<RecordMember>>().ToList();
            IEnumerable<string?> broken = Together(present, same.Key.Kind) is { } one ? [one] : present.Select(them => Broken(same.Key.Kind, them));
            foreach (var check in broken.Select(condition => Check(same.First(), condition, members)).OfType<CheckCode>())
            {
                yield return check;
            }
        }
    }

    /// <summary><see langword="null"/> when the rule cannot be broken, or speaks of a member that is not there.</summary>
    public static CheckCode? Of(RuleModel rule, IReadOnlyList<RecordMember> members) =>
        Present(rule, members) is { } present ? Check(rule, Broken(rule.Kind, present), members) : null;

    private static List<RecordMember>? Present(RuleModel rule, IReadOnlyList<RecordMember> members)
    {
        List<RecordMember> present = [.. rule.Properties.SelectMany(name => members.Where(member => member.Name == name).Take(1))];
        return present.Count > 0 && present.Count == rule.Properties.Count ? present : null;
    }

    private static CheckCode? Check(RuleModel rule, string? broken, IReadOnlyList<RecordMember> members)
    {
        var when = Condition(rule.When, members);
        if (broken is null || (rule.When is not null && when is null))
        {
            return null;
        }

        var operand = when is not null && broken.Contains("||") ? $"({broken})" : broken;
        var condition = when is null ? broken : broken == "true" ? when : $"{when} && {operand}";
        return new(condition == "true" ? null : condition, $"violations.AddRule(\"{Keyword(rule.Kind)}\", {CSharpLiteral.String(rule.Message)});");
    }

    private static string Keyword(RuleKind kind) => kind switch
    {
        RuleKind.NotTogether or RuleKind.Absent => "not",
        RuleKind.Requires => "dependentRequired",
        RuleKind.ExactlyOne => "oneOf",
        RuleKind.AtLeastOne => "anyOf",
        _ => "required",
    };

    private static string? Broken(RuleKind kind, List<RecordMember> present) => kind switch
    {
        RuleKind.NotTogether => And(present, isSet: true),
        RuleKind.Requires => Requires(present),
        RuleKind.ExactlyOne => ExactlyOne(present),
        RuleKind.AtLeastOne => And(present, isSet: false),
        RuleKind.Absent => Or(present, isSet: true),
        _ => Or(present, isSet: false),
    };

    /// <summary>Two that need each other, or one that goes with none of the others, as one condition; <see langword="null"/> for rules that are neither.</summary>
    private static string? Together(List<List<RecordMember>> pairs, RuleKind kind)
    {
        if (pairs.Count < 2 || !pairs.TrueForAll(static pair => pair.Count == 2 && pair.TrueForAll(static member => member.IsSet is not null)))
        {
            return null;
        }

        if (kind == RuleKind.Requires && pairs is [[var first, var second], [var other, var last]] && first == last && second == other)
        {
            return $"({first.IsSet}) != ({second.IsSet})";
        }

        var shared = pairs[0].FindAll(member => pairs.TrueForAll(pair => pair.Contains(member)));
        return kind == RuleKind.NotTogether && shared is [var one]
            ? $"{one.IsSet} && ({Or(pairs.Select(pair => pair.First(member => member != one)), isSet: true)})"
            : null;
    }

    // a required member is always set: it drops out of an "and", and makes an "or" true
    private static string? And(IEnumerable<RecordMember> members, bool isSet)
    {
        var terms = members.Select(member => isSet ? member.IsSet ?? "true" : member.IsUnset ?? "false").ToList();
        terms.RemoveAll(static term => term == "true");
        return terms.Contains("false") ? null : terms.Count == 0 ? "true" : string.Join(" && ", terms);
    }

    private static string? Or(IEnumerable<RecordMember> members, bool isSet)
    {
        var terms = members.Select(member => isSet ? member.IsSet ?? "true" : member.IsUnset ?? "false").ToList();
        terms.RemoveAll(static term => term == "false");
        return terms.Count == 0 ? null : terms.Contains("true") ? "true" : string.Join(" || ", terms);
    }

    private static string? ExactlyOne(List<RecordMember> members)
    {
        var open = members.Where(static member => member.IsSet is not null).ToList();
        return (members.Count - open.Count) switch
        {
            0 => $"{string.Join(" + ", open.Select(static member => $"({member.IsSet} ? 1 : 0)"))} != 1",
            1 => Or(open, isSet: true),
            _ => "true",
        };
    }

    private static string? Requires(List<RecordMember> members)
    {
        var missing = Or(members.Skip(1), isSet: false);
        var first = members[0].IsSet;
        return missing is null || first is null ? missing : $"{first} && {(missing.Contains("||") ? $"({missing})" : missing)}";
    }

    private static string? Condition(RuleConditionModel? when, IReadOnlyList<RecordMember> members)
    {
        if (when is null || members.FirstOrDefault(member => member.Name == when.Property) is not { } member)
        {
            return null;
        }

        var value = member.Presence == Presence.OptionalNullable ? $"{member.Name}.ValueOrDefault" : member.Name;
        return member.Type.Kind == TypeKind.Enum
            ? $"{value}{(member.Presence == Presence.Required ? "" : "?")}.Value == {when.Literal}"
            : $"{value} == {when.Literal}";
    }
}
