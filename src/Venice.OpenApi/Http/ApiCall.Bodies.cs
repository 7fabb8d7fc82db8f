using Venice.OpenApi.Json;

namespace Venice.OpenApi.Http;

/// <content>Content. The last one that is set is sent; it is written when the request is sent, after its files were opened.</content>
public sealed partial class ApiCall
{
    /// <summary>Sends an emitted type as JSON.</summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <param name="mediaType">The media type.</param>
    /// <param name="value">The value, or <see langword="null"/> for no content.</param>
    public void JsonBody<T>(string mediaType, T? value)
        where T : IJsonModel<T> =>
        _body = value is null ? null : new JsonRequestBody<T>(mediaType, value, JsonModelWriter.WriteModel);

    /// <summary>Sends a list, map or scalar as JSON.</summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <param name="mediaType">The media type.</param>
    /// <param name="value">The value, or <see langword="null"/> for no content.</param>
    /// <param name="write">Writes it.</param>
    public void JsonBody<T>(string mediaType, T value, JsonValueWriter<T> write)
    {
        ArgumentNullException.ThrowIfNull(write);
        _body = value is null ? null : new JsonRequestBody<T>(mediaType, value, write);
    }

    /// <summary>Sends a multipart form.</summary>
    /// <param name="mediaType">The media type.</param>
    /// <returns>The form, to be filled.</returns>
    public MultipartForm MultipartBody(string mediaType)
    {
        var form = new MultipartForm(mediaType);
        _body = form.Body;
        return form;
    }

    /// <summary>Sends <c>name=value</c> pairs.</summary>
    /// <param name="mediaType">The media type.</param>
    /// <returns>The form, to be filled.</returns>
    public UrlEncodedForm FormBody(string mediaType)
    {
        var form = new UrlEncodedForm(mediaType);
        _body = form.Body;
        return form;
    }

    /// <summary>Sends a file itself.</summary>
    /// <param name="file">The file, or <see langword="null"/> for no content.</param>
    /// <param name="mediaTypes">What the operation takes; the file's own type is announced where it fits, else the first concrete one.</param>
    public void BinaryBody(FileInput? file, params string[] mediaTypes) => _body = new BinaryRequestBody(file, mediaTypes);

    /// <summary>Sends plain text.</summary>
    /// <param name="mediaType">The media type.</param>
    /// <param name="value">The text; no content when absent.</param>
    public void TextBody(string mediaType, ApiValue value) => _body = new TextRequestBody(mediaType, value);

    /// <summary>Whether the files in the value are bytes, streams or paths, so that an upload spares the detour over base64.</summary>
    /// <remarks>A form's file is bytes; only the other representation takes a text that stands for one, such as an address. So one of those among the files decides against it.</remarks>
    /// <typeparam name="T">The value's type.</typeparam>
    /// <param name="value">The value.</param>
    public bool PrefersUpload<T>(T? value)
    {
        var files = new List<FileInput>();
        FileCollector.Collect(value, files);
        return files.Count > 0 && files.TrueForAll(static file => !file.IsText);
    }
}
