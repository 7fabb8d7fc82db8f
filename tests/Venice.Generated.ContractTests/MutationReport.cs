using System.Text.RegularExpressions;
using Venice.Contracts;
using Venice.Contracts.Tests;

namespace Venice.Generated.ContractTests;

/// <summary>Leaves a score where it can be read, and holds it to being whole and having no survivors.</summary>
internal static class MutationReport
{
    /// <param name="score">The score.</param>
    /// <param name="filter">The interactions that it is of.</param>
    /// <param name="file">Where it is left.</param>
    public static void Keep(MutationScore score, string filter, string file)
    {
        var folder = Directory.CreateDirectory(Path.Combine(Checkout.Root, "artifacts", "mutants")).FullName;
        File.WriteAllText(Path.Combine(folder, file), score.ToJson());
        TestContext.Current.TestOutputHelper?.WriteLine(score.ToString());

        Assert.Empty(score.Left);
        Assert.True(score.Survivors.Count == 0, score.ToString());
        Assert.All(score.Mutants, static mutant => Assert.Equal(mutant.Verdict == MutantVerdict.Tolerated, mutant.Rule is not null));

        // a score of nothing has no survivors either: every answer is in it, and of each something was noticed
        var killed = score.Mutants.Where(static one => one.Verdict == MutantVerdict.Killed).Select(static one => one.Mutant.Interaction.State).Distinct();
        Assert.NotEmpty(score.Mutants);
        Assert.Equal(StatesOf(filter), killed.Order(StringComparer.Ordinal));
    }

    /// <summary>The answers that the document promises.</summary>
    private static IEnumerable<string> StatesOf(string filter) => VeniceContract.Document.Derive().Interactions
        .Where(interaction => Regex.IsMatch(interaction.Description, filter, RegexOptions.None, TimeSpan.FromSeconds(1)))
        .Select(static interaction => interaction.State).Distinct().Order(StringComparer.Ordinal);
}
