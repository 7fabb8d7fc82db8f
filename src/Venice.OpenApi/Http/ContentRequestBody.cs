namespace Venice.OpenApi.Http;

/// <summary>A body that another library writes. It knows nothing of files that are opened for a call, so they are read into memory first.</summary>
internal sealed class ContentRequestBody<T>(string mediaType, T value, Func<T, HttpContent> create) : RequestBody
{
    public override void AddFiles(ICollection<FileInput> files)
    {
        // they are in memory by now
    }

    public override async ValueTask LoadAsync(CancellationToken cancellationToken)
    {
        var files = new List<FileInput>();
        FileCollector.Collect(value, files);
        foreach (var file in files)
        {
            await file.LoadAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    public override HttpContent Create(CallContext context, RequestFiles files)
    {
        var content = create(value);

        // a writer of JSON says application/json of whatever it writes; a writer of something else knows better than the document
        if (content.Headers.ContentType is { MediaType: { } written } type && MediaTypes.IsJson(written) && mediaType != written && MediaTypes.IsJson(mediaType))
        {
            MediaTypes.Set(content, mediaType, type.CharSet);
        }

        return content;
    }
}
