using Microsoft.Win32.SafeHandles;

namespace Venice.OpenApi.Http;

/// <summary>A file on disk. It stays open, so that removing or replacing it does no harm.</summary>
internal sealed class OpenedDiskFile : OpenedFile
{
    private readonly SafeFileHandle _handle;

    private OpenedDiskFile(SafeFileHandle handle, long length)
        : base(length)
    {
        _handle = handle;
    }

    /// <summary>Opens a file. What has no length before it is read, such as a pipe, is read at once.</summary>
    public static async ValueTask<OpenedFile> OpenAsync(string path, bool needsBytes, long maxBytes, CancellationToken cancellationToken)
    {
        var handle = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.Read, FileOptions.Asynchronous | FileOptions.SequentialScan);
        try
        {
            if (!needsBytes && LengthOf(handle) is > 0 and var length)
            {
                var opened = new OpenedDiskFile(handle, length);
                handle = null;
                return opened;
            }

            var stream = new FileStream(handle, FileAccess.Read, bufferSize: 1, isAsync: true);
            await using (stream.ConfigureAwait(false))
            {
                return new OpenedMemory(await BoundedStreamReader.ReadAsync(stream, maxBytes, cancellationToken).ConfigureAwait(false));
            }
        }
        finally
        {
            handle?.Dispose();
        }
    }

    protected override ValueTask<int> ReadAsync(long offset, Memory<byte> buffer, CancellationToken cancellationToken) =>
        RandomAccess.ReadAsync(_handle, buffer, offset, cancellationToken);

    protected override void Close() => _handle.Dispose();

    private static long LengthOf(SafeFileHandle handle)
    {
        try
        {
            return RandomAccess.GetLength(handle);
        }
        catch (NotSupportedException)
        {
            return 0;
        }
    }
}
