using System.Buffers;
using System.Runtime.CompilerServices;
using Venice.OpenApi.Payloads;

namespace Venice.OpenApi.Http;

/// <summary>Reads JSON as it arrives: payloads go to their sink, and what is left of the JSON to the body.</summary>
/// <param name="places">Where payloads stand.</param>
/// <param name="options">Where they go.</param>
/// <param name="announced">The most that will be read, when a length was announced: no more memory is set aside than the limit on answers allows.</param>
/// <param name="body">Takes the rest.</param>
internal sealed class PayloadReader(PayloadPlaces places, PayloadOptions? options, long? announced, PooledBody body) : IDisposable
{
    /// <summary>A shorter text is not worth the effort: it stays in the JSON, and is decoded with it.</summary>
    private const int SmallText = 1024;

    private readonly bool _keepsInMemory = options is not ({ OpenStream: not null } or { OpenBuffer: not null });
    private readonly JsonSkimmer _skimmer = new(places);
    private readonly List<Payload> _payloads = [];
    private Base64StringDecoder? _decoder;
    private PayloadSink? _sink;
    private bool _isInPayload;
    private int _count;
    private long _offset;
    private long _read;

    /// <summary>What was taken out of the JSON, by its place in what is left.</summary>
    public IReadOnlyList<Payload> Payloads => _payloads;

    /// <summary>Takes the next piece of the answer in.</summary>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
    public async ValueTask ReadAsync(ReadOnlyMemory<byte> piece, CancellationToken cancellationToken)
    {
        var left = piece;
        while (!left.IsEmpty)
        {
            left = left[(_isInPayload ? await DecodeAsync(left, cancellationToken).ConfigureAwait(false) : Skim(left))..];
        }

        _read += piece.Length;
        options?.Progress?.Report(_read);
    }

    public void Dispose() => _sink?.Dispose();

    private int Skim(ReadOnlyMemory<byte> piece)
    {
        if (_skimmer.Skim(piece.Span, body, out var consumed))
        {
            if (_keepsInMemory && LengthOfSmall(piece.Span[consumed..]) is var length and > 0)
            {
                body.Write(piece.Span.Slice(consumed, length));
                return consumed + length;
            }

            _isInPayload = true;
            _offset = body.Memory.Length - 1;
            (_decoder ??= new Base64StringDecoder()).Begin();
            _sink ??= CreateSink(_read + consumed);
            _sink.Begin(_count++);
        }

        return consumed;
    }

    /// <summary>How long a small payload is, its last quote included; 0 when it is none, or has not come as a whole.</summary>
    private static int LengthOfSmall(ReadOnlySpan<byte> text)
    {
        var end = text[..Math.Min(text.Length, SmallText)].IndexOf((byte)'"');
        return end < 0 || (end > 0 && text[end - 1] == '\\') ? 0 : end + 1;
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<int> DecodeAsync(ReadOnlyMemory<byte> piece, CancellationToken cancellationToken)
    {
        var state = _decoder!.Decode(piece.Span, _sink!.Room.Span, out var consumed, out var written);
        _sink.Advance(written);
        if (state == DecoderState.NeedsRoom)
        {
            await _sink.MakeRoomAsync(cancellationToken).ConfigureAwait(false);
        }
        else if (state == DecoderState.Ended)
        {
            End(await _sink.EndAsync(cancellationToken).ConfigureAwait(false));
        }

        return consumed;
    }

    private void End(ReadOnlyMemory<byte> bytes)
    {
        _isInPayload = false;
        body.Write(_decoder!.IsMalformed ? "\0\""u8 : "\""u8); // a bare control character: no JSON before, no JSON after
        if (_decoder.IsBroken || !bytes.IsEmpty)
        {
            _payloads.Add(new Payload(_offset, bytes, _decoder.IsBroken));
        }
    }

    private PayloadSink CreateSink(long begin) => options switch
    {
        { OpenStream: { } open } => new StreamSink(open),
        { OpenBuffer: { } open } => new BufferSink(open),
        _ when announced is { } length => new SlabSink((int)Math.Max(0, (length - begin) / 4 * 3) + Base64StringDecoder.LeastRoom),
        _ => new PieceSink(),
    };
}
