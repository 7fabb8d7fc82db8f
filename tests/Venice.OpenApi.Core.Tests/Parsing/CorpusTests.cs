using Venice.OpenApi.Diagnostics;
using Venice.OpenApi.Document;

namespace Venice.OpenApi.Core.Tests.Parsing;

/// <summary>Documents of others, read where they lie.</summary>
public sealed class CorpusTests
{
    public static TheoryData<string> Documents => SharedFolder.Path is null
        ? new TheoryData<string>("")
        : new TheoryData<string>(SharedFolder.Files("data/corpus/specs").Concat(SharedFolder.Files("data/venice")).Where(IsDocument));

    [Theory]
    [Trait("Category", "Slow")]
    [MemberData(nameof(Documents))]
    public void Parser_PublicDocument_FindsNoErrorAndKeepsEveryReference(string file)
    {
        SharedFolder.Require();
        var neighbours = SharedFolder.Files(Path.GetDirectoryName(file)!).Where(other => other != file && file.Contains("/nasty/", StringComparison.Ordinal));

        var parsed = ParsedText.OfFile(file, SharedFolder.Read(file), [.. neighbours.Where(IsNear(file)).Select(other => (other, SharedFolder.Read(other)))]);

        Assert.Empty(parsed.Findings.Where(static finding => finding.Rule.Severity == RuleSeverity.Error).Select(static finding => finding.ToString()));
        Assert.All(SchemaGraph.Of(parsed.Document), static schema => Assert.False(schema is { IsPureReference: true, Reference: null or { IsPureReference: true } }));
    }

    [Theory]
    [InlineData("data/venice/venice-full.yaml", 49)]
    [InlineData("data/venice/venice-image.yaml", 14)]
    [InlineData("data/corpus/specs/nasty/speakeasy-tests/test.yaml", 508)]
    [InlineData("data/corpus/specs/large/datadog-v1.yaml", 235)]
    public void Parser_PublicDocument_GivesEveryOperation(string file, int operations)
    {
        SharedFolder.Require();

        Assert.Equal(operations, ParsedText.OfFile(file, SharedFolder.Read(file)).Document.Operations.Count);
    }

    /// <summary>Fragments are given along with the documents that refer to them.</summary>
    private static bool IsDocument(string file) =>
        (file.EndsWith(".yaml", StringComparison.Ordinal) || file.StartsWith("data/corpus", StringComparison.Ordinal))
        && Path.GetFileName(file) is not ("external-shared.json" or "my-deps.json" or "components.yaml");

    private static Func<string, bool> IsNear(string file) => other =>
        Path.GetFileName(Path.GetDirectoryName(file)) != "nasty" && other.StartsWith(Path.GetDirectoryName(file)!, StringComparison.Ordinal);
}
