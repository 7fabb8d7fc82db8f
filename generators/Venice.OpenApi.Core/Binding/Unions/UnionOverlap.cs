using Venice.OpenApi.Binding.Schemas;
using Venice.OpenApi.Diagnostics;
using Venice.OpenApi.Model;

namespace Venice.OpenApi.Binding.Unions;

/// <summary>Finds cases that ask for the same: the reader can only guess between them.</summary>
internal static class UnionOverlap
{
    /// <summary>Unions with more cases than this are not searched for pairs.</summary>
    private const int MaxCases = 200;

    public static void Report(SchemaFacts facts, string union, IReadOnlyList<UnionCaseModel> cases, DiagnosticBag bag)
    {
        for (var i = 0; i < cases.Count && cases.Count <= MaxCases; i++)
        {
            for (var j = i + 1; j < cases.Count; j++)
            {
                if (Overlap(cases[i], cases[j]))
                {
                    bag.Report(BindingRules.UnionOverlaps, facts.Source.Place, cases[i].Name, cases[j].Name, union);
                    return;
                }
            }
        }
    }

    private static bool Overlap(UnionCaseModel left, UnionCaseModel right) =>
        left.Type.Kind == TypeKind.Record && right.Type.Kind == TypeKind.Record
        && left.RequiredProperties.Count == right.RequiredProperties.Count
        && left.RequiredProperties.All(name => right.RequiredProperties.Contains(name))
        && !left.Constants.Any(constant => right.Constants.Any(other => other.WireName == constant.WireName && other.Value != constant.Value));
}
