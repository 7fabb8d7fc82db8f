using Venice.OpenApi.Emission.Validation;
using Venice.OpenApi.Model;

namespace Venice.OpenApi.Emission.Records;

/// <summary>The rules between members as attributes: an analyzer reads them where the emitted code is a compiled one.</summary>
internal static class RuleAttributes
{
    private const string Own = "global::Venice.OpenApi.Validation.";

    public static void Write(SourceWriter writer, RecordModel record, IReadOnlyList<RecordMember> members)
    {
        foreach (var rule in record.Rules)
        {
            // a rule that the check leaves out would be news to whoever validates
            if (RuleChecks.Of(rule, members) is not null)
            {
                writer.Line($"[{Own}MemberRule({Own}MemberRuleKind.{rule.Kind.ToString()}, {string.Join(", ", rule.Properties.Select(CSharpLiteral.String))}{Condition(rule.When)}, Message = {CSharpLiteral.String(rule.Message)})]");
            }
        }
    }

    private static string Condition(RuleConditionModel? when) =>
        when is null ? "" : $", When = {CSharpLiteral.String(when.Property)}, Is = {CSharpLiteral.AsString(when.Literal)}";
}
