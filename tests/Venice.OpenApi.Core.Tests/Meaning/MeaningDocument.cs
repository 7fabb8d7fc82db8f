using Venice.OpenApi.Core.Tests.Parsing;
using Venice.OpenApi.Reading;

namespace Venice.OpenApi.Core.Tests.Meaning;

/// <summary>A document of the shared folder with the files that belong to it: what lies beside it in a folder of its own.</summary>
/// <param name="Name">What it is called in reports.</param>
/// <param name="Main">Its main file, from the shared folder.</param>
internal sealed record MeaningDocument(string Name, string Main)
{
    private const string Corpus = "data/corpus/";

    private static readonly string[] Vendor = ["data/venice/venice-image.yaml", "data/venice/venice-full.yaml"];

    private static readonly string[] Endings = [".yaml", ".yml", ".json"];

    public long Size => new FileInfo(System.IO.Path.Combine(SharedFolder.Path!, Main)).Length;

    /// <summary>Those of the corpus' index, and the vendor's two.</summary>
    public static IReadOnlyList<MeaningDocument> All()
    {
        var lines = SharedFolder.Read(Corpus + "index.tsv").Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(static line => line.TrimEnd('\r').Split('\t')).ToList();
        var (name, file) = (Array.IndexOf(lines[0], "name"), Array.IndexOf(lines[0], "file"));
        return [.. lines.Skip(1).Select(line => new MeaningDocument(line[name], Corpus + line[file])), .. Vendor.Select(static main => new MeaningDocument(System.IO.Path.GetFileNameWithoutExtension(main), main))];
    }

    /// <summary>The files by the names by which they refer to each other, the main one first.</summary>
    public IReadOnlyList<(string Name, string Path)> Files()
    {
        var folder = System.IO.Path.GetDirectoryName(Main)!.Replace('\\', '/');
        var isAlone = Main.StartsWith(Corpus, StringComparison.Ordinal) ? Main.Split('/').Length <= 5 : true;
        var others = isAlone ? [] : SharedFolder.Files(folder).Where(file => file != Main && Endings.Contains(System.IO.Path.GetExtension(file)));
        return [.. others.Prepend(Main).Select(file => (System.IO.Path.GetRelativePath(folder, file).Replace('\\', '/'), System.IO.Path.Combine(SharedFolder.Path!, file)))];
    }

    public MeaningFigures Judge(AjvJudge judge, int instances, int mutations)
    {
        var files = Files();
        var compiled = CompiledDocument.Of([.. files.Select(static file => new SourceText(file.Name, File.ReadAllText(file.Path)))]);
        judge.Open(Name, files[0].Name, files.ToDictionary(static file => file.Name, static file => file.Path, StringComparer.Ordinal), compiled.Judged.Select(static judged => judged.Pointer));
        return new MeaningRun(Name, compiled, judge, instances, mutations).Run();
    }
}
