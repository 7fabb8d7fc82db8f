using Venice.OpenApi.Core.Tests.Parsing;
using Venice.OpenApi.Reading;

namespace Venice.OpenApi.Core.Tests.Corpus;

/// <summary>A document with the files that belong to it: what lies beside it in a folder of its own.</summary>
/// <param name="Name">What it is called in reports.</param>
/// <param name="Files">Path and the name by which the others refer to it; the main file first.</param>
internal sealed record CorpusDocument(string Name, IReadOnlyList<(string Name, string Path)> Files)
{
    private const string Corpus = "data/corpus/";

    private static readonly string[] Vendor = ["data/venice/venice-image.yaml", "data/venice/venice-full.yaml"];

    private static readonly string[] Endings = [".yaml", ".yml", ".json"];

    public long Size => new FileInfo(Files[0].Path).Length;

    /// <summary>Those of the corpus' index, and the vendor's two.</summary>
    public static IReadOnlyList<CorpusDocument> All()
    {
        var lines = SharedFolder.Read(Corpus + "index.tsv").Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(static line => line.TrimEnd('\r').Split('\t')).ToList();
        var (name, file) = (Array.IndexOf(lines[0], "name"), Array.IndexOf(lines[0], "file"));
        return
        [
            .. lines.Skip(1).Select(line => Shared(line[name], Corpus + line[file])),
            .. Vendor.Select(static main => Shared(Path.GetFileNameWithoutExtension(main), main)),
        ];
    }

    /// <summary>A document in one file.</summary>
    public static CorpusDocument Alone(string path) => new(Path.GetFileNameWithoutExtension(path), [(Path.GetFileName(path), path)]);

    /// <summary>The texts of its files, the main one first.</summary>
    public SourceText[] Read() => [.. Files.Select(static file => new SourceText(file.Name, File.ReadAllText(file.Path)))];

    private static CorpusDocument Shared(string name, string main)
    {
        var folder = Path.GetDirectoryName(main)!.Replace('\\', '/');
        var hasFolder = main.StartsWith(Corpus, StringComparison.Ordinal) && main.Split('/').Length > 5;
        var others = hasFolder ? SharedFolder.Files(folder).Where(file => file != main && Endings.Contains(Path.GetExtension(file))) : [];
        return new CorpusDocument(
            name,
            [.. others.Prepend(main).Select(file => (Path.GetRelativePath(folder, file).Replace('\\', '/'), Path.Combine(SharedFolder.Path!, file)))]);
    }
}
