namespace Venice.OpenApi.Http;

/// <summary>The content of a request, which is not made before its files are open.</summary>
internal abstract class RequestBody
{
    /// <summary>Whether its files are needed as a whole, in memory.</summary>
    public virtual bool NeedsBytes => false;

    /// <summary>Adds the files that have to be opened first.</summary>
    public abstract void AddFiles(ICollection<FileInput> files);

    /// <summary>Reads files into memory, where they are written by what does not know of opened ones.</summary>
    public virtual ValueTask LoadAsync(CancellationToken cancellationToken) => ValueTask.CompletedTask;

    /// <summary>Makes the content; <see langword="null"/> for none.</summary>
    public abstract HttpContent? Create(CallContext context, RequestFiles files);
}
