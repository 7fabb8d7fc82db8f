using System.Text;

namespace Venice.OpenApi.Http;

/// <summary>A body of plain text.</summary>
internal sealed class TextRequestBody(string mediaType, ApiValue value) : RequestBody
{
    public override void AddFiles(ICollection<FileInput> files)
    {
    }

    public override HttpContent? Create(CallContext context, RequestFiles files)
    {
        if (value.IsAbsent)
        {
            return null;
        }

        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(value.Text));
        MediaTypes.Set(content, mediaType, "utf-8");
        return content;
    }
}
