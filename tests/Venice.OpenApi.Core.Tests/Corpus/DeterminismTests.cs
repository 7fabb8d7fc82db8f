using Venice.OpenApi.Core.Tests.House;
using Venice.OpenApi.Core.Tests.Parsing;

namespace Venice.OpenApi.Core.Tests.Corpus;

/// <summary>The same document gives the same bytes: on every thread, in every culture, with every hash seed.</summary>
public sealed class DeterminismTests
{
    /// <summary>What trips over cultures: i and I in Turkish, decimal commas in German, names that sort differently by language.</summary>
    private const string Words = """
        openapi: 3.1.0
        paths:
          /items/{ID}:
            get:
              tags: [items]
              operationId: listItems
              parameters: [{ name: ID, in: path, required: true, schema: { type: integer } }]
              responses: { '200': { description: ok, content: { application/json: { schema: { $ref: '#/components/schemas/item' } } } } }
        components:
          schemas:
            item:
              type: object
              required: [id, title]
              properties:
                id: { type: integer, minimum: -1 }
                title: { type: string, enum: [title, TITLE, İ, ı, I, i, ß, ss, ä, z] }
                price: { type: number, minimum: 0.5, maximum: 1234567.25, multipleOf: 0.01, default: 1.5 }
                line_items: { type: array, items: { oneOf: [{ $ref: '#/components/schemas/item' }, { type: object, properties: { i: { type: string } } }] } }
        """;

    [Fact]
    public async Task Output_TwoDocuments_IsTheSameInEveryCultureAndProcess()
    {
        var words = Path.Combine(Directory.CreateTempSubdirectory("venice-digest-").FullName, "words.yaml");
        await File.WriteAllTextAsync(words, Words, TestContext.Current.CancellationToken);

        await AssertSameAsync([words, Path.Combine(Repository.Root, "openapi", "venice.openapi.yaml")], "tr-TR", "de-DE");

        Directory.Delete(Path.GetDirectoryName(words)!, recursive: true);
    }

    // started by hand: it takes longer than a CI run should
    [Fact(Explicit = true)]
    [Trait("Category", "Slow")]
    public async Task Output_EveryDocumentOfTheCorpus_IsTheSameInEveryCultureAndProcess()
    {
        SharedFolder.Require();

        await AssertSameAsync(
            [.. SharedFolder.Files("data/corpus/specs").Concat(SharedFolder.Files("data/venice")).Where(IsDocument).Select(static file => Path.Combine(SharedFolder.Path!, file))],
            "tr-TR",
            "de-DE",
            "");
    }

    private static async Task AssertSameAsync(IReadOnlyList<string> files, params string[] cultures)
    {
        var runs = new List<IReadOnlyList<string>>();
        foreach (var culture in cultures)
        {
            runs.Add(await DigestProcess.RunAsync(culture, files));
        }

        Assert.All(runs, run => Assert.Equal(files.Count + 1, run.Count));
        Assert.All(runs, run => Assert.Equal(runs[0].SkipLast(1), run.SkipLast(1)));

        // the cultures were really different ones
        Assert.Equal(cultures.Length, runs.Select(static run => run[^1]).Distinct(StringComparer.Ordinal).Count());
    }

    private static bool IsDocument(string file) =>
        (file.StartsWith("data/corpus", StringComparison.Ordinal) || file is "data/venice/venice-full.yaml" or "data/venice/venice-image.yaml")
        && Path.GetExtension(file) is ".yaml" or ".yml" or ".json";
}
