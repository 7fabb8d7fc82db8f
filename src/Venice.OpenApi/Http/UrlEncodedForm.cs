using System.ComponentModel;
using System.Text;

namespace Venice.OpenApi.Http;

/// <summary>A body of <c>name=value</c> pairs. Called by emitted code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class UrlEncodedForm
{
    private readonly string _mediaType;
    private readonly List<Func<RequestFiles, IEnumerable<string>>> _fields = [];

    internal UrlEncodedForm(string mediaType)
    {
        _mediaType = mediaType;
        Body = new FormRequestBody(this);
    }

    internal RequestBody Body { get; }

    internal List<FileInput> InputFiles { get; } = [];

    /// <summary>Adds a field; an absent value adds none.</summary>
    /// <param name="name">The field.</param>
    /// <param name="value">Its value.</param>
    /// <param name="style">How a list or members are written.</param>
    /// <param name="explode">Whether each item is a pair of its own.</param>
    public void Field(string name, ApiValue value, ParameterStyle style = ParameterStyle.Form, bool explode = true) =>
        _fields.Add(_ => ParameterText.Pairs(name, value, style, explode, PercentEncoding.Encode));

    /// <summary>Adds a file as its text, or as base64.</summary>
    /// <param name="name">The field.</param>
    /// <param name="file">The file, or <see langword="null"/> for none.</param>
    public void File(string name, FileInput? file)
    {
        if (file is not null)
        {
            InputFiles.Add(file);
            _fields.Add(files => ParameterText.Pairs(
                name, file.IsText ? ApiValue.Of(file.Text) : ApiValue.Of(files.BytesOf(file)), ParameterStyle.Form, explode: true, PercentEncoding.Encode));
        }
    }

    internal HttpContent ToContent(RequestFiles files)
    {
        var content = new ByteArrayContent(Encoding.ASCII.GetBytes(string.Join('&', _fields.SelectMany(field => field(files)))));
        MediaTypes.Set(content, _mediaType);
        return content;
    }
}
