using Venice.OpenApi.Core.Tests.Parsing;
using Venice.OpenApi.Diagnostics;

namespace Venice.OpenApi.Core.Tests.Binding;

/// <summary>Documents of others bind without an error, to models that hold together.</summary>
public sealed class CorpusTests
{
    public static TheoryData<string> Documents => SharedFolder.Path is null
        ? new TheoryData<string>("")
        : new TheoryData<string>(SharedFolder.Files("data/corpus/specs").Concat(SharedFolder.Files("data/venice")).Where(IsDocument));

    /// <summary>All but most of the states that one document went through.</summary>
    public static TheoryData<string> SomeDocuments => [.. Documents.Where(static (row, index) => index % 10 == 0 || !row.Data.Contains("/history/", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(SomeDocuments))]
    public void Binder_PublicDocument_GivesAModelThatHoldsTogether(string file) => AssertHoldsTogether(file);

    [Theory]
    [Trait("Category", "Slow")]
    [MemberData(nameof(Documents))]
    public void Binder_EveryPublicDocument_GivesAModelThatHoldsTogether(string file) => AssertHoldsTogether(file);

    private static void AssertHoldsTogether(string file)
    {
        SharedFolder.Require();
        var folder = Path.GetDirectoryName(file)!;
        var isAlone = Path.GetFileName(folder) is "nasty" || !file.Contains("/nasty/", StringComparison.Ordinal);
        var near = isAlone ? [] : SharedFolder.Files(folder).Where(other => other != file).Select(other => (other, SharedFolder.Read(other)));

        var bound = BoundText.Of(ParsedText.OfFile(file, SharedFolder.Read(file), [.. near]));

        Assert.Empty(bound.Findings.Where(static finding => finding.Rule.Severity == RuleSeverity.Error));
        ModelIntegrity.Check(bound.Model);
    }

    [Theory]
    [InlineData("data/venice/venice-full.yaml", 49)]
    [InlineData("data/venice/venice-image.yaml", 14)]
    public void Binder_VendorsDocument_LosesNothing(string file, int operations)
    {
        SharedFolder.Require();

        var bound = BoundText.Of(ParsedText.OfFile(file, SharedFolder.Read(file)));

        Assert.Equal(operations, bound.Model.Interfaces.Sum(static api => api.Operations.Count));
        Assert.Empty(bound.Findings.Where(static finding => finding.Rule.Severity != RuleSeverity.Info));
    }

    private static bool IsDocument(string file) =>
        (file.EndsWith(".yaml", StringComparison.Ordinal) || file.StartsWith("data/corpus", StringComparison.Ordinal))
        && Path.GetFileName(file) is not ("external-shared.json" or "my-deps.json" or "components.yaml");
}
