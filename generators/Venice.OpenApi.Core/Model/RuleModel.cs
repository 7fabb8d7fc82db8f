using Venice.OpenApi.Collections;

namespace Venice.OpenApi.Model;

/// <summary>A rule between members of a record.</summary>
/// <param name="Properties">C# names of members of the same record.</param>
/// <param name="When">The rule counts only then.</param>
/// <param name="Message">A sentence for the caller, in wire names.</param>
internal sealed record RuleModel(RuleKind Kind, EquatableArray<string> Properties, RuleConditionModel? When, string Message);
