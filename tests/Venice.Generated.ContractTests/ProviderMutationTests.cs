using Venice.Contracts;
using Venice.Contracts.Tests;
using Venice.Provisioning;
using Venice.Sandbox;

namespace Venice.Generated.ContractTests;

/// <summary>The contract bites: answers of the sandbox, spoiled in every way at every member, are noticed, or a rule with a name says why not.</summary>
public sealed class ProviderMutationTests
{
    [Fact]
    public async Task Contract_SpoiledAnswersOfTwoOperations_AreNoticedOrTolerated() => await ScoreAsync("^(backgroundRemoveImage|listImageStyles) by BearerAuth.*: (200|402)", "mutants-provider-some.json");

    [Fact]
    [Trait("Category", "Slow")]
    public async Task Contract_SpoiledAnswersOfAllOperations_AreNoticedOrTolerated() => await ScoreAsync("", "mutants-provider.json");

    private static async Task ScoreAsync(string filter, string file)
    {
        NpmFolder.Pact.Require();
        await using var sandbox = await SandboxProvider.StartAsync(cancellationToken: TestContext.Current.CancellationToken);

        var score = await VeniceContract.VerifierOf(sandbox).WithFilter(filter).ScoreAsync(VeniceContract.Document, TestContext.Current.CancellationToken);

        MutationReport.Keep(score, file);
    }
}
