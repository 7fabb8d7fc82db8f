namespace Venice.OpenApi.Http;

/// <summary>The content of a request, which is not made before its files are open.</summary>
internal abstract class RequestBody
{
    /// <summary>Whether its files are needed as a whole, in memory.</summary>
    public virtual bool NeedsBytes => false;

    /// <summary>Adds the files that have to be opened first.</summary>
    public abstract void AddFiles(ICollection<FileInput> files);

    /// <summary>Makes the content; <see langword="null"/> for none.</summary>
    public abstract HttpContent? Create(CallContext context, RequestFiles files);
}
