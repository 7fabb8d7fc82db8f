namespace Venice;

/// <summary>Writes a file whole or not at all: beside its place first, then moved there in one step.</summary>
internal static class AtomicFile
{
    /// <summary>Writes what <paramref name="write"/> writes. On any failure, cancellation included, nothing is left behind and an older file stays as it was.</summary>
    public static async Task WriteAsync(string path, Func<Stream, Task> write, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var target = Path.GetFullPath(path);
        var file = PendingFile.Create(Path.GetDirectoryName(target)!);
        await using (file.ConfigureAwait(false))
        {
            await write(file.Stream).ConfigureAwait(false);
            await file.MoveAsync(target, cancellationToken).ConfigureAwait(false);
        }
    }
}
