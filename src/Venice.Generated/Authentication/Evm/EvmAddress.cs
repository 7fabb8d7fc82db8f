using System.Buffers;

namespace Venice;

/// <summary>Addresses of EVM networks: 0x and 20 bytes in hexadecimal digits, the case of whose letters is a checksum (EIP-55).</summary>
internal static class EvmAddress
{
    public const int ByteLength = 20;

    private const int TextLength = 42;

    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789abcdefABCDEF");

    /// <param name="publicKey">x and y, 32 bytes each.</param>
    public static string Of(ReadOnlySpan<byte> publicKey)
    {
        Span<byte> hash = stackalloc byte[Keccak256.Length];
        Keccak256.Hash(publicKey, hash);
        return Write(hash[^ByteLength..]);
    }

    public static string Write(ReadOnlySpan<byte> address)
    {
        Span<byte> lower = stackalloc byte[ByteLength * 2];
        for (var index = 0; index < ByteLength; index++)
        {
            lower[2 * index] = (byte)"0123456789abcdef"[address[index] >> 4];
            lower[(2 * index) + 1] = (byte)"0123456789abcdef"[address[index] & 15];
        }

        Span<byte> hash = stackalloc byte[Keccak256.Length];
        Keccak256.Hash(lower, hash);
        Span<char> text = stackalloc char[TextLength];
        (text[0], text[1]) = ('0', 'x');
        for (var index = 0; index < lower.Length; index++)
        {
            var nibble = (index & 1) == 0 ? hash[index >> 1] >> 4 : hash[index >> 1] & 15;
            text[index + 2] = nibble >= 8 ? char.ToUpperInvariant((char)lower[index]) : (char)lower[index];
        }

        return new string(text);
    }

    /// <summary>Whether it is an address; with letters of both cases, whether its checksum holds too.</summary>
    public static bool IsValid(string? text)
    {
        if (text is not { Length: TextLength } || !text.StartsWith("0x", StringComparison.Ordinal) || text.AsSpan(2).ContainsAnyExcept(Digits))
        {
            return false;
        }

        var digits = text.AsSpan(2);
        var isMixed = digits.ContainsAnyInRange('a', 'f') && digits.ContainsAnyInRange('A', 'F');
        return !isMixed || string.Equals(Check(text), text, StringComparison.Ordinal);
    }

    /// <summary>The same address with its checksum, which others look at.</summary>
    public static string Check(string text) => Write(Read(text));

    public static byte[] Read(string text) => Convert.FromHexString(text.AsSpan(2));

    public static bool AreSame(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}
