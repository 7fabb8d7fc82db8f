using System.Buffers;
using System.Buffers.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Venice.OpenApi.Http;

/// <content>What is large is left out, and made while it is sent; and what only the platform can write.</content>
internal sealed partial class BodyJsonWriter : IBufferWriter<byte>
{
    /// <summary>Below this a hole costs more than it spares.</summary>
    private const int SmallestHole = 4 * 1024;

    private List<JsonHole>? _holes;
    private RequestFiles? _files;
    private List<(long End, FileInput File)>? _found;
    private Utf8JsonWriter? _platform;

    public override void WriteBytes(ReadOnlyMemory<byte> value) =>
        WriteBase64(value, isLeftOut: _files is not null && (_found is null || _depth >= 2)); // what a form may take for a text part of its own has to be there

    public override void WriteFile(FileInput value)
    {
        if (value.Text is { } text)
        {
            WriteFileText(text);
        }
        else if (_files?.Find(value) is { Bytes: null } opened)
        {
            AddHole(new JsonHole(WriteHole(), opened));
        }
        else
        {
            WriteBase64(_files?.BytesOf(value) ?? value.Bytes, isLeftOut: _files is not null);
        }

        _found?.Add((_count - 1, value));
    }

    public override void WriteJson(JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Undefined)
        {
            WriteNull();
            return;
        }

        // the levels around it count too; none are left for what has levels of its own
        var levels = MaxDepth - _depth;
        if (levels == 0 && value.ValueKind is (JsonValueKind.Object or JsonValueKind.Array))
        {
            throw TooDeep();
        }

        levels = Math.Max(levels, 1);
        if (_platform?.Options.MaxDepth != levels)
        {
            _platform = new Utf8JsonWriter(this, new JsonWriterOptions { Encoder = Encoder, MaxDepth = levels });
        }

        try
        {
            value.WriteTo(_platform);
            _platform.Flush();
        }
        finally
        {
            _platform.Reset();
        }

        Room(1)[0] = (byte)',';
        _count++;
    }

    void IBufferWriter<byte>.Advance(int count) => _count += count;

    Memory<byte> IBufferWriter<byte>.GetMemory(int sizeHint)
    {
        Room(Math.Max(sizeHint, 1));
        return _buffer.AsMemory(_count);
    }

    Span<byte> IBufferWriter<byte>.GetSpan(int sizeHint) => Room(Math.Max(sizeHint, 1));

    private void WriteBase64(ReadOnlyMemory<byte> value, bool isLeftOut)
    {
        if (isLeftOut && value.Length >= SmallestHole)
        {
            AddHole(new JsonHole(WriteHole(), value));
            return;
        }

        var space = Room(Base64.GetMaxEncodedToUtf8Length(value.Length) + 3);
        space[0] = (byte)'"';
        _ = Base64.EncodeToUtf8(value.Span, space[1..], out _, out var length);
        space[length + 1] = (byte)'"';
        space[length + 2] = (byte)',';
        _count += length + 3;
    }

    private void WriteFileText(string text)
    {
        if (text.Length >= SmallestHole && _files is not null && LargeText.IsPlain(text))
        {
            AddHole(new JsonHole(WriteHole(), text));
        }
        else
        {
            WriteString(text);
        }
    }

    /// <summary>Where something belongs: between two quotes.</summary>
    private int WriteHole()
    {
        WriteString("");
        return _count - 2;
    }

    private void AddHole(JsonHole hole) => (_holes ??= []).Add(hole);
}
