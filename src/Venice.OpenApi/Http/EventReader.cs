using System.Text;

namespace Venice.OpenApi.Http;

/// <summary>Reads the events of a <c>text/event-stream</c>, as the HTML standard says.</summary>
/// <remarks>An event that the end of the stream cuts from its empty line is handed over all the same: many services forget that line.</remarks>
internal sealed class EventReader(Stream stream, long maxBytes)
{
    private readonly SplitReader _lines = new(stream, maxBytes, separator: null);
    private readonly MemoryStream _data = new();
    private bool _isFirstLine = true;

    public bool IsTooLarge { get; private set; }

    /// <summary>The kind of the event that was read last; <c>message</c> when it has none.</summary>
    public string Event { get; private set; } = "";

    /// <summary>The id that was given last.</summary>
    public string Id { get; private set; } = "";

    /// <summary>The data of the next event that has some, which the next call overwrites; <see langword="null"/> at the end.</summary>
    public async ValueTask<ReadOnlyMemory<byte>?> ReadAsync(CancellationToken cancellationToken)
    {
        Begin();
        while (await _lines.ReadAsync(cancellationToken).ConfigureAwait(false) is { } line)
        {
            if (_isFirstLine)
            {
                _isFirstLine = false;
                line = line.Span.StartsWith("\uFEFF"u8) ? line[3..] : line;
            }

            if (line.IsEmpty)
            {
                if (Data is { IsEmpty: false } data)
                {
                    return data;
                }

                Begin();
            }
            else if (!Add(line.Span))
            {
                return null;
            }
        }

        IsTooLarge = _lines.IsTooLarge;
        if (IsTooLarge || Data.IsEmpty)
        {
            return null;
        }

        return Data;
    }

    /// <summary>Without the line feed that each line of it ends with.</summary>
    private ReadOnlyMemory<byte> Data => _data.GetBuffer().AsMemory(0, (int)Math.Max(0, _data.Length - 1));

    private void Begin()
    {
        _data.SetLength(0);
        Event = "message";
    }

    private bool Add(ReadOnlySpan<byte> line)
    {
        var colon = line.IndexOf((byte)':');
        var name = colon < 0 ? line : line[..colon];
        var value = colon < 0 ? default : line[(colon + 1)..];
        value = value.StartsWith(" "u8) ? value[1..] : value;
        if (name.SequenceEqual("data"u8))
        {
            if (_data.Length + value.Length > maxBytes)
            {
                IsTooLarge = true;
                return false;
            }

            _data.Write(value);
            _data.WriteByte((byte)'\n');
        }
        else if (name.SequenceEqual("event"u8))
        {
            Event = value.IsEmpty ? "message" : Encoding.UTF8.GetString(value);
        }
        else if (name.SequenceEqual("id"u8) && !value.Contains((byte)0))
        {
            Id = Encoding.UTF8.GetString(value);
        }

        return true;
    }
}
