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

    // a process emits each document three times; Swedish has a minus sign of its own
    private static readonly string[] Cultures = ["tr-TR", "sv-SE"];

    [Fact]
    public async Task Output_TwoDocuments_IsTheSameInEveryCultureAndProcess()
    {
        var folder = Directory.CreateTempSubdirectory("venice-digest-").FullName;
        var words = Path.Combine(folder, "words.yaml");
        await File.WriteAllTextAsync(words, Words, TestContext.Current.CancellationToken);

        await AssertSameAsync([CorpusDocument.Alone(words), CorpusDocument.Alone(Path.Combine(Repository.Root, "openapi", "venice.openapi.yaml"))]);

        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    [Trait("Category", "Slow")]
    public async Task Output_EveryDocumentOfTheCorpus_IsTheSameInEveryCultureAndProcess()
    {
        SharedFolder.Require();

        await AssertSameAsync(CorpusDocument.All());
    }

    private static async Task AssertSameAsync(IReadOnlyList<CorpusDocument> documents)
    {
        var runs = new List<IReadOnlyList<string>>();
        foreach (var culture in Cultures)
        {
            runs.Add(await DigestProcess.RunAsync(culture, documents));
        }

        Assert.True(Cultures.Length * DigestProcess.Emissions >= 5);
        Assert.All(runs, run => Assert.Equal(documents.Count + 1, run.Count));
        Assert.All(runs, run => Assert.Equal(runs[0].SkipLast(1), run.SkipLast(1)));

        // the cultures were really different ones
        Assert.Equal(Cultures.Length, runs.Select(static run => run[^1]).Distinct(StringComparer.Ordinal).Count());
    }
}
