namespace Venice;

/// <summary>Numbers in 58 digits, as Bitcoin and Solana write bytes.</summary>
internal static class Base58
{
    private const string Alphabet = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";

    /// <param name="bytes">A key or a signature: the time grows with the square of the length.</param>
    public static string Encode(ReadOnlySpan<byte> bytes)
    {
        var zeros = bytes.IndexOfAnyExcept((byte)0);
        zeros = zeros < 0 ? bytes.Length : zeros;
        var digits = new List<byte>(bytes.Length * 2);
        foreach (var value in bytes[zeros..])
        {
            int carry = value;
            for (var index = 0; index < digits.Count; index++)
            {
                carry += digits[index] << 8;
                digits[index] = (byte)(carry % 58);
                carry /= 58;
            }

            for (; carry > 0; carry /= 58)
            {
                digits.Add((byte)(carry % 58));
            }
        }

        digits.Reverse();
        return new string('1', zeros) + string.Concat(digits.Select(static digit => Alphabet[digit]));
    }

    public static bool IsAddress(string? text) => text is { Length: >= 32 and <= 44 } && text.All(static c => Alphabet.Contains(c, StringComparison.Ordinal));
}
