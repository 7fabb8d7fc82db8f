using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Venice.OpenApi.Json;

/// <summary>Text that is the same in JSON as in a .NET string: ASCII without control characters, quotes and backslashes.</summary>
internal static class PlainText
{
    private const int Block = 8;
    private const int HalfBlock = 4;

    /// <summary>Copies plain text, looking at it and narrowing it in one pass.</summary>
    /// <param name="text">The text.</param>
    /// <param name="bytes">At least as long.</param>
    /// <returns>How many characters are copied: all of them, or less if one of the eight that follow is not plain.</returns>
    public static int Copy(ReadOnlySpan<char> text, Span<byte> bytes)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(bytes.Length, text.Length);
        ref var from = ref Unsafe.As<char, byte>(ref MemoryMarshal.GetReference(text));
        ref var to = ref MemoryMarshal.GetReference(bytes);
        if (text.Length < HalfBlock)
        {
            var count = 0;
            for (; count < text.Length && text[count] is >= ' ' and <= '~' and not '"' and not '\\'; count++)
            {
                bytes[count] = (byte)text[count];
            }

            return count;
        }

        // the last block ends with the text, and so does the second half of a block in a short text: what of it was copied before is copied once more
        var (last, lastHalf) = (text.Length - Block, text.Length - HalfBlock);
        for (var at = 0; ; at = Math.Min(at + Block, last))
        {
            var characters = last >= 0
                ? Unsafe.ReadUnaligned<Vector128<ushort>>(ref Unsafe.Add(ref from, at * sizeof(char)))
                : Vector128.Create(Unsafe.ReadUnaligned<ulong>(ref from), Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref from, lastHalf * sizeof(char)))).AsUInt16();
            var special = Vector128.GreaterThan(characters - Vector128.Create((ushort)' '), Vector128.Create((ushort)('~' - ' ')))
                | Vector128.Equals(characters, Vector128.Create((ushort)'"'))
                | Vector128.Equals(characters, Vector128.Create((ushort)'\\'));
            if (special != Vector128<ushort>.Zero)
            {
                return at;
            }

            var narrow = Vector128.Narrow(characters, characters);
            if (last < 0)
            {
                Unsafe.WriteUnaligned(ref to, narrow.AsUInt32().ToScalar());
                Unsafe.WriteUnaligned(ref Unsafe.Add(ref to, lastHalf), narrow.AsUInt32().GetElement(1));
                return text.Length;
            }

            Unsafe.WriteUnaligned(ref Unsafe.Add(ref to, at), narrow.AsUInt64().ToScalar());
            if (at == last)
            {
                return text.Length;
            }
        }
    }
}
