using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Net.Http.Headers;
using System.Text.Json;
using Venice.OpenApi.Http;
using Venice.OpenApi.Json;

namespace Venice.OpenApi;

/// <summary>A file for a request: bytes, a stream or a path; or the text that stands for one (base64, a data URI, an http(s) URL).</summary>
/// <remarks>
/// A file of bytes is sent as an upload where the operation takes one, else as base64 in JSON; beside a text that stands for a file, always in JSON where the operation takes both. A path is opened anew, and a stream
/// that can seek is read anew from where it stood, each time a request is sent, piece by piece; a stream that cannot seek is read into memory once. So the same
/// instance may be sent again, and in several requests at once. Two instances are equal only when they are the same object.
/// </remarks>
public sealed class FileInput
{
    /// <summary>The limit on files and streams that is used when no other is given: 256 MiB.</summary>
    public const long DefaultMaxBytes = 256L * 1024 * 1024;

    private readonly SemaphoreSlim _loading = new(1, 1);
    private readonly string? _text;
    private readonly string? _path;
    private readonly Stream? _stream;
    private readonly string? _contentType;
    private readonly long _maxBytes;
    private readonly long _start;
    private ReadOnlyMemory<byte> _bytes;
    private volatile bool _isLoaded;

    private FileInput(string text)
    {
        _text = text;
        _isLoaded = true;
    }

    private FileInput(ReadOnlyMemory<byte> bytes, string? path, Stream? stream, string? fileName, string? contentType, long maxBytes)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(maxBytes);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(maxBytes, Array.MaxLength);
        if (contentType is not null && !MediaTypeHeaderValue.TryParse(contentType, out _))
        {
            throw new ArgumentException("This is no media type; one looks like image/png.", nameof(contentType));
        }

