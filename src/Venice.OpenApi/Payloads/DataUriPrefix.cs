namespace Venice.OpenApi.Payloads;

/// <summary>The beginning of a data URI (<c>data:image/png;base64,</c>) before its base64, which may arrive in pieces.</summary>
internal struct DataUriPrefix
{
    /// <summary>A longer one is none.</summary>
    public const int MaxLength = 1024;

    private int _length;
    private int _marked;

    public static ReadOnlySpan<byte> Scheme => "data:"u8;

    public static ReadOnlySpan<byte> Mark => ";base64"u8;

    /// <summary>What comes next is base64.</summary>
    public bool IsOver { get; private set; }

    /// <summary>It began like a data URI, but is none of base64.</summary>
    public bool IsBroken { get; private set; }

    /// <summary>How much of <see cref="Scheme"/> was taken, and is base64 after all: both may begin with <c>dat</c>.</summary>
    public int Mistaken { get; private set; }

    /// <summary>Takes a character.</summary>
    /// <returns><see langword="false"/> when it belongs to the base64 already, after <see cref="Mistaken"/> others.</returns>
    public bool Take(int character)
    {
        if (_length < Scheme.Length && character != Scheme[_length])
        {
            End();
            return false;
        }

        _length++;
        if (_length <= Scheme.Length)
        {
            return true;
        }

        if (character == ',')
        {
            IsOver = true;
            IsBroken = _marked != Mark.Length;
            return true;
        }

        // no part of the mark but its first character begins another one
        _marked = _marked < Mark.Length && character == Mark[_marked] ? _marked + 1 : character == Mark[0] ? 1 : 0;
        IsOver = IsBroken = _length >= MaxLength || character > sbyte.MaxValue; // an address is ASCII
        return true;
    }

    /// <summary>Nothing more belongs to it.</summary>
    public void End()
    {
        IsOver = true;
        IsBroken = _length >= Scheme.Length;
        Mistaken = IsBroken ? 0 : _length;
    }
}
