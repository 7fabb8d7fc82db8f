namespace Venice;

/// <summary>A file that is being written beside its place, under another name, and moved there in one step when it is whole.</summary>
internal sealed class PendingFile : IAsyncDisposable
{
    private const int BufferSize = 64 * 1024;

    private readonly string _temporary;
    private readonly FileStream _stream;
    private bool _isMoved;

    private PendingFile(string temporary)
    {
        _temporary = temporary;
        _stream = new FileStream(temporary, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, BufferSize, FileOptions.Asynchronous);
    }

    public Stream Stream => _stream;

    /// <param name="directory">The target's, because a move between file systems is a copy.</param>
    public static PendingFile Create(string directory) =>
        new(Path.Combine(directory, $".{Path.GetRandomFileName()}.tmp")); // not the target's name, which may be as long as names can be

    /// <summary>Moves the file to its place, over an older one.</summary>
    public async Task MoveAsync(string target, CancellationToken cancellationToken)
    {
        await _stream.FlushAsync(cancellationToken).ConfigureAwait(false);
        _stream.Flush(flushToDisk: true); // otherwise the move may reach the disk before the bytes do
        await _stream.DisposeAsync().ConfigureAwait(false);
        cancellationToken.ThrowIfCancellationRequested();
        File.Move(_temporary, target, overwrite: true);
        _isMoved = true;
    }

    /// <summary>Leaves nothing behind, unless the file was moved.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_isMoved)
        {
            return;
        }

        try
        {
            await _stream.DisposeAsync().ConfigureAwait(false);
        }
        catch (IOException)
        {
            // a full disk also refuses the last buffer; the failure that brought us here is the one to tell
        }

        try
        {
            File.Delete(_temporary);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // likewise
        }
    }
}
