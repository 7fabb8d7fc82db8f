using Venice.Contracts;
using Venice.Provisioning;
using Venice.Sandbox;

namespace Venice.Generated.ContractTests;

/// <summary>The contract bites: answers of the sandbox, spoiled in every way at every member, are noticed, or a rule with a name says why not.</summary>
public sealed class ProviderMutationTests
{
    private const string Some = "^(backgroundRemoveImage by BearerAuth.*: 402|listImageStyles by BearerAuth.*: 200)";

    [Fact]
    public async Task Contract_SomeSpoiledAnswers_AreNoticedOrTolerated() => Keep(await ScoreAsync(Some), Some, "mutants-provider-some.json");

    [Fact]
    [Trait("Category", "Slow")]
    public async Task Contract_SpoiledAnswersOfAllOperations_AreNoticedOrTolerated()
    {
        var score = await ScoreAsync("");

        Keep(score, "", "mutants-provider.json");
        DocumentedFigures.Require(score);
    }

    private static void Keep(MutationScore score, string filter, string file)
    {
        MutationReport.Keep(score, filter, file);

        Assert.True(score.TooStrict.Count == 0, score.ToString());
    }

    private static async Task<MutationScore> ScoreAsync(string filter)
    {
        NpmFolder.Pact.Require();
        await using var sandbox = await SandboxProvider.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        return await VeniceContract.VerifierOf(sandbox).WithFilter(filter).ScoreAsync(VeniceContract.Document, TestContext.Current.CancellationToken);
    }
}
