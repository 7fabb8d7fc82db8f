namespace Venice;

/// <summary>Writes a file whole or not at all: beside its place first, then moved there in one step.</summary>
internal static class AtomicFile
{
    private const int BufferSize = 64 * 1024;

    /// <summary>Writes what <paramref name="write"/> writes. On any failure, cancellation included, nothing is left behind and an older file stays as it was.</summary>
    public static async Task WriteAsync(string path, Func<Stream, Task> write, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var target = Path.GetFullPath(path);
        // the same directory, because a move between file systems is a copy; not the target's name, which may be as long as names can be
        var temporary = Path.Combine(Path.GetDirectoryName(target)!, $".{Path.GetRandomFileName()}.tmp");
        try
        {
            var stream = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None, BufferSize, FileOptions.Asynchronous);
            await using (stream.ConfigureAwait(false))
            {
                await write(stream).ConfigureAwait(false);
                await stream.FlushAsync(cancellationToken).ConfigureAwait(false);
                stream.Flush(flushToDisk: true); // otherwise the move may reach the disk before the bytes do
            }

            cancellationToken.ThrowIfCancellationRequested();
            File.Move(temporary, target, overwrite: true);
        }
        catch
        {
            Delete(temporary);
            throw;
        }
    }

    private static void Delete(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // the failure that brought us here is the one to tell
        }
    }
}
