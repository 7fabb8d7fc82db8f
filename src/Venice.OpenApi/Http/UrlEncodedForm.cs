using System.ComponentModel;
using System.Text;

namespace Venice.OpenApi.Http;

/// <summary>A body of <c>name=value</c> pairs. Called by emitted code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class UrlEncodedForm
{
    private readonly string _mediaType;
    private readonly List<string> _pairs = [];

    internal UrlEncodedForm(string mediaType)
    {
        _mediaType = mediaType;
        Body = new FormRequestBody(this);
    }

    internal RequestBody Body { get; }

    /// <summary>Adds a field; an absent value adds none.</summary>
    /// <param name="name">The field.</param>
    /// <param name="value">Its value.</param>
    /// <param name="style">How a list or members are written.</param>
    /// <param name="explode">Whether each item is a pair of its own.</param>
    public void Field(string name, ApiValue value, ParameterStyle style = ParameterStyle.Form, bool explode = true) =>
        _pairs.AddRange(ParameterText.Pairs(name, value, style, explode, PercentEncoding.Encode));

    internal HttpContent ToContent()
    {
        var content = new ByteArrayContent(Encoding.ASCII.GetBytes(string.Join('&', _pairs)));
        MediaTypes.Set(content, _mediaType);
        return content;
    }
}
