using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Venice.OpenApi.Json;

namespace Venice.OpenApi.Http;

/// <summary>Writes JSON into a pooled array, and leaves out what is large: that is made while it is sent. One a thread, used again and again.</summary>
internal sealed class PooledJsonWriter : IBufferWriter<byte>
{
    private const int FirstBuffer = 4 * 1024;

    /// <summary>Below this a hole costs more than it spares.</summary>
    private const int SmallestHole = 4 * 1024;

    /// <summary>How much of a text is looked through at a time, in characters.</summary>
    private const int TextWindow = 32 * 1024;

    // relaxed: base64 keeps its plus signs, and text its letters; bodies are no HTML
    // unchecked: emitted code opens and closes in order, and is tested for it
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, MaxDepth = 512, SkipValidation = true };

    /// <summary>What is the same in JSON and in a .NET string.</summary>
    private static readonly SearchValues<char> Plain = SearchValues.Create(
        " !#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_`abcdefghijklmnopqrstuvwxyz{|}~");

    /// <summary>The one that writes on this thread, or did so last: values are handed only its inner writer, and find it by that.</summary>
    [ThreadStatic]
    private static PooledJsonWriter? t_last;

    private readonly Utf8JsonWriter _writer;
    private readonly List<JsonHole> _holes = [];
    private byte[] _buffer = [];
    private bool _isWriting;
    private int _count;
    private RequestFiles? _files;
    private List<(long End, FileInput File)>? _found;

    private PooledJsonWriter()
    {
        _writer = new Utf8JsonWriter(this, Options);
    }

    /// <summary>Writes a value as a whole.</summary>
    /// <returns>What was written; the caller gives it back.</returns>
    public static WrittenJson Write<T>(T value, JsonValueWriter<T> write) => Write(value, write, files: null, findsFiles: false);

    /// <summary>Writes a value for a request.</summary>
    /// <param name="value">The value.</param>
    /// <param name="write">Writes it.</param>
    /// <param name="files">Its files; without them nothing is left out.</param>
    /// <param name="findsFiles">Whether to note where files stand.</param>
    /// <returns>What was written; the caller gives it back.</returns>
    public static WrittenJson Write<T>(T value, JsonValueWriter<T> write, RequestFiles? files, bool findsFiles)
    {
        // a type's own code may begin to write something else meanwhile
        var last = t_last;
        var writer = last is { _isWriting: false } ? last : t_last = new PooledJsonWriter();
        try
        {
            writer.Begin(files, findsFiles);
            write(writer._writer, value);
            return writer.End();
        }
        finally
        {
            writer.Clear();
            if (last is { _isWriting: true })
            {
                t_last = last;
            }
        }
    }

    /// <summary>Writes bytes as base64, or leaves them out for now.</summary>
    public static void WriteBytes(Utf8JsonWriter writer, ReadOnlyMemory<byte> bytes)
    {
        // what a form may take for a text part of its own has to be there
        var pooled = Of(writer);
        WriteBytes(pooled is { _found: not null, _writer.CurrentDepth: < 2 } ? null : pooled, writer, bytes);
    }

    /// <summary>Writes a file's text, or leaves the file out for now.</summary>
    public static void WriteFile(Utf8JsonWriter writer, FileInput file)
    {
        var pooled = Of(writer);
        if (file.Text is { } text)
        {
            WriteText(writer, text);
        }
        else if (pooled?._files?.Find(file) is { Bytes: null } opened)
        {
            pooled._holes.Add(new JsonHole(pooled.WriteHole(), opened));
        }
        else
        {
            WriteBytes(pooled, writer, pooled?._files?.BytesOf(file) ?? file.Bytes);
        }

        pooled?._found?.Add((writer.BytesCommitted + writer.BytesPending, file));
    }

    public void Advance(int count) => _count += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        MakeRoom(sizeHint);
        return _buffer.AsMemory(_count);
    }

    public Span<byte> GetSpan(int sizeHint = 0)
    {
        MakeRoom(sizeHint);
        return _buffer.AsSpan(_count);
    }

    private static void WriteBytes(PooledJsonWriter? pooled, Utf8JsonWriter writer, ReadOnlyMemory<byte> bytes)
    {
        if (bytes.Length >= SmallestHole && pooled is { _files: not null })
        {
            pooled._holes.Add(new JsonHole(pooled.WriteHole(), bytes));
        }
        else
        {
            writer.WriteBase64StringValue(bytes.Span);
        }
    }

    private static void WriteText(Utf8JsonWriter writer, string text)
    {
        if (text.Length >= SmallestHole && Of(writer) is { _files: not null } pooled && IsPlain(text))
        {
            pooled._holes.Add(new JsonHole(pooled.WriteHole(), text));
        }
        else
        {
            writer.WriteStringValue(text);
        }
    }

    /// <summary>Whether nothing in it must be escaped. Looked through from its end: the beginning, which is sent first, is then still in the processor's cache.</summary>
    private static bool IsPlain(ReadOnlySpan<char> text)
    {
        while (text.Length > TextWindow)
        {
            if (text[^TextWindow..].ContainsAnyExcept(Plain))
            {
                return false;
            }

            text = text[..^TextWindow];
        }

        return !text.ContainsAnyExcept(Plain);
    }

    private static PooledJsonWriter? Of(Utf8JsonWriter writer) => t_last is { _isWriting: true } writing && ReferenceEquals(writing._writer, writer) ? writing : null;

    /// <summary>Where something belongs: between two quotes.</summary>
    private int WriteHole()
    {
        _writer.WriteStringValue(ReadOnlySpan<byte>.Empty);
        return checked((int)(_writer.BytesCommitted + _writer.BytesPending - 1));
    }

    private void Begin(RequestFiles? files, bool findsFiles)
    {
        _isWriting = true;
        _files = files;
        _found = findsFiles ? [] : null;
        _buffer = ArrayPool<byte>.Shared.Rent(FirstBuffer);
        _count = 0;
    }

    private WrittenJson End()
    {
        _writer.Flush();
        var written = new WrittenJson(_buffer, _count, _holes.Count == 0 ? [] : [.. _holes], _found);
        _buffer = [];
        return written;
    }

    private void Clear()
    {
        if (_buffer.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(_buffer);
            _buffer = [];
        }

        _isWriting = false;
        _writer.Reset(this);
        _holes.Clear();
        _files = null;
        _found = null;
    }

    private void MakeRoom(int sizeHint)
    {
        var size = Math.Max(sizeHint, 1);
        if (_buffer.Length - _count >= size)
        {
            return;
        }

        var larger = ArrayPool<byte>.Shared.Rent((int)Math.Max((long)_count + size, Math.Min(_buffer.Length * 2L, Array.MaxLength)));
        _buffer.AsSpan(0, _count).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = larger;
    }
}