        _bytes = bytes;
        _path = path;
        _stream = stream;
        _contentType = contentType;
        _maxBytes = maxBytes;
        _start = stream is { CanSeek: true } ? stream.Position : 0;
        _isLoaded = path is null && stream is null;
        FileName = fileName;
    }

    /// <summary>Whether this is text that stands for a file, and not bytes.</summary>
    [MemberNotNullWhen(true, nameof(Text))]
    public bool IsText => _text is not null;

    /// <summary>The name that an upload announces; <see langword="null"/> when none was given (a path gives its last part).</summary>
    public string? FileName { get; }

    /// <summary>The media type that was given, else the one that the first bytes show (PNG, JPEG, WebP, GIF), else <c>application/octet-stream</c>.</summary>
    /// <remarks>For a stream or path that was not loaded yet and has no given type, <c>application/octet-stream</c>.</remarks>
    public string ContentType => _contentType ?? (_isLoaded ? FileContentType.Guess(_bytes.Span) : FileContentType.Unknown);

    internal string? Text => _text;

    internal bool IsInMemory => _isLoaded;

    internal ReadOnlyMemory<byte> Bytes =>
        _isLoaded ? _bytes : throw new InvalidOperationException("The file was not loaded yet; call LoadAsync before it is written.");

    /// <summary>A file of these bytes; they are not copied, so leave them unchanged until the request is sent.</summary>
    /// <param name="content">The file's content.</param>
    /// <param name="fileName">The name that an upload announces.</param>
    /// <param name="contentType">The media type; found out from the first bytes when not given.</param>
    /// <exception cref="ArgumentException"><paramref name="contentType"/> is no media type.</exception>
    public static FileInput FromBytes(ReadOnlyMemory<byte> content, string? fileName = null, string? contentType = null) =>
        new(content, path: null, stream: null, fileName, contentType, DefaultMaxBytes);

    /// <summary>A file on disk; it is opened when the request is sent, and read meanwhile.</summary>
    /// <param name="path">Where the file is.</param>
    /// <param name="contentType">The media type; found out from the first bytes when not given.</param>
    /// <param name="maxBytes">The largest size that is read, in bytes.</param>
    /// <exception cref="ArgumentException"><paramref name="path"/> is empty, or <paramref name="contentType"/> is no media type.</exception>
    public static FileInput FromFile(string path, string? contentType = null, long maxBytes = DefaultMaxBytes)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return new FileInput(default, path, stream: null, Path.GetFileName(path), contentType, maxBytes);
    }

    /// <summary>A file that a stream yields from its present position; it is read while the request is sent, and not closed.</summary>
    /// <param name="content">The stream.</param>
    /// <param name="fileName">The name that an upload announces.</param>
    /// <param name="contentType">The media type; found out from the first bytes when not given.</param>
    /// <param name="maxBytes">The largest size that is read, in bytes.</param>
    /// <exception cref="ArgumentException"><paramref name="contentType"/> is no media type.</exception>
    public static FileInput FromStream(Stream content, string? fileName = null, string? contentType = null, long maxBytes = DefaultMaxBytes)
    {
        ArgumentNullException.ThrowIfNull(content);
        return new FileInput(default, path: null, content, fileName, contentType, maxBytes);
    }

    /// <summary>The text that stands for a file: base64, a data URI or an http(s) URL; it is sent as it is. Not a path: see <see cref="FromFile"/>.</summary>
    /// <param name="text">The text.</param>
    public static FileInput FromText(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new FileInput(text);
    }

    /// <summary>A file that the service fetches from an address.</summary>
    /// <param name="address">An absolute http, https or data URI.</param>
    /// <exception cref="ArgumentException"><paramref name="address"/> is relative or of another scheme.</exception>
    public static FileInput FromUri(Uri address)
    {
        ArgumentNullException.ThrowIfNull(address);
        if (!address.IsAbsoluteUri || address.Scheme is not ("http" or "https" or "data"))
        {
            throw new ArgumentException("The address must be an absolute http, https or data URI; for a file on disk use FromFile.", nameof(address));
        }

        return new FileInput(address.OriginalString);
    }

    /// <summary>A file of these bytes.</summary>
    /// <param name="content">The file's content.</param>
    public static implicit operator FileInput(byte[] content)
    {
        ArgumentNullException.ThrowIfNull(content);
        return FromBytes(content);
    }

    /// <summary>A file that the service fetches from an address.</summary>
    /// <param name="address">An absolute http, https or data URI.</param>
    public static implicit operator FileInput(Uri address) => FromUri(address);

    /// <summary>Reads an answer's or a stored request's text. Called by emitted code.</summary>
    /// <param name="reader">Stands on the value.</param>
    /// <param name="context">Where what is wrong is told.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static FileInput ReadJson(ref Utf8JsonReader reader, JsonReadContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return new FileInput(context.ReadString(ref reader));
    }

    /// <summary>Adds a value that is a file, or the files that it holds. Called by emitted code, which does not always know.</summary>
    /// <typeparam name="T">The value's type.</typeparam>
    /// <param name="value">The value.</param>
    /// <param name="files">Where files are added.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static void AddFrom<T>(T? value, ICollection<FileInput> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        if (value is FileInput file)
        {
            files.Add(file);
        }
        else if (value is IFileContainer container)
        {
            container.AddFiles(files);
        }
    }

    /// <summary>Reads a stream or path into memory, once and for all later requests; does nothing for bytes and text. Sending a request does not need it.</summary>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="InvalidDataException">The content is larger than the limit that was given.</exception>
    /// <exception cref="IOException">The file or stream could not be read.</exception>
    public async ValueTask LoadAsync(CancellationToken cancellationToken = default)
    {
        if (_isLoaded)
        {
            return;
        }

        await _loading.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (!_isLoaded)
            {
                _bytes = await ReadAsync(cancellationToken).ConfigureAwait(false);
                _isLoaded = true;
            }
        }
        finally
        {
            _loading.Release();
        }
    }

    /// <summary>Looks at the beginning and the length, without using the content up: a path is opened and closed, and a stream is left where it stood.</summary>
    /// <param name="headLength">How many bytes of the beginning are wished for.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns><see langword="null"/> where there is nothing to look at: an http(s) address, or a pipe, which can be read only once.</returns>
    /// <exception cref="FormatException">The text is neither base64, a data URI with base64, nor an http(s) address.</exception>
    /// <exception cref="InvalidDataException">The content of a stream that cannot seek is larger than the limit that was given.</exception>
    /// <exception cref="IOException">The file or stream could not be read.</exception>
    public async ValueTask<FilePreview?> PreviewAsync(int headLength, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(headLength);
        if (_text is not null)
        {
            return FileTextPreview.Read(_text, headLength);
        }

        if (_stream is { CanSeek: false })
        {
            await LoadAsync(cancellationToken).ConfigureAwait(false); // it comes only once, and would be kept for sending anyway
        }

        if (_isLoaded)
        {
            return new FilePreview(_bytes[..Math.Min(_bytes.Length, headLength)], _bytes.Length, _contentType);
        }

        return _path is not null ? await PreviewFileAsync(_path, headLength, cancellationToken).ConfigureAwait(false)
            : await PreviewStreamAsync(_stream!, headLength, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The kind of input, never its content or name.</summary>
    public override string ToString() =>
        _text is not null ? "file given as text" : _path is not null ? "file on disk" : _stream is not null ? "file given as a stream" : "file given as bytes";

    /// <summary>Opens a stream or path for one call.</summary>
    /// <returns><see langword="null"/> for what is in memory afterwards.</returns>
    /// <exception cref="InvalidDataException">The content is larger than the limit that was given.</exception>
    /// <exception cref="IOException">The file or stream could not be read.</exception>
    internal async ValueTask<OpenedFile?> OpenAsync(bool needsBytes, CancellationToken cancellationToken)
    {
        if (_stream is { CanSeek: false })
        {
            // it comes only once, and a request may have to be sent again
            await LoadAsync(cancellationToken).ConfigureAwait(false);
            return null;
        }

        OpenedFile opened = _path is not null ? await OpenedDiskFile.OpenAsync(_path, needsBytes, _maxBytes, cancellationToken).ConfigureAwait(false)
            : needsBytes ? new OpenedMemory(await ReadInTurnAsync(cancellationToken).ConfigureAwait(false))
            : new OpenedStream(_stream!, _start, _loading);
        try
        {
            if (opened.Length > _maxBytes)
            {
                throw BoundedStreamReader.TooLarge(_maxBytes);
            }

            await opened.ReadContentTypeAsync(_contentType, cancellationToken).ConfigureAwait(false);
            return opened;
        }
        catch
        {
            opened.Leave();
            throw;
        }
    }

    private async ValueTask<FilePreview?> PreviewFileAsync(string path, int headLength, CancellationToken cancellationToken)
    {
        if (new FileInfo(path) is { Exists: true, Length: 0 })
        {
            return null; // a named pipe looks like this, and opening it to look would break it
        }

        var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1, FileOptions.Asynchronous);
        await using (file.ConfigureAwait(false))
        {
            return file.CanSeek ? new FilePreview(await ReadHeadAsync(file, headLength, cancellationToken).ConfigureAwait(false), file.Length, _contentType) : null;
        }
    }

    private async ValueTask<FilePreview?> PreviewStreamAsync(Stream stream, int headLength, CancellationToken cancellationToken)
    {
        await _loading.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            stream.Position = _start;
            var head = await ReadHeadAsync(stream, headLength, cancellationToken).ConfigureAwait(false);
            stream.Position = _start;
            return new FilePreview(head, Math.Max(0, stream.Length - _start), _contentType);
        }
        finally
        {
            _loading.Release();
        }
    }

    private static async ValueTask<ReadOnlyMemory<byte>> ReadHeadAsync(Stream content, int headLength, CancellationToken cancellationToken)
    {
        var head = new byte[Math.Min(headLength, Math.Max(0, content.Length - content.Position))];
        var count = await content.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false);
        return head.AsMemory(0, count);
    }

    private async ValueTask<ReadOnlyMemory<byte>> ReadInTurnAsync(CancellationToken cancellationToken)
    {
        await _loading.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return await ReadAsync(cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _loading.Release();
        }
    }

    private async ValueTask<ReadOnlyMemory<byte>> ReadAsync(CancellationToken cancellationToken)
    {
        if (_stream is null)
        {
            var file = await OpenedDiskFile.OpenAsync(_path!, needsBytes: true, _maxBytes, cancellationToken).ConfigureAwait(false);
            return file.Bytes!.Value;
        }

        if (_stream.CanSeek)
        {
            _stream.Position = _start;
        }

        return await BoundedStreamReader.ReadAsync(_stream, _maxBytes, cancellationToken).ConfigureAwait(false);
    }
}
