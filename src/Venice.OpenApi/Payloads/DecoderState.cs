namespace Venice.OpenApi.Payloads;

/// <summary>Why a decoder stopped.</summary>
internal enum DecoderState
{
    /// <summary>All input was read.</summary>
    NeedsInput,

    /// <summary>The destination is full, or nearly.</summary>
    NeedsRoom,

    /// <summary>The string has ended; its last quote was read.</summary>
    Ended,
}
