using System.Text.Json.Nodes;
using Venice.Contracts;
using Venice.Contracts.Covering;

namespace Venice.Cli.Contracts;

/// <summary>Chooses, of a contract, the interactions that are verified, and says of each other one why not.</summary>
internal static class InteractionChoice
{
    /// <param name="pact">The contract.</param>
    /// <param name="document">Names the operations.</param>
    /// <param name="includes">Patterns for descriptions and operations; all when there are none.</param>
    /// <param name="hasStates">Whether states can be set up.</param>
    /// <exception cref="UsageException">No interaction fits the patterns.</exception>
    public static IReadOnlyList<ChosenInteraction> Of(JsonObject pact, ContractDocument document, IReadOnlyList<string> includes, bool hasStates)
    {
        var chosen = new List<ChosenInteraction>();
        foreach (var node in ((JsonArray)pact["interactions"]!).OfType<JsonObject>().Where(static node => node["request"] is JsonObject))
        {
            var plain = new ChosenInteraction(node) { Operation = "" };
            var operation = document.OperationOf(plain.Method, plain.Path) ?? $"{plain.Method} {plain.Path}";
            if (includes.Count > 0 && !includes.Any(pattern => Glob.Fits(pattern, plain.Description) || Glob.Fits(pattern, operation)))
            {
                continue;
            }

            var one = new ChosenInteraction(node) { Operation = operation };
            one.LeftOut = hasStates || one.State is null ? null : "needs a state that cannot be set up without --state-url";
            chosen.Add(one);
        }

        return chosen.Count > 0 ? chosen : throw new UsageException(includes.Count > 0 ? $"No interaction of the contract fits --include {string.Join(' ', includes)}." : "The contract has no interaction.");
    }
}
