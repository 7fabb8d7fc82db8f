using Venice.OpenApi.Validation;

namespace Venice.OpenApi.Core.Tests.Meaning;

/// <summary>What the emitted code made of an instance.</summary>
/// <param name="Refusal">Why strict reading threw; <see langword="null"/> when it read.</param>
/// <param name="Violations">What <c>Validate</c> says.</param>
/// <param name="Written">What is written again.</param>
/// <param name="Cases">The union cases that were chosen, as <c>Union.Case</c>.</param>
internal sealed record Reading(string? Refusal, IReadOnlyList<Violation> Violations, string Written, IReadOnlySet<string> Cases)
{
    public bool IsAccepted => Refusal is null && Violations.Count == 0;

    public string Reason => Refusal ?? string.Join("; ", Violations.Select(static violation => $"{violation.Path}:{violation.Rule} {violation.Message}"));
}
