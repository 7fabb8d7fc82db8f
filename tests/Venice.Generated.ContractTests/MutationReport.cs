using Venice.Contracts;
using Venice.Contracts.Tests;

namespace Venice.Generated.ContractTests;

/// <summary>Leaves a score where it can be read, and holds it to having no survivors.</summary>
internal static class MutationReport
{
    public static void Keep(MutationScore score, string file)
    {
        var folder = Directory.CreateDirectory(Path.Combine(Checkout.Root, "artifacts", "mutants")).FullName;
        File.WriteAllText(Path.Combine(folder, file), score.ToJson());
        TestContext.Current.TestOutputHelper?.WriteLine(score.ToString());

        Assert.Empty(score.Left);
        Assert.True(score.Survivors.Count == 0, score.ToString());
        Assert.All(score.Mutants, static mutant => Assert.Equal(mutant.Verdict == MutantVerdict.Tolerated, mutant.Rule is not null));
    }
}
