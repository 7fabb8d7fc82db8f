using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Venice.Contracts;

/// <summary>How many spoiled answers were noticed.</summary>
/// <param name="Side">Whose score it is: <c>provider</c> or <c>client</c>.</param>
/// <param name="Mutants">Each spoiled answer with what became of it.</param>
/// <param name="Left">
/// What has no score, and why: interactions that the document does not know, answers of the document that the contract does not have, and spoiled answers that did not arrive.
/// A score that leaves something out is not the whole one.
/// </param>
public sealed record MutationScore(string Side, IReadOnlyList<JudgedMutant> Mutants, IReadOnlyList<string> Left)
{
    private static readonly JsonSerializerOptions Layout = new() { WriteIndented = true, NewLine = "\n" };

    /// <summary>Those that nobody noticed although the document forbids them.</summary>
    public IReadOnlyList<JudgedMutant> Survivors => [.. Mutants.Where(static mutant => mutant.Verdict == MutantVerdict.Survived)];

    /// <summary>Those that were noticed although the document allows them: whoever noticed demands more than the document does, which is no merit.</summary>
    public IReadOnlyList<JudgedMutant> TooStrict => [.. Mutants.Where(static judged => judged is { Verdict: MutantVerdict.Killed, Mutant.Rule: not null })];

    /// <summary>How many had one fate.</summary>
    /// <param name="verdict">The fate.</param>
    public int Count(MutantVerdict verdict) => Mutants.Count(mutant => mutant.Verdict == verdict);

    /// <summary>The same as JSON: totals, by operator, by rule, and each mutant.</summary>
    public string ToJson()
    {
        var mutants = Mutants.Select(static judged => (JsonNode)new JsonObject
        {
            ["interaction"] = judged.Mutant.Interaction.State,
            ["operator"] = Name(judged.Mutant.Operator),
            ["place"] = judged.Mutant.Place,
            ["change"] = judged.Mutant.Change,
            ["verdict"] = Name(judged.Verdict),
            ["rule"] = judged.Rule,
            ["noticed"] = judged.Noticed,
        });
        return new JsonObject
        {
            ["side"] = Side,
            ["total"] = Mutants.Count,
            ["killed"] = Count(MutantVerdict.Killed),
            ["tolerated"] = Count(MutantVerdict.Tolerated),
            ["survived"] = Count(MutantVerdict.Survived),
            ["tooStrict"] = new JsonArray([.. TooStrict.Select(static judged => (JsonNode)judged.Mutant.ToString())]),
            ["operators"] = new JsonObject(ByOperator().Select(static row => KeyValuePair.Create(Name(row.Operator), (JsonNode?)new JsonObject { ["killed"] = row.Killed, ["tolerated"] = row.Tolerated, ["survived"] = row.Survived }))),
            ["rules"] = new JsonObject(ByRule().Select(static row => KeyValuePair.Create(row.Rule, (JsonNode?)row.Count))),
            ["left"] = new JsonArray([.. Left.Select(static one => (JsonNode)one)]),
            ["mutants"] = new JsonArray([.. mutants]),
        }.ToJsonString(Layout);
    }

    /// <summary>The score as text: a row for each operator and each rule, and a line for each survivor and for each that should have been one.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        Line(text, $"{Side}: {Mutants.Count} mutants, {Count(MutantVerdict.Killed)} killed, {Count(MutantVerdict.Tolerated)} tolerated, {Count(MutantVerdict.Survived)} survived");
        foreach (var (name, killed, tolerated, survived) in ByOperator())
        {
            Line(text, $"  {Name(name),-12} {killed,6} killed {tolerated,6} tolerated {survived,6} survived");
        }

        foreach (var (rule, count) in ByRule())
        {
            Line(text, $"  {count,6} tolerated: {rule}");
        }

        foreach (var survivor in Survivors)
        {
            Line(text, $"  SURVIVED {survivor.Mutant}");
        }

        foreach (var strict in TooStrict)
        {
            Line(text, $"  TOO STRICT {strict.Mutant}: {strict.Mutant.Rule}");
        }

        foreach (var left in Left)
        {
            Line(text, $"  left out: {left}");
        }

        return text.ToString();
    }

    private static void Line(StringBuilder text, FormattableString line) => text.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');

    private static string Name(Enum value) => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    private IEnumerable<(MutationOperator Operator, int Killed, int Tolerated, int Survived)> ByOperator() => Mutants
        .GroupBy(static judged => judged.Mutant.Operator)
        .OrderBy(static group => group.Key)
        .Select(static group => (group.Key, Of(group, MutantVerdict.Killed), Of(group, MutantVerdict.Tolerated), Of(group, MutantVerdict.Survived)));

    private IEnumerable<(string Rule, int Count)> ByRule() => Mutants
        .Where(static judged => judged.Rule is not null)
        .GroupBy(static judged => judged.Rule!, StringComparer.Ordinal)
        .OrderByDescending(static group => group.Count())
        .ThenBy(static group => group.Key, StringComparer.Ordinal)
        .Select(static group => (group.Key, group.Count()));

    private static int Of(IEnumerable<JudgedMutant> mutants, MutantVerdict verdict) => mutants.Count(mutant => mutant.Verdict == verdict);
}
