using System.Globalization;

namespace Venice.OpenApi.Payloads;

/// <summary>An escape in a JSON string, which may arrive in pieces.</summary>
internal struct EscapeSequence
{
    private const int LongestEscape = 6;

    private int _length;
    private int _value;

    /// <summary>Whether an escape has begun and not ended.</summary>
    public readonly bool IsOpen => _length > 0;

    /// <summary>Takes the backslash.</summary>
    public void Begin() => (_length, _value) = (1, 0);

    /// <summary>Takes what follows the backslash, byte by byte.</summary>
    /// <returns>The character; -1 when it is not whole yet; -2 when this is no escape.</returns>
    public int Next(byte input)
    {
        _length++;
        if (_length > 2)
        {
            if (!char.IsAsciiHexDigit((char)input))
            {
                return End(-2);
            }

            _value = (_value << 4) | int.Parse([input], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
            return _length == LongestEscape ? End(_value) : -1;
        }

        return input switch
        {
            (byte)'"' or (byte)'\\' or (byte)'/' => End(input),
            (byte)'b' => End('\b'),
            (byte)'f' => End('\f'),
            (byte)'n' => End('\n'),
            (byte)'r' => End('\r'),
            (byte)'t' => End('\t'),
            (byte)'u' => -1,
            _ => End(-2),
        };
    }

    private int End(int result)
    {
        _length = 0;
        return result;
    }
}
