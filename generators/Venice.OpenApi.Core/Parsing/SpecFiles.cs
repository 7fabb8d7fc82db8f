using Venice.OpenApi.Reading;

namespace Venice.OpenApi.Parsing;

/// <summary>The files at hand; no other is ever opened.</summary>
internal sealed class SpecFiles
{
    private readonly Dictionary<string, SpecFile> _byPath = new(StringComparer.Ordinal);

    private readonly Dictionary<string, SpecFile> _bySelf = new(StringComparer.Ordinal);

    /// <summary><see langword="null"/> where two files share a name: then only the path tells them apart.</summary>
    private readonly Dictionary<string, SpecFile?> _byBareName = new(StringComparer.OrdinalIgnoreCase);

    public SpecFiles(SpecFile main, IReadOnlyList<SpecDocument> others)
    {
        Main = main;
        Add(main);
        foreach (var other in others)
        {
            var path = FilePaths.Normalize(other.File);
            if (other.Root is { } root && !_byPath.ContainsKey(path))
            {
                Add(new(FilePaths.Relative(main.Path, path), path, root, VersionParser.Inherit(root, main.Version)));
            }
        }
    }

    public SpecFile Main { get; }

    /// <summary>The file that <paramref name="name"/> means when it is written in <paramref name="from"/>: by relative path, else by its bare name.</summary>
    public SpecFile? Find(SpecFile from, string name)
    {
        var path = FilePaths.Combine(from.Path, name);
        return _byPath.TryGetValue(path, out var file) || _byPath.TryGetValue(FilePaths.Normalize(name), out file)
            || _byBareName.TryGetValue(FilePaths.Bare(path), out file)
            ? file
            : null;
    }

    /// <summary>The file that calls itself <paramref name="address"/> by <c>$self</c>.</summary>
    public SpecFile? BySelf(string address) => _bySelf.TryGetValue(address, out var file) ? file : null;

    private void Add(SpecFile file)
    {
        _byPath[file.Path] = file;
        if (file.Self is { Length: > 0 } self && !_bySelf.ContainsKey(self))
        {
            _bySelf.Add(self, file);
        }

        var bare = FilePaths.Bare(file.Path);
        _byBareName[bare] = _byBareName.ContainsKey(bare) ? null : file;
    }
}
