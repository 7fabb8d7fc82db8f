using System.Collections.Concurrent;
using System.Net;
using Venice.Contracts;
using Venice.OpenApi;
using Venice.Sandbox;

namespace Venice.Generated.ContractTests;

/// <summary>
/// The client holds the service to the document: answers of the sandbox, spoiled in every way at every member, end in the right exception or in a violation that the result
/// names, or a rule says why the client takes them.
/// </summary>
public sealed class ClientMutationTests
{
    private const string AdvisoryHeader = "advisory header: one that cannot be read counts as absent";
    private const string PictureAsItCame = "picture as it came: its bytes say what it is, and are handed over";
    private const string UnknownPicture = "unknown picture: bytes of no known format are handed over without one; what was paid for is not thrown away";
    private const string Unlabelled = "unlabelled content: without a content type that tells something, it is read as what was asked for";
    private const string NullIsAbsent = "null is absent: an optional member that is null counts as left out";
    private const string FreeForm = "free-form object: a member that the document leaves without members is handed over as it came";

    /// <summary>What the document calls an object and says no more of.</summary>
    private static readonly string[] FreeFormObjects = ["/details", "/accepts/*/extra"];

    [Fact]
    public Task Client_SpoiledAnswersOfThreeOperations_AreNoticedOrTolerated() => ScoreAsync("^(backgroundRemoveImage|listImageStyles|simpleGenerateImage) by BearerAuth.*: (200|402)", "mutants-client-some.json");

    [Fact]
    [Trait("Category", "Slow")]
    public Task Client_SpoiledAnswersOfAllOperations_AreNoticedOrTolerated() => ScoreAsync("", "mutants-client.json");

    private static async Task ScoreAsync(string filter, string file)
    {
        await using var sandbox = await SandboxProvider.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        var replayed = await VeniceContract.VerifierOf(sandbox).WithFilter(filter).ReplayAsync(VeniceContract.Document, TestContext.Current.CancellationToken);
        var judged = new ConcurrentBag<(int Order, JudgedMutant Mutant)>();

        await Parallel.ForEachAsync(replayed.Index(), TestContext.Current.CancellationToken, async (one, cancellationToken) =>
        {
            var (interaction, answer) = one.Item;
            foreach (var mutants in interaction.Mutate(answer).GroupBy(static mutant => mutant.Unspoiled))
            {
                var unspoiled = await VeniceObservation.OfAsync(interaction, mutants.Key, cancellationToken);
                Assert.True(answer.Status < 400 ? unspoiled.Noticed is null : unspoiled.Exception is VeniceApiException && unspoiled.Violations.Count == 0, $"{interaction}: {unspoiled.Noticed} {unspoiled.Exception} {System.Text.Encoding.UTF8.GetString(mutants.Key.Body.Span)}");
                var optional = mutants.Where(static mutant => mutant is { Operator: MutationOperator.Drop, Rule: not null } && !mutant.Place.EndsWith('*')).Select(static mutant => mutant.Place).ToHashSet(StringComparer.Ordinal);
                foreach (var mutant in mutants)
                {
                    judged.Add((one.Index, Judge(mutant, optional, unspoiled, await VeniceObservation.OfAsync(interaction, mutant.Answer, cancellationToken))));
                }
            }
        });

        MutationReport.Keep(new("client", [.. judged.OrderBy(static one => one.Order).ThenBy(static one => one.Mutant.Mutant.ToString(), StringComparer.Ordinal).Select(static one => one.Mutant)], []), file);
    }

    private static JudgedMutant Judge(AnswerMutant mutant, HashSet<string> optional, VeniceObservation unspoiled, VeniceObservation observed)
    {
        if (observed.Exception is { } exception && !IsRight(mutant, exception))
        {
            return new(mutant, MutantVerdict.Survived, null, exception.ToString());
        }

        if (observed.Noticed is { } noticed && noticed != unspoiled.Noticed)
        {
            return new(mutant, MutantVerdict.Killed, null, noticed);
        }

        var rule = mutant.Rule ?? RuleOf(mutant, optional, observed);
        return new(mutant, rule is null ? MutantVerdict.Survived : MutantVerdict.Tolerated, rule, null);
    }

    /// <summary>An exception that says what is the matter: the status that came, or what was wrong with the answer.</summary>
    private static bool IsRight(AnswerMutant mutant, Exception exception) => exception is VeniceApiException known && (known.Failure switch
    {
        ApiFailure.ErrorStatus => (int?)known.StatusCode == mutant.Answer.Status && mutant.Answer.Status >= 400,
        ApiFailure.UnexpectedStatus => (int?)known.StatusCode == mutant.Answer.Status && mutant.Operator == MutationOperator.Status,
        ApiFailure.UnexpectedContentType => mutant.Operator is MutationOperator.MediaType or MutationOperator.Status or MutationOperator.ImageFormat,
        ApiFailure.EmptyContent => mutant.Operator is MutationOperator.Truncate or MutationOperator.Status,
        ApiFailure.MalformedContent => mutant.Operator is not (MutationOperator.Extra or MutationOperator.Header),
        ApiFailure.UnreadablePayload => mutant.Place.StartsWith('/'),
        ApiFailure.ConnectionLost => mutant.Answer.IsCutOff,
        _ => false,
    }) && (exception is not VeniceBadAnswerException || known.StatusCode is null or < HttpStatusCode.BadRequest);

    private static string? RuleOf(AnswerMutant mutant, HashSet<string> optional, VeniceObservation observed) => mutant.Operator switch
    {
        MutationOperator.Header => AdvisoryHeader,
        MutationOperator.ImageFormat when observed.Format is { } format && format != default => PictureAsItCame,
        MutationOperator.ImageFormat when observed.Picture.Length > 0 => UnknownPicture,
        MutationOperator.MediaType when mutant.Change is "is left out" or "is application/octet-stream" => Unlabelled,
        MutationOperator.Null when optional.Contains(mutant.Place) => NullIsAbsent,
        MutationOperator.Retype when FreeFormObjects.Contains(mutant.Place) => FreeForm,
        MutationOperator.Truncate when observed.Picture.Length > 0 => PictureAsItCame,
        _ => null,
    };
}
