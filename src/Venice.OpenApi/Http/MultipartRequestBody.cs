using System.Net.Http.Headers;
using System.Text;

namespace Venice.OpenApi.Http;

/// <summary>A multipart body.</summary>
internal sealed class MultipartRequestBody(string mediaType) : RequestBody
{
    private readonly List<MultipartPart> _parts = [];

    public void Add(MultipartPart part) => _parts.Add(part);

    public void AddHeader(string field, string header, string text)
    {
        foreach (var part in _parts)
        {
            if (part.Name == field)
            {
                part.AddHeader(header, text);
            }
        }
    }

    public override void AddFiles(ICollection<FileInput> files)
    {
        foreach (var part in _parts)
        {
            part.AddFiles(files);
        }
    }

    public override HttpContent Create(CallContext context, RequestFiles files)
    {
        var boundary = Guid.NewGuid().ToString("N");
        var content = new MultipartContent("form-data", boundary) { HeaderEncodingSelector = static (_, _) => Encoding.UTF8 };

        // .NET quotes the boundary, which some servers do not understand
        content.Headers.ContentType = new MediaTypeHeaderValue(mediaType) { Parameters = { new NameValueHeaderValue("boundary", boundary) } };
        try
        {
            foreach (var part in _parts)
            {
                part.Check(context);
                part.AddTo(content, context, files);
            }

            return content;
        }
        catch
        {
            content.Dispose();
            throw;
        }
    }
}
