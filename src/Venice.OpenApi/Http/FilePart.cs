namespace Venice.OpenApi.Http;

/// <summary>A field that is one or several files.</summary>
internal sealed class FilePart(string name, IReadOnlyList<FileInput> parts, string? contentType) : MultipartPart(name)
{
    public override void AddFiles(ICollection<FileInput> files)
    {
        foreach (var file in parts)
        {
            files.Add(file);
        }
    }

    public override void AddTo(MultipartContent form, CallContext context, RequestFiles files)
    {
        foreach (var file in parts)
        {
            AddFile(form, file, files, contentType);
        }
    }
}
