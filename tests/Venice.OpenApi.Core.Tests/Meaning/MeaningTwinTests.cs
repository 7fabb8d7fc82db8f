using Venice.OpenApi.Core.Tests.Corpus;
using Venice.OpenApi.Core.Tests.House;
using Venice.OpenApi.Core.Tests.Parsing;
using Venice.OpenApi.Reading;
using Venice.Provisioning;

namespace Venice.OpenApi.Core.Tests.Meaning;

/// <summary>The same as <see cref="MeaningTests"/> for a few small documents, and with a judge that is always at hand.</summary>
public sealed class MeaningTwinTests(ITestOutputHelper output)
{
    private const string Limits = """
        openapi: 3.1.0
        info: { title: t, version: "1" }
        components:
          schemas:
            Count: { type: integer, minimum: 1, exclusiveMaximum: 10 }
            Share: { type: number, exclusiveMinimum: 0, maximum: 1, multipleOf: 0.25 }
            Grade: { type: integer, enum: [1, 2, 4] }
            Code: { type: string, pattern: "^[A-Z]{2}-\\d+$", maxLength: 12 }
            Tags: { type: array, items: { type: string, minLength: 1 }, minItems: 1, maxItems: 3, uniqueItems: true }
            Scores: { type: object, additionalProperties: { $ref: "#/components/schemas/Share" }, minProperties: 1, maxProperties: 4 }
            Order:
              type: object
              required: [id, lines, note]
              properties:
                id: { $ref: "#/components/schemas/Code" }
                grade: { $ref: "#/components/schemas/Grade" }
                lines: { type: array, items: { $ref: "#/components/schemas/Count" } }
                note: { type: [string, "null"], maxLength: 5 }
                later: { type: [integer, "null"], minimum: 0 }
                parent: { $ref: "#/components/schemas/Order" }
                color: { enum: [red, green] }
        """;

    private const string Unions = """
        openapi: 3.0.3
        info: { title: t, version: "1" }
        components:
          schemas:
            Cat: { type: object, required: [kind, lives], properties: { kind: { type: string, enum: [cat] }, lives: { type: integer, maximum: 9 } } }
            Dog: { type: object, required: [kind], properties: { kind: { type: string, enum: [dog] }, good: { type: boolean, nullable: true } } }
            Pet: { oneOf: [{ $ref: "#/components/schemas/Cat" }, { $ref: "#/components/schemas/Dog" }] }
            Size: { oneOf: [{ type: integer, minimum: 1 }, { type: string, minLength: 2 }, { type: array, items: { type: number }, maxItems: 2 }] }
            Base: { type: object, required: [id], properties: { id: { type: integer, format: int64 } } }
            Home:
              allOf:
                - $ref: "#/components/schemas/Base"
                - type: object
                  required: [pets]
                  properties: { pets: { type: array, items: { $ref: "#/components/schemas/Pet" } }, size: { $ref: "#/components/schemas/Size" } }
        """;

    [Theory]
    [InlineData("limits", Limits)]
    [InlineData("unions", Unions)]
    public void Documents_OfAFewLines_MeanWhatTheWalkSaysTheyMean(string name, string text)
    {
        var compiled = CompiledDocument.Of(new SourceText(name + ".yaml", text));

        var figures = new MeaningRun(name, compiled, new WalkJudge(), instances: 12, mutations: 120).Run();

        output.WriteLine(figures.ToString());
        Assert.Empty(figures.Disagreements);
        Assert.Empty(figures.WithoutInstance);
        Assert.Equal(figures.Cases.Order(StringComparer.Ordinal), figures.CasesChosen.Order(StringComparer.Ordinal));
        Assert.True(figures is { Unjudged.Count: 0, RoundTrips: > 30, Refused: > 20 }, figures.ToString());
    }

    [Fact]
    public void Documents_OfOurOwn_MeanWhatAjvSaysTheyMean()
    {
        var documents = Directory.EnumerateFiles(Path.Combine(Repository.Root, "tests", "Venice.OpenApi.Core.Tests", "Meaning", "Documents"), "*.yaml");

        var figures = AskAjv([.. documents.Order(StringComparer.Ordinal).Select(CorpusDocument.Alone)], instances: 12, mutations: 40);

        Assert.Empty(figures.WithoutInstance);
        Assert.Equal(figures.Cases.Order(StringComparer.Ordinal), figures.CasesChosen.Order(StringComparer.Ordinal));
        Assert.Empty(figures.Unjudged);
    }

    [Fact]
    public void Documents_AFewOfTheCorpus_MeanWhatAjvSaysTheyMean()
    {
        string[] small = ["oapi-nullable-31", "oapi-recursive"];
        IEnumerable<CorpusDocument> documents = SharedFolder.Path is null
            ? [CorpusDocument.Alone(Path.Combine(Repository.Root, "openapi", "venice.openapi.yaml"))]
            : CorpusDocument.All().Where(document => small.Contains(document.Name));

        _ = AskAjv([.. documents], instances: 20, mutations: 60);
    }

    [Fact]
    public void Differences_ThatAreMeant_AreThoseOfTheGuide()
    {
        var guide = File.ReadAllText(Path.Combine(Repository.Root, "docs", "limits.md"));
        var entries = guide.Split('\n').Where(static line => line.StartsWith("* **", StringComparison.Ordinal)).ToList();

        Assert.All(
            Explanations.TakeMore.Concat(Explanations.TakeLess).Concat(Explanations.NotJudged.Select(static known => known.Explanation)),
            explanation => Assert.True(
                entries.Exists(entry => entry.Contains($"(`{explanation.Name}`)", StringComparison.Ordinal) && explanation.Findings.All(entry.Contains)),
                $"docs/limits.md has no entry for '{explanation.Name}' with {string.Join(", ", explanation.Findings)}."));
    }

    private MeaningFigures AskAjv(IReadOnlyList<CorpusDocument> documents, int instances, int mutations)
    {
        using var judge = AjvJudge.Start(Path.Combine(NpmFolder.Oracles.Require(), "judge.js"));
        var all = new MeaningFigures();
        foreach (var document in documents)
        {
            var figures = judge.Run(document, instances, mutations);
            output.WriteLine($"{document.Name}: {figures}");
            all.Add(figures, document.Name);
        }

        Assert.True(all.Disagreements.Count == 0, string.Join('\n', all.Disagreements));
        Assert.True(all is { RoundTrips: > 50, Refused: > 50 }, all.ToString());
        return all;
    }

    [Fact]
    public void Instances_OfTheSameSeed_AreTheSame()
    {
        var schema = CompiledDocument.Of(new SourceText("limits.yaml", Limits)).Judged[^1].Schema;

        var (one, _) = new InstanceGenerator(new Choices { Random = new Random(7) }).Make(schema);
        var (other, _) = new InstanceGenerator(new Choices { Random = new Random(7) }).Make(schema);

        Assert.Equal(one?.ToJsonString(), other?.ToJsonString());
    }
}
