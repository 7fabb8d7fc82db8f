namespace Venice.OpenApi.Http;

/// <summary>A body of <c>name=value</c> pairs.</summary>
internal sealed class FormRequestBody(UrlEncodedForm form) : RequestBody
{
    public override bool NeedsBytes => true;

    public override void AddFiles(ICollection<FileInput> files)
    {
        foreach (var file in form.InputFiles)
        {
            files.Add(file);
        }
    }

    public override HttpContent Create(CallContext context, RequestFiles files) => form.ToContent(files);
}
