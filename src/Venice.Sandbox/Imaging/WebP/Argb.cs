using System.Runtime.CompilerServices;

namespace Venice.Sandbox.Imaging.WebP;

/// <summary>Arithmetic on four 8-bit channels in one word, each channel by itself modulo 256.</summary>
internal static class Argb
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Subtract(uint left, uint right)
    {
        var alphaAndGreen = 0x00FF00FFu + (left & 0xFF00FF00u) - (right & 0xFF00FF00u);
        var redAndBlue = 0xFF00FF00u + (left & 0x00FF00FFu) - (right & 0x00FF00FFu);
        return (alphaAndGreen & 0xFF00FF00u) | (redAndBlue & 0x00FF00FFu);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Average(uint left, uint right) => (((left ^ right) & 0xFEFEFEFEu) >> 1) + (left & right);

    /// <summary>How far the channels are from zero, the shorter way round.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Magnitude(uint value) =>
        Math.Abs((int)(sbyte)(value >> 16)) + Math.Abs((int)(sbyte)(value >> 8)) + Math.Abs((int)(sbyte)value);

    /// <summary>Mode 11: whichever of left and top is nearer to left + top − corner.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Select(uint left, uint top, uint corner)
    {
        int toLeft = 0, toTop = 0;
        for (var shift = 0; shift < 32; shift += 8)
        {
            int c = (byte)(corner >> shift);
            toLeft += Math.Abs((byte)(top >> shift) - c);
            toTop += Math.Abs((byte)(left >> shift) - c);
        }

        return toLeft < toTop ? left : top;
    }

    /// <summary>Mode 12: left + top − corner, clamped.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Gradient(uint left, uint top, uint corner)
    {
        var result = 0u;
        for (var shift = 0; shift < 32; shift += 8)
        {
            var value = (byte)(left >> shift) + (byte)(top >> shift) - (byte)(corner >> shift);
            result |= (uint)Math.Clamp(value, 0, 255) << shift;
        }

        return result;
    }
}
