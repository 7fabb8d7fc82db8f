using System.Text.Json;
using Venice.OpenApi.Payloads;

namespace Venice.OpenApi.Json;

/// <content>Bytes: in the JSON, or taken out of it before.</content>
public sealed partial class JsonReadContext
{
    private IReadOnlyList<Payload> _payloads = [];
    private int _origin;

    /// <summary>Bytes in base64; a data URI's prefix and white space are skipped.</summary>
    /// <param name="reader">The JSON.</param>
    /// <exception cref="JsonException">The text is no base64: nothing can stand in for a payload, so a lenient context throws too.</exception>
    public ReadOnlyMemory<byte> ReadBytes(ref Utf8JsonReader reader)
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

        if (Taken(reader.TokenStartIndex + _origin) is not { } payload)
        {
            return Base64Text.TryDecode(ref reader, out var bytes) ? bytes : FailPayload();
        }

        return payload.IsBroken ? FailPayload() : payload.Bytes;
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
    private Payload? Taken(long offset)
    {
        var (low, high) = (0, _payloads.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_payloads[middle].Offset < offset)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low < _payloads.Count && _payloads[low].Offset == offset ? _payloads[low] : null;
    }
}
