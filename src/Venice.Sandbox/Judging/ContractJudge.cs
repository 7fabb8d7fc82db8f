using System.Text.Json.Nodes;
using Venice.OpenApi.Conformance;
using Venice.OpenApi.Document;

namespace Venice.Sandbox.Judging;

/// <summary>Holds JSON against a schema by the core's walk over the document; no emitted code takes part.</summary>
internal static class ContractJudge
{
    private static readonly SchemaWalkOptions Requests = new() { Request = true };

    public static IReadOnlyList<Finding> Judge(OpenApiSchema schema, JsonNode? value) =>
        [.. SchemaWalk.Check(schema, JsonTree.Of(value), Requests).Select(static found => new Finding(FindingPath.Read(found.Path), found.Keyword, found.Message))];

    /// <param name="schema">What the document says.</param>
    /// <param name="value">What was sent.</param>
    /// <param name="isExcused">Tells what is judged elsewhere.</param>
    /// <exception cref="Refusal">The value does not conform; the answer lists everything.</exception>
    public static void Demand(OpenApiSchema schema, JsonNode? value, Predicate<Finding> isExcused)
    {
        var findings = Judge(schema, value).Where(finding => !isExcused(finding)).ToList();
        if (findings.Count > 0)
        {
            throw new Refusal(DetailTree.Answer(findings));
        }
    }
}
