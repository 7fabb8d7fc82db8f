using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;

namespace Venice.Contracts.Mutating;

/// <summary>
/// Asks a provider once for each answer, and lets the contract judge it spoiled in every way. A contract that holds the interaction once for each mutant lets one run of
/// the engine judge hundreds of them.
/// </summary>
/// <param name="document">Says what an answer may be.</param>
/// <param name="replay">Asks the provider.</param>
/// <param name="isWanted">Which interactions count, by their descriptions.</param>
internal sealed class ProviderScore(ContractDocument document, PactReplay replay, Func<string, bool> isWanted)
{
    private const int MutantsOfARun = 500;

    public async Task<MutationScore> RunAsync(IEnumerable<JsonObject> interactions, CancellationToken cancellationToken)
    {
        var left = new List<string>();
        var replayed = await ReplayAsync(interactions, left, cancellationToken).ConfigureAwait(false);
        if (replayed.Count == 0)
        {
            throw new PactException($"There is nothing to score: no wanted interaction of the contract is one of the document's. {string.Join("; ", left.Take(3))}".TrimEnd());
        }

        var subjects = replayed.SelectMany(static one => one.Replayed.Interaction.Mutate(one.Replayed.Answer)
            .GroupBy(static mutant => mutant.Unspoiled, ReferenceEqualityComparer.Instance)
            .SelectMany(mutants => mutants.Select(mutant => new Subject(mutant, one.Response, mutant.Unspoiled)).Prepend(new(null, one.Response, (ProviderAnswer)mutants.Key!) { IsMade = !ReferenceEquals(mutants.Key, one.Replayed.Answer) }))).ToList();

        var judged = new ConcurrentBag<(int Order, JudgedMutant? Mutant, string? Left)>();
        var server = new ReplayServer(number => subjects[number].Answer);
        await using var closing = server.ConfigureAwait(false);
        await Parallel.ForEachAsync(Enumerable.Range(0, subjects.Count).Chunk(MutantsOfARun), cancellationToken, async (run, token) =>
        {
            foreach (var (number, result) in await JudgeAsync(server.Address, subjects, run, token).ConfigureAwait(false))
            {
                if (subjects[number].Mutant is { } mutant)
                {
                    var (verdict, notJudged) = MutantVerdicts.Of(mutant, result, server.HasSent(number));
                    judged.Add((number, verdict, notJudged));
                }
                else if (!result.IsSuccess)
                {
                    throw new PactException($"{subjects[number].Fault}: {string.Join("; ", result.Mismatches)}");
                }
            }
        }).ConfigureAwait(false);
        server.ThrowOnFailure();
        var inOrder = judged.OrderBy(static one => one.Order).ToList();
        return new("provider", [.. inOrder.Select(static one => one.Mutant).OfType<JudgedMutant>()], [.. left, .. inOrder.Select(static one => one.Left).OfType<string>()]);
    }

    /// <summary>Sends one request for each answer that the contract describes: who asks, and how, changes nothing in it. Answers of the document that the contract lacks are named.</summary>
    public async Task<IReadOnlyList<(ReplayedInteraction Replayed, JsonObject Response)>> ReplayAsync(IEnumerable<JsonObject> interactions, List<string> left, CancellationToken cancellationToken)
    {
        var derived = document.Derive().Interactions.ToDictionary(static interaction => interaction.Description, StringComparer.Ordinal);
        var (replayed, seen, states) = (new List<(ReplayedInteraction, JsonObject)>(), new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        foreach (var written in interactions)
        {
            var description = (string?)written["description"] ?? "";
            if (!derived.TryGetValue(description, out var interaction))
            {
                left.Add($"{description}: is not derived from the document, which says nothing of its answer");
            }
            else if (written["response"] is not JsonObject response)
            {
                left.Add($"{description}: has no answer in the contract");
            }
            else if (seen.Add($"{interaction.State} {response.ToJsonString()}"))
            {
                // one state may have several answers in a contract, and the weaker one counts too
                states.Add(interaction.State);
                replayed.Add((new(interaction, await replay.SendAsync(written, cancellationToken).ConfigureAwait(false)), response));
            }
        }

        left.AddRange(derived.Values.Where(interaction => isWanted(interaction.Description)).Select(static interaction => interaction.State).Distinct(StringComparer.Ordinal).Where(state => !states.Contains(state))
            .Select(static state => $"{state}: no interaction of the contract has this answer"));
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

    /// <summary>A mutant, or what it was made of, and what the contract demands.</summary>
    private sealed record Subject(AnswerMutant? Mutant, JsonObject Response, ProviderAnswer Sent)
    {
        public ProviderAnswer Answer => Mutant?.Answer ?? Sent;

        /// <summary>Whether it was made from the schema, and not sent by the provider.</summary>
        public bool IsMade { get; init; }

        public string Fault => IsMade ? "The contract refuses an answer that the document allows" : "The provider breaks the contract before anything was spoiled";
    }
}
