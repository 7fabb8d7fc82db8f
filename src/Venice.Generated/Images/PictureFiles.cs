using System.Globalization;

namespace Venice;

/// <summary>The files that an answer's pictures are written to while they arrive. They get their names when all of them are whole.</summary>
internal sealed class PictureFiles : IAsyncDisposable
{
    /// <summary>Where a picture's size stands: in JPEG it comes after what cameras and editors tell.</summary>
    private const int LongestHead = 256 * 1024;

    private readonly List<PendingFile> _files = [];
    private readonly string _path;
    private readonly string _directory;

    /// <exception cref="DirectoryNotFoundException">The directory does not exist. Nothing was asked for, so nothing is charged.</exception>
    public PictureFiles(string path)
    {
        _path = Path.GetFullPath(path);
        _directory = Path.GetDirectoryName(_path) ?? _path;
        if (!Directory.Exists(_directory))
        {
            throw new DirectoryNotFoundException("The directory that the pictures are to be written to does not exist; create it first. Nothing was sent.");
        }
    }

    /// <summary>The stream for the next picture.</summary>
    public Stream Open(int index)
    {
        var file = PendingFile.Create(_directory);
        _files.Add(file);
        return file.Stream;
    }

    /// <summary>Gives all files their names.</summary>
    public async Task<IReadOnlyList<GeneratedImage>> NameAsync()
    {
        var images = new List<GeneratedImage>(_files.Count);
        for (var index = 0; index < _files.Count; index++)
        {
            images.Add(await NameAsync(_files[index], index).ConfigureAwait(false));
        }

        return images;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var file in _files)
        {
            await file.DisposeAsync().ConfigureAwait(false);
        }
    }

    // The pictures are here and paid for: from now on nobody can give up.
    private async Task<GeneratedImage> NameAsync(PendingFile file, int index)
    {
        var length = file.Stream.Length;
        if (length == 0)
        {
            return new GeneratedImage(default(ReadOnlyMemory<byte>));
        }

        var head = new byte[Math.Min(length, LongestHead)];
        file.Stream.Position = 0;
        await file.Stream.ReadExactlyAsync(head).ConfigureAwait(false);
        var header = ImageHeader.Read(head);
        var target = ImagePath.For(_files.Count == 1 ? _path : Numbered(index + 1), header.Format);
        await file.MoveAsync(target, CancellationToken.None).ConfigureAwait(false);
        return new GeneratedImage(target, length, header);
    }

    private string Numbered(int number)
    {
        var extension = ImagePath.FormatOf(_path) is null ? "" : Path.GetExtension(_path);
        return string.Create(CultureInfo.InvariantCulture, $"{_path[..^extension.Length]}-{number}{extension}");
    }
}
