namespace Venice.OpenApi.Core.Tests.Meaning;

/// <summary>A difference from JSON Schema that is meant.</summary>
/// <param name="Name">Its entry in <c>docs/limits.md</c>, and what the judge calls the change of a schema that turns its verdict.</param>
/// <param name="Findings">What the generator says where meaning is lost: a document for which it says none of them has no such excuse. Empty where nothing is lost.</param>
internal sealed record Explanation(string Name, params string[] Findings)
{
    public bool IsOpenTo(IReadOnlySet<string> findings) => Findings.Length == 0 || Findings.Any(findings.Contains);
}
