using System.Buffers;
using System.Buffers.Text;
using Venice.OpenApi.Json;

namespace Venice.OpenApi.Http;

/// <summary>Writes the JSON of a request into a pooled array. One a thread, used again and again.</summary>
/// <remarks>
/// A comma follows each value, and what comes next replaces it where it does not belong: so nothing has to be known about what was written before. The bytes are those of System.Text.Json with
/// <see cref="System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping"/>.
/// </remarks>
internal sealed partial class BodyJsonWriter : JsonModelWriter
{
    private const int FirstBuffer = 4 * 1024;

    /// <summary>How many levels a request may have.</summary>
    internal const int MaxDepth = 512;

    /// <summary>What the longest number takes, with its comma: 31 letters of a decimal.</summary>
    private const int LongestNumber = 32;

    [ThreadStatic]
    private static BodyJsonWriter? t_last;

    private byte[] _buffer = [];
    private bool _isWriting;
    private int _count;
    private int _depth;

    private BodyJsonWriter()
    {
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
        var writer = last is { _isWriting: false } ? last : t_last = new BodyJsonWriter();
        try
        {
            writer._isWriting = true;
            writer._files = files;
            writer._found = findsFiles ? [] : null;
            writer._buffer = ArrayPool<byte>.Shared.Rent(FirstBuffer);
            write(writer, value);
            var written = new WrittenJson(writer._buffer, writer._count - 1, writer._holes?.ToArray(), writer._found);
            writer._buffer = [];
            return written;
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

    public override void WriteStartObject()
    {
        if (++_depth > MaxDepth)
        {
            throw TooDeep();
        }

        Room(1)[0] = (byte)'{';
        _count++;
    }

    public override void WriteEndObject()
    {
        _depth--;
        if (_buffer[_count - 1] == ',')
        {
            _count--;
        }

        var space = Room(2);
        space[0] = (byte)'}';
        space[1] = (byte)',';
        _count += 2;
    }

    public override void WriteStartArray()
    {
        WriteStartObject();
        _buffer[_count - 1] = (byte)'[';
    }

    public override void WriteEndArray()
    {
        WriteEndObject();
        _buffer[_count - 2] = (byte)']';
    }

    public override void WriteName(string name)
    {
        WriteString(name);
        _buffer[_count - 1] = (byte)':';
    }

    public override void WriteNull() => _count += PlainText.Copy("null,", Room("null,".Length));

    public override void WriteBoolean(bool value) => _count += PlainText.Copy(value ? "true," : "false,", Room("false,".Length));

    public override void WriteNumber(long value)
    {
        var space = Room(LongestNumber);
        _ = Utf8Formatter.TryFormat(value, space, out var length);
        space[length] = (byte)',';
        _count += length + 1;
    }

    public override void WriteNumber(double value)
    {
        if (!double.IsFinite(value))
        {
            throw new ArgumentException("JSON has no number that is infinite, and none that is not a number.", nameof(value));
        }

        var space = Room(LongestNumber);
        if (!ShortNumber.TryFormat(value, space, out var length))
        {
            _ = Utf8Formatter.TryFormat(value, space, out length);
        }

        space[length] = (byte)',';
        _count += length + 1;
    }

    public override void WriteNumber(decimal value)
    {
        var space = Room(LongestNumber);
        _ = Utf8Formatter.TryFormat(value, space, out var length);
        space[length] = (byte)',';
        _count += length + 1;
    }

    private static InvalidOperationException TooDeep() => new("The value is nested deeper than 512 levels.");

    private Span<byte> Room(int size)
    {
        if (_buffer.Length - _count < size)
        {
            Grow(size);
        }

        return _buffer.AsSpan(_count);
    }

    private void Grow(int size)
    {
        var larger = ArrayPool<byte>.Shared.Rent((int)Math.Max((long)_count + size, Math.Min(_buffer.Length * 2L, Array.MaxLength)));
        _buffer.AsSpan(0, _count).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = larger;
    }

    private void Clear()
    {
        if (_buffer.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(_buffer);
            _buffer = [];
        }

        _isWriting = false;
        _count = 0;
        _depth = 0;
        _holes = null;
        _files = null;
        _found = null;
    }
}
