using System.Buffers;

namespace Venice.OpenApi.Payloads;

/// <summary>Follows the structure of JSON as it arrives, in pieces of any size, and stops at each payload. Everything else is copied as it is.</summary>
/// <remarks>It does not judge: what is no JSON is copied too, and whoever reads the copy finds the fault. So it may not turn wrong JSON into right one.</remarks>
internal sealed class JsonSkimmer
{
    /// <summary>Deeper JSON is refused by its reader, so nothing is looked for there.</summary>
    private const int MaxDepth = 64;

    private const int LongestName = 1024;

    private static readonly SearchValues<byte> Structure = SearchValues.Create("{}[],:\""u8);

    private (PayloadPlace? Place, bool IsObject)[] _open = new (PayloadPlace?, bool)[4];
    private ArrayBufferWriter<byte>? _nameSoFar;
    private PayloadPlace? _place;
    private int _depth;
    private bool _isTooDeep;
    private bool _isNameNext;
    private bool _isInString;
    private bool _isInName;
    private bool _isEscaped;

    public JsonSkimmer(PayloadPlaces places)
    {
        _place = places.Root;
    }

    /// <summary>Copies up to the next payload.</summary>
    /// <param name="input">The next piece of JSON.</param>
    /// <param name="rest">Takes what is no payload.</param>
    /// <param name="consumed">How much was read; behind a payload's first quote, when one was found.</param>
    /// <returns>Whether a payload begins. It is for the caller to read it, its last quote included, before this goes on.</returns>
    public bool Skim(ReadOnlySpan<byte> input, IBufferWriter<byte> rest, out int consumed)
    {
        consumed = 0;
        while (consumed < input.Length)
        {
            var left = input[consumed..];
            if (_isInString)
            {
                consumed += CopyString(left, rest);
                continue;
            }

            var index = _isTooDeep ? -1 : left.IndexOfAny(Structure);
            if (index < 0)
            {
                rest.Write(left);
                consumed = input.Length;
                return false;
            }

            rest.Write(left[..(index + 1)]);
            consumed += index + 1;
            if (Enter(left[index]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Takes a structural character in. Returns whether it begins a payload.</summary>
    private bool Enter(byte character)
    {
        switch (character)
        {
            case (byte)'{':
                Open(isObject: true);
                break;
            case (byte)'[':
                Open(isObject: false);
                break;
            case (byte)'}' or (byte)']':
                _depth = Math.Max(0, _depth - 1);
                _place = null;
                _isNameNext = false;
                break;
            case (byte)',' when _depth > 0:
                _isNameNext = _open[_depth - 1].IsObject;
                _place = _isNameNext ? null : _open[_depth - 1].Place?.Any;
                break;
            case (byte)'"' when !_isNameNext && _place is { IsPayload: true }:
                return true;
            case (byte)'"':
                _isInString = true;
                _isInName = _isNameNext && _open[_depth - 1].Place is not null;
                _nameSoFar?.ResetWrittenCount();
                _isNameNext = false;
                break;
        }

        return false;
    }

    private void Open(bool isObject)
    {
        if (_depth == MaxDepth)
        {
            _isTooDeep = true;
            return;
        }

        if (_depth == _open.Length)
        {
            Array.Resize(ref _open, _depth * 2);
        }

        _open[_depth++] = (_place, isObject);
        _place = isObject ? null : _place?.Any;
        _isNameNext = isObject;
    }

    /// <summary>Copies a string, or what has come of it. Returns how much.</summary>
    private int CopyString(ReadOnlySpan<byte> input, IBufferWriter<byte> rest)
    {
        var length = _isEscaped ? 1 : input.IndexOfAny((byte)'"', (byte)'\\') is var index and >= 0 ? index + 1 : input.Length;
        var piece = input[..length];
        rest.Write(piece);
        var isEnd = !_isEscaped && piece[^1] == '"';
        _isEscaped = !_isEscaped && piece[^1] == '\\';
        if (_isInName)
        {
            TakeName(isEnd ? piece[..^1] : piece, isEnd);
        }

        _isInString = !isEnd;
        return length;
    }

    private void TakeName(ReadOnlySpan<byte> piece, bool isEnd)
    {
        var soFar = _nameSoFar?.WrittenCount ?? 0;
        if (soFar + piece.Length > LongestName)
        {
            _isInName = false;
        }
        else if (isEnd && soFar == 0)
        {
            // as nearly all: it came in one piece
            _place = _open[_depth - 1].Place!.Member(piece);
        }
        else
        {
            (_nameSoFar ??= new ArrayBufferWriter<byte>()).Write(piece);
            if (isEnd)
            {
                _place = _open[_depth - 1].Place!.Member(_nameSoFar.WrittenSpan);
            }
        }
    }
}
