using System.ComponentModel;
using Venice.OpenApi.Json;

namespace Venice.OpenApi.Http;

/// <summary>A multipart form. An absent value adds no part. Called by emitted code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class MultipartForm
{
    internal MultipartForm(string mediaType)
    {
        Body = new MultipartRequestBody(mediaType);
    }

    internal MultipartRequestBody Body { get; }

    /// <summary>Adds a text as a part, a list as a part an item, members as one JSON part.</summary>
    /// <param name="name">The field.</param>
    /// <param name="value">Its value.</param>
    /// <param name="contentType">The part's type; by the kind of the value when not given.</param>
    public void Field(string name, ApiValue value, string? contentType = null)
    {
        if (!value.IsAbsent)
        {
            Body.Add(new TextPart(name, value, contentType));
        }
    }

    /// <summary>Adds a file: text as a text part, else a part with a file name and type.</summary>
    /// <param name="name">The field.</param>
    /// <param name="file">The file, or <see langword="null"/> for none.</param>
    /// <param name="contentType">The part's type; the file's own when not given, or not concrete.</param>
    public void File(string name, FileInput? file, string? contentType = null)
    {
        if (file is not null)
        {
            Body.Add(new FilePart(name, [file], contentType));
        }
    }

    /// <summary>Adds a part a file.</summary>
    /// <param name="name">The field.</param>
    /// <param name="files">The files, or <see langword="null"/> for none.</param>
    /// <param name="contentType">The parts' type; each file's own when not given, or not concrete.</param>
    public void Files(string name, IReadOnlyList<FileInput>? files, string? contentType = null)
    {
        if (files is not null)
        {
            Body.Add(new FilePart(name, files, contentType));
        }
    }

    /// <summary>Adds an emitted type by its JSON: an object as a JSON part, a scalar as a text part, an array as a part an item; what is a file itself as a file.</summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <param name="name">The field.</param>
    /// <param name="value">The value, or <see langword="null"/> for none.</param>
    /// <param name="contentType">The part's type; by the kind of the value when not given.</param>
    public void Json<T>(string name, T? value, string? contentType = null)
        where T : IJsonModel<T>
    {
        if (value is not null)
        {
            Body.Add(new JsonPart<T>(name, value, JsonModelWriter.WriteModel, contentType, isSplit: true));
        }
    }

    /// <summary>Adds one JSON part.</summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <param name="name">The field.</param>
    /// <param name="value">The value; <see langword="null"/> adds none.</param>
    /// <param name="write">Writes it.</param>
    /// <param name="contentType">The part's type; <c>application/json</c> when not given.</param>
    public void Json<T>(string name, T value, JsonValueWriter<T> write, string? contentType = null)
    {
        ArgumentNullException.ThrowIfNull(write);
        if (value is not null)
        {
            Body.Add(new JsonPart<T>(name, value, write, contentType, isSplit: false));
        }
    }

    /// <summary>Adds a part an item: an object or list as JSON, with the files inside as base64; a text as text, a file as a file.</summary>
    /// <typeparam name="T">The list's type.</typeparam>
    /// <param name="name">The field.</param>
    /// <param name="value">The list, or <see langword="null"/> for none.</param>
    /// <param name="write">Writes the list.</param>
    /// <param name="contentType">The parts' type; by the kind of each item when not given.</param>
    public void JsonItems<T>(string name, T value, JsonValueWriter<T> write, string? contentType = null)
    {
        ArgumentNullException.ThrowIfNull(write);
        if (value is not null)
        {
            Body.Add(new JsonPart<T>(name, value, write, contentType, isSplit: true));
        }
    }

    /// <summary>Adds text parts as a query parameter would have pairs; nothing is percent-encoded in them.</summary>
    /// <param name="name">The field.</param>
    /// <param name="value">Its value.</param>
    /// <param name="style">How a list or members are written.</param>
    /// <param name="explode">Whether each item is a part of its own.</param>
    public void Styled(string name, ApiValue value, ParameterStyle style, bool explode)
    {
        foreach (var (field, text) in ParameterText.Fields(name, value, style, explode))
        {
            Body.Add(new TextPart(field, ApiValue.Of(text), contentType: null));
        }
    }

    /// <summary>Adds a header to all parts of a field that are added before; an absent value adds none.</summary>
    /// <param name="name">The field.</param>
    /// <param name="header">The header.</param>
    /// <param name="value">Its value.</param>
    /// <param name="explode">Whether members are written as <c>name=value</c>.</param>
    public void Header(string name, string header, ApiValue value, bool explode = false)
    {
        if (!value.IsAbsent)
        {
            Body.AddHeader(name, header, ParameterText.Header(value, explode));
        }
    }
}
