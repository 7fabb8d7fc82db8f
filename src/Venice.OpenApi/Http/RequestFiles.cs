namespace Venice.OpenApi.Http;

/// <summary>The files of one call, open from before it is sent until it is over.</summary>
internal sealed class RequestFiles : IDisposable
{
    /// <summary>For a body without any.</summary>
    public static readonly RequestFiles None = new();

    [ThreadStatic]
    private static List<FileInput>? t_found;

    private readonly Dictionary<FileInput, OpenedFile> _opened = [];

    private RequestFiles()
    {
    }

    /// <summary>Opens what a body needs.</summary>
    /// <exception cref="IOException">A file is not there, or cannot be read.</exception>
    /// <exception cref="InvalidDataException">A file is larger than its limit.</exception>
    public static ValueTask<RequestFiles> OpenAsync(RequestBody? body, CancellationToken cancellationToken)
    {
        var found = t_found ?? [];
        t_found = null;
        body?.AddFiles(found);
        if (found.TrueForAll(static file => file.IsInMemory))
        {
            found.Clear();
            t_found = found;
            return ValueTask.FromResult(None);
        }

        return OpenAsync(found, body!.NeedsBytes, cancellationToken);
    }

    /// <summary>The opened file; <see langword="null"/> for text, and for what is in memory.</summary>
    public OpenedFile? Find(FileInput file) => _opened.GetValueOrDefault(file);

    /// <summary>A file's bytes, of a body that needs them.</summary>
    public ReadOnlyMemory<byte> BytesOf(FileInput file) => Find(file)?.Bytes ?? file.Bytes;

    public void Dispose()
    {
        foreach (var file in _opened.Values)
        {
            file.Leave();
        }

        _opened.Clear();
    }

    private static async ValueTask<RequestFiles> OpenAsync(List<FileInput> found, bool needsBytes, CancellationToken cancellationToken)
    {
        var files = new RequestFiles();
        try
        {
            foreach (var file in found)
            {
                if (!file.IsInMemory && !files._opened.ContainsKey(file) && await file.OpenAsync(needsBytes, cancellationToken).ConfigureAwait(false) is { } opened)
                {
                    files._opened.Add(file, opened);
                }
            }

            return files;
        }
        catch
        {
            files.Dispose();
            throw;
        }
    }
}
