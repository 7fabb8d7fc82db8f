using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;

namespace Venice.Contracts.Mutating;

/// <summary>
/// Asks a provider once for each answer, and lets the contract judge it spoiled in every way. A contract that holds the interaction once for each mutant lets one run of
/// the engine judge hundreds of them.
/// </summary>
internal sealed class ProviderScore(ContractDocument document, PactReplay replay)
{
    private const int MutantsOfARun = 500;

    public async Task<MutationScore> RunAsync(IEnumerable<JsonObject> interactions, CancellationToken cancellationToken)
    {
        var left = new List<string>();
        var replayed = await ReplayAsync(interactions, left, cancellationToken).ConfigureAwait(false);
        var subjects = replayed.SelectMany(static one => one.Replayed.Interaction.Mutate(one.Replayed.Answer)
            .GroupBy(static mutant => mutant.Unspoiled, ReferenceEqualityComparer.Instance)
            .SelectMany(mutants => mutants.Select(mutant => new Subject(mutant, one.Response, mutant.Unspoiled)).Prepend(new(null, one.Response, (ProviderAnswer)mutants.Key!)))).ToList();

        var judged = new ConcurrentBag<(int Order, JudgedMutant Mutant)>();
        var server = new ReplayServer(number => subjects[number].Answer);
        await using var closing = server.ConfigureAwait(false);
        await Parallel.ForEachAsync(Enumerable.Range(0, subjects.Count).Chunk(MutantsOfARun), cancellationToken, async (run, token) =>
        {
            foreach (var (number, result) in await JudgeAsync(server.Address, subjects, run, token).ConfigureAwait(false))
            {
                if (subjects[number].Mutant is { } mutant)
                {
                    judged.Add((number, Judge(mutant, result)));
                }
                else if (!result.IsSuccess)
                {
                    throw new PactException($"The provider breaks the contract before anything was spoiled: {string.Join("; ", result.Mismatches)}");
                }
            }
        }).ConfigureAwait(false);
        return new("provider", [.. judged.OrderBy(static one => one.Order).Select(static one => one.Mutant)], left);
    }

    /// <summary>Sends one request for each answer: who asks, and how, changes nothing in it.</summary>
    public async Task<IReadOnlyList<(ReplayedInteraction Replayed, JsonObject Response)>> ReplayAsync(IEnumerable<JsonObject> interactions, List<string> left, CancellationToken cancellationToken)
    {
        var derived = document.Derive().Interactions.ToDictionary(static interaction => interaction.Description, StringComparer.Ordinal);
        var (replayed, seen) = (new List<(ReplayedInteraction, JsonObject)>(), new HashSet<string>(StringComparer.Ordinal));
        foreach (var written in interactions)
        {
            var description = (string?)written["description"] ?? "";
            if (!derived.TryGetValue(description, out var interaction))
            {
                left.Add($"{description}: is not derived from the document, which says nothing of its answer");
            }
            else if (seen.Add(interaction.State))
            {
                replayed.Add((new(interaction, await replay.SendAsync(written, cancellationToken).ConfigureAwait(false)), (JsonObject)written["response"]!));
            }
        }

        return replayed;
    }

    private static async Task<IReadOnlyList<(int Number, VerifiedInteraction Result)>> JudgeAsync(Uri address, List<Subject> subjects, int[] run, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("pact-");
        try
        {
            var file = Path.Combine(folder.FullName, "mutants.json");
            await File.WriteAllTextAsync(file, Contract(subjects, run).ToJsonString(), cancellationToken).ConfigureAwait(false);
            var verification = await new PactVerifier("provider", address).WithFileSource(file).VerifyAsync(cancellationToken).ConfigureAwait(false);
            var results = verification.Interactions.ToDictionary(static result => int.Parse(result.Description, CultureInfo.InvariantCulture));
            return results.Count == run.Length
                ? [.. run.Select(number => (number, results[number]))]
                : throw new PactException($"Pact's verifier judged {results.Count} of {run.Length} spoiled answers.");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static JsonObject Contract(List<Subject> subjects, int[] run) => new()
    {
        ["consumer"] = new JsonObject { ["name"] = "consumer" },
        ["provider"] = new JsonObject { ["name"] = "provider" },
        ["interactions"] = new JsonArray([.. run.Select(number => (JsonNode)new JsonObject
        {
            ["type"] = "Synchronous/HTTP",
            ["description"] = number.ToString(CultureInfo.InvariantCulture),
            ["request"] = new JsonObject { ["method"] = "GET", ["path"] = string.Create(CultureInfo.InvariantCulture, $"/{number}") },
            ["response"] = subjects[number].Response.DeepClone(),
        })]),
        ["metadata"] = new JsonObject { ["pactSpecification"] = new JsonObject { ["version"] = "4.0" } },
    };

    private static JudgedMutant Judge(AnswerMutant mutant, VerifiedInteraction result)
    {
        if (!result.IsSuccess)
        {
            return new(mutant, MutantVerdict.Killed, null, result.Mismatches.FirstOrDefault() ?? "failed");
        }

        var rule = mutant.Rule ?? (mutant.IsDemanded ? null : mutant.Operator switch
        {
            MutationOperator.Truncate => ToleranceRules.FirstBytes,
            MutationOperator.Header => ToleranceRules.HeaderNotDemanded,
            _ => ToleranceRules.NotDemanded,
        });
        return new(mutant, rule is null ? MutantVerdict.Survived : MutantVerdict.Tolerated, rule, null);
    }

    /// <summary>A mutant, or what it was made of, and what the contract demands.</summary>
    private sealed record Subject(AnswerMutant? Mutant, JsonObject Response, ProviderAnswer Sent)
    {
        public ProviderAnswer Answer => Mutant?.Answer ?? Sent;
    }
}
