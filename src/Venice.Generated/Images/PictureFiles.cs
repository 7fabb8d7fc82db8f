using System.Globalization;
using System.Runtime.ExceptionServices;

namespace Venice;

/// <summary>The files that an answer's pictures are written to while they arrive. They get their names when all of them are whole.</summary>
internal sealed class PictureFiles : IAsyncDisposable
{
    /// <summary>Where a picture's size stands: in JPEG it comes after what cameras and editors tell.</summary>
    private const int LongestHead = 256 * 1024;

    private readonly List<PendingFile> _files = [];
    private readonly string _path;
    private readonly string _directory;
    private int _count;

    /// <summary>Makes the first file at once: that there is no place for the pictures is to be told before they are paid for.</summary>
    /// <exception cref="IOException">The path names a folder, or its folder does not exist, or no file can be made there.</exception>
    /// <exception cref="UnauthorizedAccessException">Nothing may be written there.</exception>
    public PictureFiles(string path)
    {
        _path = Path.GetFullPath(path);
        _directory = Path.GetDirectoryName(_path) ?? _path;
        if (Path.GetFileName(_path).Length == 0 || Directory.Exists(_path))
        {
            throw new IOException("The path for the pictures names a folder; add the name that they are to have. Nothing was sent.");
        }

        if (!Directory.Exists(_directory))
        {
            throw new DirectoryNotFoundException("The directory that the pictures are to be written to does not exist; create it first. Nothing was sent.");
        }

        _files.Add(PendingFile.Create(_directory));
    }

    /// <summary>The stream for the next picture.</summary>
    public Stream Open(int index)
    {
        if (index > 0)
        {
            _files.Add(PendingFile.Create(_directory));
        }

        _count = index + 1;
        return _files[index].Stream;
    }

    /// <summary>Gives all files their names. One that cannot have its name does not keep the others from theirs: they are paid for.</summary>
    public async Task<IReadOnlyList<GeneratedImage>> NameAsync()
    {
        var images = new List<GeneratedImage>(_count);
        ExceptionDispatchInfo? failure = null;
        for (var index = 0; index < _count; index++)
        {
            try
            {
                images.Add(await NameAsync(_files[index], index).ConfigureAwait(false));
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                failure ??= ExceptionDispatchInfo.Capture(exception);
            }
        }

        failure?.Throw();
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
        var target = ImagePath.For(_count == 1 ? _path : Numbered(index + 1), header.Format);
        await file.MoveAsync(target, CancellationToken.None).ConfigureAwait(false);
        return new GeneratedImage(target, length, header);
    }

    private string Numbered(int number)
    {
        var extension = ImagePath.FormatOf(_path) is null ? "" : Path.GetExtension(_path);
        return string.Create(CultureInfo.InvariantCulture, $"{_path[..^extension.Length]}-{number}{extension}");
    }
}
