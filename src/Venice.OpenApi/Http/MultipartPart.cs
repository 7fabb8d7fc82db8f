using System.Text;

namespace Venice.OpenApi.Http;

/// <summary>What one field of a form adds to a multipart body.</summary>
internal abstract class MultipartPart(string name)
{
    private List<KeyValuePair<string, string>>? _headers;

    public string Name => name;

    public void AddHeader(string header, string text) => (_headers ??= []).Add(KeyValuePair.Create(header, text));

    public virtual void AddFiles(ICollection<FileInput> files)
    {
    }

    /// <summary>Refuses headers that cannot be sent, before anything is.</summary>
    public void Check(CallContext context)
    {
        foreach (var (header, text) in _headers ?? [])
        {
            if (!SecretSource.IsHeaderText(text))
            {
                context.Reject(header, "pattern", "must hold only printable ASCII: it is sent as a header.");
            }
        }
    }

    public abstract void AddTo(MultipartContent form, CallContext context, RequestFiles files);

    protected void AddText(MultipartContent form, string text, string? contentType) => Add(form, new ByteArrayContent(Encoding.UTF8.GetBytes(text)), contentType, fileName: null);

    protected void AddFile(MultipartContent form, FileInput file, RequestFiles files, string? contentType)
    {
        if (file.Text is { } text)
        {
            AddText(form, text, contentType: null);
            return;
        }

        var opened = files.Find(file);
        var type = contentType is null || contentType.Contains('*', StringComparison.Ordinal) || contentType.Contains(',', StringComparison.Ordinal)
            || string.Equals(contentType, FileContentType.Unknown, StringComparison.OrdinalIgnoreCase) ? opened?.ContentType ?? file.ContentType : contentType;
        Add(form, FileContent.Create(file, files), type, string.IsNullOrEmpty(file.FileName) ? FileContentType.NameFor(type) : file.FileName);
    }

    protected void Add(MultipartContent form, HttpContent content, string? contentType, string? fileName)
    {
        content.Headers.TryAddWithoutValidation("Content-Disposition", ContentDisposition.ForFormData(name, fileName));
        if (contentType is not null)
        {
            MediaTypes.Set(content, contentType);
        }

        foreach (var (header, text) in _headers ?? [])
        {
            content.Headers.TryAddWithoutValidation(header, text);
        }

        form.Add(content);
    }
}
