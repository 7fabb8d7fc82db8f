using System.Collections.Concurrent;
using Venice.OpenApi.Core.Tests.Corpus;
using Venice.OpenApi.Core.Tests.House;
using Venice.OpenApi.Core.Tests.Parsing;
using Venice.Provisioning;

namespace Venice.OpenApi.Core.Tests.Meaning;

/// <summary>Emitted code means what the document means: ajv is asked about every named schema of every document of the corpus.</summary>
public sealed class MeaningTests(ITestOutputHelper output)
{
    private const int Instances = 6;
    private const int Mutations = 40;

    [Fact]
    [Trait("Category", "Slow")]
    public async Task Documents_OfTheCorpus_MeanWhatAjvSaysTheyMean()
    {
        SharedFolder.Require();
        var script = Path.Combine(NpmFolder.Oracles.Require(), "judge.js");
        var only = Environment.GetEnvironmentVariable("VENICE_MEANING_ONLY");
        var documents = CorpusDocument.All().Where(document => string.IsNullOrEmpty(only) || only.Split(',').Contains(document.Name)).ToList();

        // the largest first, so that no worker is left alone with it at the end
        var waiting = new ConcurrentQueue<CorpusDocument>(documents.OrderByDescending(static document => document.Size));
        var found = new ConcurrentDictionary<string, MeaningFigures>(StringComparer.Ordinal);
        await Task.WhenAll(Enumerable.Range(0, Math.Max(2, Environment.ProcessorCount)).Select(_ => Task.Run(() => Work(script, waiting, found, output), TestContext.Current.CancellationToken)));

        var all = new MeaningFigures();
        foreach (var document in documents)
        {
            all.Add(found[document.Name], document.Name);
        }

        output.WriteLine($"all {documents.Count}: {all}");
        var folder = Directory.CreateDirectory(Path.Combine(Repository.Root, "artifacts", "meaning"));
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "figures.json"), all.ToJson(), TestContext.Current.CancellationToken);
        Assert.True(all.RoundTrips > 0, "Nothing was read.");
        Assert.True(all.Disagreements.Count == 0, $"{all.Disagreements.Count} disagreements:\n{string.Join('\n', all.Disagreements.Take(200))}");
    }

    private static void Work(string script, ConcurrentQueue<CorpusDocument> waiting, ConcurrentDictionary<string, MeaningFigures> found, ITestOutputHelper output)
    {
        using var judge = AjvJudge.Start(script);
        while (waiting.TryDequeue(out var document))
        {
            found[document.Name] = Judge(document, judge);
            output.WriteLine($"{document.Name}: {found[document.Name]}{string.Concat(found[document.Name].Disagreements.Select(static one => "\n    " + one))}");
        }
    }

    private static MeaningFigures Judge(CorpusDocument document, AjvJudge judge)
    {
        try
        {
            return judge.Run(document, Instances, Mutations);
        }
        catch (Exception exception) when (exception is Xunit.Sdk.XunitException or InvalidOperationException)
        {
            // the others shall still be judged
            var figures = new MeaningFigures();
            figures.Disagreements.Add("not judged: " + exception.Message);
            return figures;
        }
    }
}
