namespace Venice.OpenApi.Http;

/// <summary>The content of a request, which is not made before its files are loaded.</summary>
internal abstract class RequestBody
{
    /// <summary>Adds the files that have to be loaded first.</summary>
    public abstract void AddFiles(ICollection<FileInput> files);

    /// <summary>Makes the content; <see langword="null"/> for none.</summary>
    public abstract HttpContent? Create(CallContext context);
}
