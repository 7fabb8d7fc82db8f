namespace Venice.OpenApi.Http;

/// <summary>A body that is a file itself.</summary>
internal sealed class BinaryRequestBody(FileInput? file, string[] mediaTypes) : RequestBody
{
    public override void AddFiles(ICollection<FileInput> files)
    {
        if (file is not null)
        {
            files.Add(file);
        }
    }

    public override HttpContent? Create(CallContext context, RequestFiles files)
    {
        if (file is null)
        {
            return null;
        }

        if (file.IsText)
        {
            context.Reject("", "type", "must be bytes, a stream or a path: this operation takes the file itself, not text that stands for it.");
        }

        var content = FileContent.Create(file, files);
        MediaTypes.Set(content, ChooseMediaType(files.Find(file)?.ContentType ?? file.ContentType));
        return content;
    }

    private string ChooseMediaType(string ownType) =>
        Array.Exists(mediaTypes, range => MediaTypes.Matches(range, ownType)) ? ownType
        : Array.Find(mediaTypes, static type => !type.Contains('*', StringComparison.Ordinal)) ?? ownType;
}
