using System.Buffers;
using System.Buffers.Text;

namespace Venice.OpenApi.Payloads;

/// <summary>Decodes the base64 in a JSON string as it arrives, in pieces of any size, from behind the first quote to behind the last one.</summary>
/// <remarks>
/// Nearly all of it is plain base64, which the platform decodes at once, and vectorized. Where it stops (the end, an escape, white space, a group that is cut by
/// the end of a piece), one group of four is collected character by character, and then it goes on.
/// </remarks>
internal sealed class Base64StringDecoder
{
    /// <summary>Less room in the destination is none.</summary>
    public const int LeastRoom = 3;

    private const int Group = 4;
    private const int NoCharacter = -1;
    private const int Malformed = -2;

    private readonly byte[] _group = new byte[Group];
    private DataUriPrefix _prefix;
    private EscapeSequence _escape;
    private int _count;
    private int _slow;
    private bool _isPadded;

    /// <summary>The string is no base64. It is read to its end nevertheless.</summary>
    public bool IsBroken { get; private set; }

    /// <summary>It is no JSON string either.</summary>
    public bool IsMalformed { get; private set; }

    private bool IsBetweenGroups => _count == 0 && _slow == 0 && _prefix.IsOver && !_escape.IsOpen && !_isPadded && !IsBroken;

    /// <summary>Begins another string.</summary>
    public void Begin()
    {
        (_prefix, _escape) = (default, default);
        (_count, _slow) = (0, 0);
        _isPadded = IsBroken = IsMalformed = false;
    }

    /// <summary>Decodes what there is.</summary>
    /// <param name="input">The next piece.</param>
    /// <param name="destination">Where the bytes go.</param>
    /// <param name="consumed">How much of the input was read.</param>
    /// <param name="written">How many bytes were written.</param>
    public DecoderState Decode(ReadOnlySpan<byte> input, Span<byte> destination, out int consumed, out int written)
    {
        (consumed, written) = (0, 0);
        while (consumed < input.Length)
        {
            var room = destination[written..];
            if (room.Length < LeastRoom)
            {
                return DecoderState.NeedsRoom;
            }

            if (IsBetweenGroups && DecodePlain(input[consumed..], room, out var read, out var decoded))
            {
                consumed += read;
                written += decoded;
                continue;
            }

            var next = input[consumed++];
            _slow = Math.Max(0, _slow - 1);
            if (next == '"' && !_escape.IsOpen)
            {
                written += End(room);
                return DecoderState.Ended;
            }

            if (Character(next) is var character and >= 0 && !IsBroken)
            {
                written += Take(character, room);
            }
        }

        return DecoderState.NeedsInput;
    }

    /// <summary>Decodes the groups that stand at the beginning. Returns whether there are some.</summary>
    private bool DecodePlain(ReadOnlySpan<byte> input, Span<byte> destination, out int read, out int decoded)
    {
        _ = Base64.DecodeFromUtf8(input, destination, out read, out decoded, isFinalBlock: false);
        if (read % Group != 0 || read / Group * LeastRoom != decoded)
        {
            // It skipped white space, of which JSON allows the blank only, and does not tell for sure how far it came.
            _slow = input.Length;
            return false;
        }

        return read > 0;
    }

    /// <summary>The character that a byte of the string stands for, or ends.</summary>
    private int Character(byte next)
    {
        int character = next;
        if (_escape.IsOpen)
        {
            character = _escape.Next(next);
        }
        else if (next == '\\')
        {
            _escape.Begin();
            return NoCharacter;
        }
        else if (next < ' ')
        {
            character = Malformed;
        }

        IsMalformed |= character == Malformed;
        return character;
    }

    private int Take(int character, Span<byte> destination)
    {
        if (_prefix.IsOver)
        {
            return TakeDigit(character, destination);
        }

        var isTaken = _prefix.Take(character);
        IsBroken = _prefix.IsBroken;
        if (isTaken)
        {
            return 0;
        }

        var written = TakeMistaken(destination);
        return written + TakeDigit(character, destination[written..]);
    }

    private int End(Span<byte> destination)
    {
        var written = 0;
        if (!_prefix.IsOver)
        {
            _prefix.End();
            written = TakeMistaken(destination);
        }

        IsBroken |= _prefix.IsBroken || _count != 0;
        return written;
    }

    private int TakeMistaken(Span<byte> destination)
    {
        var written = 0;
        foreach (var character in DataUriPrefix.Scheme[.._prefix.Mistaken])
        {
            written += TakeDigit(character, destination[written..]);
        }

        return written;
    }

    private int TakeDigit(int character, Span<byte> destination)
    {
        if (character is ' ' or '\t' or '\r' or '\n')
        {
            return 0;
        }

        if (_isPadded || character > byte.MaxValue)
        {
            IsBroken = true;
            return 0;
        }

        _group[_count++] = (byte)character;
        if (_count < Group)
        {
            return 0;
        }

        _count = 0;
        IsBroken = Base64.DecodeFromUtf8(_group, destination, out _, out var written) != OperationStatus.Done;
        _isPadded = written < LeastRoom;
        return IsBroken ? 0 : written;
    }
}
