using System.Numerics;

namespace Venice.Sandbox.Wallets;

/// <summary>Bytes in 58 digits, as Solana writes them.</summary>
internal static class Base58Text
{
    private const string Digits = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
    private const int Longest = 128;

    /// <returns><see langword="null"/> when it is none, or longer than a signature.</returns>
    public static byte[]? Read(string text)
    {
        if (text.Length is 0 or > Longest)
        {
            return null;
        }

        var number = BigInteger.Zero;
        foreach (var character in text)
        {
            var digit = Digits.IndexOf(character, StringComparison.Ordinal);
            if (digit < 0)
            {
                return null;
            }

            number = (number * 58) + digit;
        }

        var zeros = text.Length - text.TrimStart('1').Length;
        return [.. new byte[zeros], .. number.IsZero ? [] : number.ToByteArray(isUnsigned: true, isBigEndian: true)];
    }

    public static string Write(byte[] bytes)
    {
        var text = new List<char>();
        for (var number = new BigInteger(bytes, isUnsigned: true, isBigEndian: true); !number.IsZero; number /= 58)
        {
            text.Insert(0, Digits[(int)(number % 58)]);
        }

        return new string('1', bytes.TakeWhile(static value => value == 0).Count()) + string.Concat(text);
    }
}
