using Venice.OpenApi.Emission.Records;

namespace Venice.OpenApi.Emission.Validation;

/// <summary>What is asked for a rule between members.</summary>
/// <param name="Anchor">The member of whose own checks it is one, being set; <see langword="null"/> when it is asked of the whole value.</param>
/// <param name="Check">The rest of the condition, and what runs then.</param>
internal sealed record RuleCheck(RecordMember? Anchor, CheckCode Check);
