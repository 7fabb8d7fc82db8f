namespace Venice.OpenApi.Http;

/// <summary>A field that is a text, a list of texts or members.</summary>
internal sealed class TextPart(string name, ApiValue value, string? contentType) : MultipartPart(name)
{
    public override void AddTo(MultipartContent form, CallContext context, RequestFiles files)
    {
        if (value.Items is { } items)
        {
            foreach (var item in items)
            {
                AddText(form, item.Text, contentType);
            }
        }
        else if (value.Members is not null)
        {
            Add(form, new JsonRequestContent(BodyJsonWriter.Write(value, ApiValueJson.Write)), contentType ?? "application/json", fileName: null);
        }
        else if (!value.IsAbsent)
        {
            AddText(form, value.Text, contentType);
        }
    }
}
