using Venice.OpenApi.Emission.Records;
using Venice.OpenApi.Model;

namespace Venice.OpenApi.Emission.Validation;

/// <summary>Rules between members: a condition on what is set, and the sentence.</summary>
internal static class RuleChecks
{
    /// <summary><see langword="null"/> when the rule cannot be broken, or speaks of a member that is not there.</summary>
    public static RuleCheck? Of(RuleModel rule, IReadOnlyList<RecordMember> members)
    {
        var present = rule.Properties.SelectMany(name => members.Where(member => member.Name == name).Take(1)).ToList();
        if (present.Count == 0 || present.Count < rule.Properties.Count)
        {
            return null;
        }

        // broken only while the first one is set: asked where that is known already, so that a valid value is not asked twice
        var anchor = rule.Kind is RuleKind.NotTogether or RuleKind.Requires && present[0].Presence == Presence.Optional ? present[0] : null;

        var (keyword, broken) = rule.Kind switch
        {
            RuleKind.NotTogether => ("not", And(anchor is null ? present : present.Skip(1), isSet: true)),
            RuleKind.Requires when anchor is null => ("dependentRequired", Requires(present)),
            RuleKind.Requires => ("dependentRequired", Or(present.Skip(1), isSet: false)),
            RuleKind.ExactlyOne => ("oneOf", ExactlyOne(present)),
            RuleKind.AtLeastOne => ("anyOf", And(present, isSet: false)),
            RuleKind.Absent => ("not", Or(present, isSet: true)),
            _ => ("required", Or(present, isSet: false)),
        };

        var when = Condition(rule.When, members);
        if (broken is null || (rule.When is not null && when is null))
        {
            return null;
        }

        var operand = when is not null && broken.Contains("||") ? $"({broken})" : broken;
        var condition = when is null ? broken : broken == "true" ? when : $"{when} && {operand}";
        return new(anchor, new(condition == "true" ? null : condition, $"violations.AddRule(\"{keyword}\", {CSharpLiteral.String(rule.Message)});"));
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
