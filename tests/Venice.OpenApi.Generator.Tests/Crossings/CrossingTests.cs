using Microsoft.CodeAnalysis;

namespace Venice.OpenApi.Generator.Tests.Crossings;

/// <summary>Each place where a document names something, with each name that could be taken amiss; each kind of schema with each other: nothing may break what is emitted.</summary>
public sealed class CrossingTests
{
    private static readonly string[] Versions = ["3.0.3", "3.1.0", "3.2.0"];

    public static TheoryData<string> EverySecondFeature => [.. Features.All.Keys.Where(static (_, index) => index % 2 == 0)];

    public static IEnumerable<TheoryDataRow<string, string>> FeaturesOfVersions() =>
        from feature in Features.All.Keys
        from version in Versions
        select new TheoryDataRow<string, string>(feature, version);

    public static IEnumerable<TheoryDataRow<string, string>> WaysOfVersions() =>
        from way in SchemaPairs.Ways.Keys
        from version in Versions
        select new TheoryDataRow<string, string>(way, version);

    [Theory]
    [MemberData(nameof(EverySecondFeature))]
    public void Feature_WithSomeNames_CompilesWithoutAWarning(string feature)
    {
        // other names for each place, so that all of them have their turn somewhere
        var turn = Features.All.Keys.ToList().IndexOf(feature);
        var names = NamingTraps.All.Where((_, index) => (index + turn) % 9 == 0).ToList();

        Compile(FakeProject.OnNet8(), Features.All[feature].Document("3.1.0", names));
    }

    [Theory]
    [Trait("Category", "Slow")]
    [MemberData(nameof(FeaturesOfVersions))]
    public void Feature_WithAllNames_CompilesWithoutAWarning(string feature, string version)
    {
        Compile(InTurn(Features.All.Keys, feature, version), Features.All[feature].Document(version, NamingTraps.All));
    }

    [Theory]
    [Trait("Category", "Slow")]
    [MemberData(nameof(WaysOfVersions))]
    public void Schemas_CombinedWithEachOther_CompileWithoutAWarning(string way, string version)
    {
        Compile(InTurn(SchemaPairs.Ways.Keys, way, version), SchemaPairs.Document(version, way));
    }

    /// <summary>Both frameworks have their turn with each feature and with each version; all combinations would take twice as long, and the corpus has them.</summary>
    private static FakeProject InTurn(IEnumerable<string> all, string one, string version) =>
        (all.ToList().IndexOf(one) + Array.IndexOf(Versions, version)) % 2 == 0 ? FakeProject.OnNet8() : FakeProject.OnNet10();

    private static void Compile(FakeProject project, string text)
    {
        var run = GeneratorRun.Of(project.WithDocument("crossed.json", text, ("Namespace", "Corpus.Crossed")));

        Assert.DoesNotContain(run.Findings, static finding => finding.Contains(": error ", StringComparison.Ordinal));
        Assert.Empty(run.CompilerMessages);
        run.EditUnrelatedCode();
        Assert.All(run.OutputReasons.Keys, static reason => Assert.True(reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged, $"an output was {reason}"));
    }
}
