using System.Text.Json;
using Venice.OpenApi.Payloads;

namespace Venice.OpenApi.Json;

/// <content>Bytes: in the JSON, or taken out of it before.</content>
public sealed partial class JsonReadContext
{
    private const int LargestShared = 768;
    private const int SharedBlock = 4 * 1024;

    private IReadOnlyList<Payload>? _payloads;
    private bool _hasPayloads;
    private int _origin;
    private Memory<byte> _shared;
    private bool _hasSmall;

    /// <summary>Bytes in base64; a data URI's prefix and white space are skipped.</summary>
    /// <param name="reader">The JSON.</param>
    /// <exception cref="JsonException">The text is no base64: nothing can stand in for a payload, so a lenient context throws too.</exception>
    public ReadOnlyMemory<byte> ReadBytes(ref Utf8JsonReader reader)
    {
        // what a broken payload leads to is seen there: it is looked at twice
        return reader.TokenType == JsonTokenType.String && !reader.ValueIsEscaped && !reader.HasValueSequence && !_hasPayloads && !_hasFailedTrial
            && Base64Text.TryDecode(reader.ValueSpan, this, out var bytes)
            ? bytes
            : ReadUnusualBytes(ref reader);
    }

    /// <summary>A list of bytes in base64, as <see cref="ReadList{T}"/> reads it; empty when the value is none.</summary>
    /// <param name="reader">The JSON.</param>
    /// <exception cref="JsonException">A text is no base64.</exception>
    public IReadOnlyList<ReadOnlyMemory<byte>> ReadBytesList(ref Utf8JsonReader reader)
    {
        // a method of its own, because pictures come in lists: a generic one, and a delegate, would be made for bytes before the first picture is read
        if (!Begin(ref reader, JsonTokenType.StartArray, null, "must be an array.") || !NextItem(ref reader, 0))
        {
            return NoBytes();
        }

        ReadOnlyMemory<byte>[] items = [ReadBytes(ref reader)];
        return new BytesList(NextItem(ref reader, 1) ? ReadOtherBytes(ref reader, items) : items);
    }

    private static IReadOnlyList<ReadOnlyMemory<byte>> NoBytes() => [];

    private ReadOnlyMemory<byte>[] ReadOtherBytes(ref Utf8JsonReader reader, ReadOnlyMemory<byte>[] items) => ReadOthers(ref reader, JsonValue.ReadBytes, items);

    private ReadOnlyMemory<byte> ReadUnusualBytes(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.String)
        {
            FailValue(ref reader, "type", "must be a string of base64.");
            return default;
        }

        if (_hasFailedTrial)
        {
            return default;
        }

        if (_payloads is { Count: > 0 } payloads && Taken(payloads, reader.TokenStartIndex + _origin) is { } payload)
        {
            return payload.IsBroken ? FailPayload() : payload.Bytes;
        }

        return Base64Text.TryDecode(ref reader, this, out var bytes) ? bytes : FailPayload();
    }

    /// <summary>Where a payload is decoded to; small ones lie side by side, because an array of its own would be larger than such a payload.</summary>
    /// <param name="mostBytes">How long it can be.</param>
    internal Memory<byte> MakeRoom(int mostBytes)
    {
        if (mostBytes > LargestShared)
        {
            return new byte[mostBytes];
        }

        if (!_hasSmall)
        {
            // the first one may be the only one
            _hasSmall = true;
            return new byte[mostBytes];
        }

        return MakeSharedRoom(mostBytes);
    }

    private Memory<byte> MakeSharedRoom(int mostBytes)
    {
        if (_shared.Length < mostBytes)
        {
            _shared = new byte[SharedBlock];
        }

        var room = _shared[..mostBytes];
        _shared = _shared[mostBytes..];
        return room;
    }

    private void ForgetPayloads()
    {
        (_payloads, _hasPayloads, _origin) = (null, false, 0);
        (_shared, _hasSmall) = (default, false);
    }

    private ReadOnlyMemory<byte> FailPayload()
    {
        if (!_isTrial)
        {
            throw new UnreadablePayloadException(PathTo(null));
        }

        _hasFailedTrial = true;
        return default;
    }

    /// <summary>What was taken out of the JSON at the place.</summary>
    private static Payload? Taken(IReadOnlyList<Payload> payloads, long offset)
    {
        var (low, high) = (0, payloads.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (payloads[middle].Offset < offset)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low < payloads.Count && payloads[low].Offset == offset ? payloads[low] : null;
    }
}
