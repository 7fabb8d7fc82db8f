using Venice.OpenApi.Binding.Refit;
using Venice.OpenApi.Collections;
using Venice.OpenApi.Diagnostics;
using Venice.OpenApi.Generation;
using Venice.OpenApi.Model;

namespace Venice.OpenApi.Generator;

/// <summary>Whether a document gets interfaces for Refit: what the project says, else whether it references a Refit that takes them.</summary>
internal static class RefitChoice
{
    public static EquatableArray<RefitApiModel> Apis(Contract contract, RefitReference? reference) =>
        contract.Model is { } model && reference is { TakesStubs: true } && IsWanted(contract) == true ? RefitBinder.Bind(model) : [];

    public static EquatableArray<DiagnosticInfo> Findings(Contract contract, RefitReference? reference)
    {
        var findings = new DiagnosticBag();
        var place = SourcePlace.StartOf(contract.File);
        switch (IsWanted(contract))
        {
            case null:
                findings.Report(GeneratorRules.UnknownRefit, place, contract.Refit ?? "");
                break;
            case true when contract.Model is { Interfaces.IsEmpty: false }:
                if (reference is { TakesStubs: false })
                {
                    findings.Report(GeneratorRules.RefitTooOld, place, reference.Version);
                }
                else if (reference is null && (contract.RefitOnly || contract.Refit is not null))
                {
                    findings.Report(GeneratorRules.RefitMissing, place);
                }

                break;
        }

        return findings.ToEquatableArray();
    }

    /// <returns><see langword="null"/> when the project says something else than true, false and nothing.</returns>
    private static bool? IsWanted(Contract contract) => contract.Refit?.ToLowerInvariant() switch
    {
        null or "true" => true,
        "false" => contract.RefitOnly,
        _ => null,
    };
}
