namespace Venice;

/// <summary>Reads a data URL in base64, in whose form the service hands over a picture's "address".</summary>
internal static class DataUrl
{
    public static bool TryDecode(string text, out ReadOnlyMemory<byte> bytes)
    {
        bytes = default;
        const string Mark = ";base64,";
        if (!text.StartsWith("data:", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        // the mark stands near the front; the rest may be megabytes
        var mark = text.AsSpan(0, Math.Min(text.Length, 256)).IndexOf(Mark, StringComparison.OrdinalIgnoreCase);
        if (mark < 0)
        {
            return false;
        }

        var base64 = text.AsSpan(mark + Mark.Length);
        var decoded = new byte[(base64.Length / 4 * 3) + 3];
        if (!Convert.TryFromBase64Chars(base64, decoded, out var length))
        {
            return false;
        }

        bytes = decoded.AsMemory(0, length);
        return true;
    }
}
