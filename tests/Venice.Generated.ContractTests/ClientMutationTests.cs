using System.Collections.Concurrent;
using System.Text;
using Venice.Contracts;
using Venice.Sandbox;

namespace Venice.Generated.ContractTests;

/// <summary>
/// The client holds the service to the document: answers of the sandbox, spoiled in every way at every member, end in the right exception or in a violation that the result
/// names, or a rule says why the client takes them.
/// </summary>
public sealed class ClientMutationTests
{
    private const string Some = "^(backgroundRemoveImage|listImageStyles|simpleGenerateImage) by BearerAuth.*: (200|402)";

    /// <summary>By the overlay a model's type decides what its prices look like, where the document alone would allow those of another type; and who paid for a picture is told that none came.</summary>
    private static readonly string[] TooStrict =
    [
        "generateImage answers 200 with application/json: /images/* is left out",
        "listModels answers 200 with application/json: /data/*/model_spec/pricing/upscale has another name",
        "listModels answers 200 with application/json: /data/*/model_spec/pricing/upscale is a list",
        "listModels answers 200 with application/json: /data/*/model_spec/pricing/upscale is left out",
        "listModels answers 200 with application/json: /data/*/model_spec/pricing/upscale is null",
        "simpleGenerateImage answers 200 with application/json: /data/* is left out",
    ];

    [Fact]
    public async Task Client_SpoiledAnswersOfThreeOperations_AreNoticedOrTolerated() => MutationReport.Keep(await ScoreAsync(Some), Some, "mutants-client-some.json");

    [Fact]
    [Trait("Category", "Slow")]
    public async Task Client_SpoiledAnswersOfAllOperations_AreNoticedOrTolerated()
    {
        var score = await ScoreAsync("");

        MutationReport.Keep(score, "", "mutants-client.json");
        DocumentedFigures.Require(score);

        Assert.Equal(TooStrict, score.TooStrict.Select(static one => one.Mutant.ToString()).Order(StringComparer.Ordinal));
    }

    /// <summary>The canary: were the client blind, the judge would say so.</summary>
    [Fact]
    public async Task Judge_AClientThatSeesNoDifference_FindsSurvivors()
    {
        var survived = 0;
        foreach (var (interaction, answer) in await ReplayAsync("^(backgroundRemoveImage|listImageStyles) by BearerAuth.*: 200"))
        {
            foreach (var mutants in interaction.Mutate(answer).GroupBy(static mutant => mutant.Unspoiled))
            {
                var unspoiled = await VeniceObservation.OfAsync(interaction, mutants.Key, TestContext.Current.CancellationToken);
                var judge = new ClientJudge(interaction, unspoiled, [.. mutants]);
                foreach (var mutant in mutants.Where(static mutant => mutant is { Rule: null, Operator: not (MutationOperator.Header or MutationOperator.MediaType or MutationOperator.Extra) }))
                {
                    var judged = await judge.JudgeAsync(mutant, unspoiled, TestContext.Current.CancellationToken);
                    Assert.True(judged.Verdict == MutantVerdict.Survived, $"{mutant}: {judged.Verdict} {judged.Rule}");
                    survived++;
                }
            }
        }

        Assert.InRange(survived, 20, int.MaxValue);
    }

    private static async Task<IReadOnlyList<ReplayedInteraction>> ReplayAsync(string filter)
    {
        await using var sandbox = await SandboxProvider.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        return await VeniceContract.VerifierOf(sandbox).WithFilter(filter).ReplayAsync(VeniceContract.Document, TestContext.Current.CancellationToken);
    }

    private static async Task<MutationScore> ScoreAsync(string filter)
    {
        var replayed = await ReplayAsync(filter);
        var judged = new ConcurrentBag<(int Order, JudgedMutant Mutant)>();

        await Parallel.ForEachAsync(replayed.Index(), TestContext.Current.CancellationToken, async (one, cancellationToken) =>
        {
            var (interaction, answer) = one.Item;
            foreach (var mutants in interaction.Mutate(answer).GroupBy(static mutant => mutant.Unspoiled))
            {
                var unspoiled = await VeniceObservation.OfAsync(interaction, mutants.Key, cancellationToken);
                Assert.True(answer.Status < 400 ? unspoiled.Noticed is null : unspoiled.Exception is VeniceApiException && unspoiled.Violations.Count == 0, $"{interaction}: {unspoiled.Noticed} {unspoiled.Exception} {Encoding.UTF8.GetString(mutants.Key.Body.Span)}");
                var judge = new ClientJudge(interaction, unspoiled, [.. mutants]);
                foreach (var mutant in mutants)
                {
                    judged.Add((one.Index, await judge.JudgeAsync(mutant, await VeniceObservation.OfAsync(interaction, mutant.Answer, cancellationToken), cancellationToken)));
                }
            }
        });

        return new("client", [.. judged.OrderBy(static one => one.Order).ThenBy(static one => one.Mutant.Mutant.ToString(), StringComparer.Ordinal).Select(static one => one.Mutant)], []);
    }
}
