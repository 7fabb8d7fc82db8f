using System.IO.Compression;

namespace Venice.Packages.Tests;

/// <summary>A packed file, read into memory.</summary>
internal sealed class Package
{
    private readonly Dictionary<string, byte[]> _entries = new(StringComparer.Ordinal);

    private Package(long size) => Size = size;

    public long Size { get; }

    /// <summary>What it holds, but for the bookkeeping of the format.</summary>
    public IReadOnlyList<string> Files =>
        [.. _entries.Keys.Where(static name => !name.StartsWith("_rels/", StringComparison.Ordinal) && !name.StartsWith("package/", StringComparison.Ordinal) && name != "[Content_Types].xml").Order(StringComparer.Ordinal)];

    public byte[] this[string file] => _entries[file];

    public static Package Open(string path)
    {
        using var archive = ZipFile.OpenRead(path);
        var package = new Package(new FileInfo(path).Length);
        foreach (var entry in archive.Entries)
        {
            using var content = entry.Open();
            using var memory = new MemoryStream();
            content.CopyTo(memory);
            package._entries[entry.FullName] = memory.ToArray();
        }

        return package;
    }
}
