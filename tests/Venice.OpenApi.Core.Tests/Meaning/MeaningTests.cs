using Venice.OpenApi.Core.Tests.House;
using Venice.OpenApi.Core.Tests.Parsing;
using Venice.OpenApi.Reading;

namespace Venice.OpenApi.Core.Tests.Meaning;

/// <summary>Emitted code means what the document means: ajv is asked about every named schema of every document of the corpus.</summary>
public sealed class MeaningTests(ITestOutputHelper output)
{
    private const int Instances = 8;
    private const int Mutations = 60;

    /// <summary>Disagreements about the vendor's two documents that are neither mended nor explained yet; all others are in figures.json.</summary>
    private const int MostOpen = 30;

    private static readonly string[] Vendor = ["data/venice/venice-full.yaml", "data/venice/venice-image.yaml"];

    // started by hand until every document of the corpus is through it: what it finds is still being worked on
    [Fact(Explicit = true)]
    [Trait("Category", "Slow")]
    public void Documents_OfTheCorpus_MeanWhatAjvSaysTheyMean()
    {
        SharedFolder.Require();
        var only = Environment.GetEnvironmentVariable("VENICE_MEANING_ONLY");
        using var judge = AjvJudge.Start(OracleFolder.Provision());
        var all = new MeaningFigures();
        var folder = Directory.CreateDirectory(Path.Combine(Repository.Root, "artifacts", "meaning"));
        foreach (var files in Documents().Where(files => string.IsNullOrEmpty(only) || files[0].Contains(only, StringComparison.Ordinal)))
        {
            var figures = Run(judge, files);
            output.WriteLine($"{files[0]}: {figures}");
            all.Add(figures, Path.GetFileName(files[0]));
            File.WriteAllText(Path.Combine(folder.FullName, "figures.json"), all.ToJson());
        }

        output.WriteLine($"all: {all}");
        var vendors = all.Disagreements.Where(static found => found.StartsWith("venice", StringComparison.Ordinal)).ToList();
        Assert.True(all.Schemas == 0 || all.RoundTrips > 0, "Nothing was read.");
        Assert.True(vendors.Count <= MostOpen, string.Join('\n', vendors));
    }

    /// <summary>The files of a document, the main one first: what lies beside it in a folder of its own belongs to it.</summary>
    private static IEnumerable<IReadOnlyList<string>> Documents()
    {
        var corpus = SharedFolder.Files("data/corpus/specs");
        var several = corpus.GroupBy(static file => string.Join('/', file.Split('/').Take(5))).Where(static group => group.Key.Split('/').Length == 5 && !Path.HasExtension(group.Key)).ToList();
        var single = corpus.Except(several.SelectMany(static group => group)).Concat(Vendor);
        var main = several.Select(static group => (IReadOnlyList<string>)[.. group.OrderBy(file => IsMain(file) ? 0 : 1)]);
        return main.Concat(single.Select(static file => (IReadOnlyList<string>)[file]));
    }

    private static bool IsMain(string file) => SharedFolder.Read(file)[..300].Contains("openapi", StringComparison.Ordinal);

    private static MeaningFigures Run(AjvJudge judge, IReadOnlyList<string> files)
    {
        var folder = Path.GetDirectoryName(files[0])!.Replace('\\', '/');
        var named = files.ToDictionary(file => Path.GetRelativePath(folder, file).Replace('\\', '/'), static file => Path.Combine(SharedFolder.Path!, file), StringComparer.Ordinal);
        var compiled = CompiledDocument.Of([.. named.Select(static file => new SourceText(file.Key, File.ReadAllText(file.Value)))]);
        judge.Open(files[0], named.Keys.First(), named, compiled.Judged.Select(static judged => judged.Pointer));
        return new MeaningRun(files[0], compiled, judge, Instances, Mutations).Run();
    }
}
