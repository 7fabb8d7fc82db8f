using Venice.OpenApi.Document;

namespace Venice.Contracts.Covering;

/// <summary>Finds the operation of each interaction, and counts what the interactions hold of each.</summary>
internal sealed class CoverageRun(OpenApiDocument document, IReadOnlyList<ContractGap> gaps)
{
    public ContractCoverage Cover(IReadOnlyList<RecordedInteraction> interactions)
    {
        var routes = new OperationRoutes(document.Operations);
        var found = interactions.ToLookup(interaction => routes.Find(interaction.Method, interaction.Path));
        return new(
            document.Title ?? document.File,
            interactions.Count,
            [.. document.Operations.Select(operation => new OperationItems(operation, [.. found[operation]], document, new(gaps)).Read())],
            [.. found[null].Select(static interaction => interaction.Description)]);
    }
}
